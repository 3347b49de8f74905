using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Mandate;

/// <summary>What the city does with the clauses. All of it goes into the city's own history.</summary>
public static class MandateActs
{
    /// <summary>What a clause says from a year on.</summary>
    public static readonly Act SetText = new("mandate.set-text", Permissions.Mandate.Edit, "条項の文を保存する", "役割（条項）の文を定めました");

    /// <summary>What evidence is enough from a year on. Every centre's state may change by it, so it stands with its reason.</summary>
    public static readonly Act SetThreshold = new("mandate.set-threshold", Permissions.Mandate.Edit, "基準を保存する", "役割（条項）の根拠の基準を定めました", NeedsReason: true);

    /// <summary>The city's official text comes from a file.</summary>
    public static readonly Act LoadText = new("mandate.load-text", Permissions.Mandate.Edit, "条文を取り込む", "役割（条項）の文をファイルから取り込みました");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Act> All = [SetText, SetThreshold, LoadText];
}
