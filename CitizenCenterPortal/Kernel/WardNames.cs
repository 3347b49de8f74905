namespace CitizenCenterPortal.Kernel;

/// <summary>Wards in the reader's language. A ward has no English of its own: its hub's name begins with it.</summary>
public static class WardNames
{
    private const string Word = " Ward";

    /// <summary>The ward a unit stands in: 東山区, or Higashiyama Ward; the Japanese where its hub has no English name, or another beginning.</summary>
    public static string WardOf(this OrgTree tree, OrgUnit unit) =>
        Words.InEnglish && tree.Units.FirstOrDefault(hub => hub.Tier == Tier.Ward && hub.Ward == unit.Ward)?.NameEn is { } hub && hub.IndexOf(Word, StringComparison.Ordinal) is var at and > 0
            ? hub[..(at + Word.Length)]
            : unit.Ward;

    /// <summary>What a unit is called with all beneath it: a ward hub by its ward, in English and where it has none by its own name as any other unit.</summary>
    public static string NameWithAllBeneath(this OrgUnit unit) =>
        unit is { Tier: Tier.Ward, Ward.Length: > 0 } && !Words.InEnglish ? unit.Ward : unit.DisplayName;
}
