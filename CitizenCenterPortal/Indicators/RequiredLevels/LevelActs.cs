using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>What the city does with the levels of a year.</summary>
public static class LevelActs
{
    /// <summary>Levels of one place are set or taken back; in a year without a set of its own the inherited set is copied in the same act.</summary>
    public static readonly Act Set = new("levels.set", Permissions.Indicators.SetLevels, "保存する", "要求水準を定めました", NeedsReason: true);

    /// <summary>The set that a year inherits becomes its own, unchanged. It stands with its reason where the set is the whole city's.</summary>
    public static readonly Act Copy = new("levels.copy", Permissions.Indicators.SetLevels, "水準を写す", "要求水準を引き継いだまま写しました", NeedsReason: true);

    /// <summary>What a copy, or a year's first change, brings to each place whose levels it carries into the year unchanged; why it was done is no reason of theirs.</summary>
    public static readonly Act Carry = new("levels.carry", Permissions.Indicators.SetLevels, "水準を引き継ぐ", "前の年度の要求水準をそのまま引き継ぎました");
}
