using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>A reason for a 注意 that somebody wrote or rewrote.</summary>
/// <param name="Finding">The code of the finding it explains.</param>
/// <param name="Before">The reason before; empty where there was none.</param>
/// <param name="After">The reason after.</param>
public sealed record ReasonChange(string Finding, string Before, string After)
{
    /// <summary>What a person calls it.</summary>
    public string Name => Words.Say("確認事項 {0} の理由", Finding);

    /// <summary>The reasons that a line of the journal changed.</summary>
    internal static IReadOnlyList<ReasonChange> Read(IEnumerable<ToldRow> told) =>
    [
        .. told.Where(row => row.Of == nameof(CheckReason) && row.Tells(nameof(CheckReason.Words)))
            .Select(row => new ReasonChange(row.Key.Split('|', 3)[^1], row.Was(nameof(CheckReason.Words)) as string ?? "", row.Is(nameof(CheckReason.Words)) as string ?? "")),
    ];

    /// <summary>Two acts as one: what both together changed.</summary>
    internal static IReadOnlyList<ReasonChange> Join(IReadOnlyList<ReasonChange> earlier, IReadOnlyList<ReasonChange> later) =>
    [
        .. earlier.Concat(later).GroupBy(change => change.Finding, StringComparer.Ordinal).Select(finding => finding.First() with { After = finding.Last().After })
            .Where(change => change.Before != change.After).OrderBy(change => change.Finding, StringComparer.Ordinal),
    ];
}
