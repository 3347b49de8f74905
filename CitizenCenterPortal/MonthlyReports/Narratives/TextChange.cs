using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.MonthlyReports.Narratives;

/// <summary>A text that somebody changed.</summary>
/// <param name="Block">The code of its block.</param>
/// <param name="Before">The text before; empty where there was none.</param>
/// <param name="After">The text after.</param>
public sealed record TextChange(string Block, string Before, string After)
{
    /// <summary>What the form calls the block.</summary>
    public string Name => NarrativeBlock.Find(Block)?.DisplayName ?? Block;

    /// <summary>The texts that a line of the journal changed, in the order of the form.</summary>
    internal static IReadOnlyList<TextChange> Read(IEnumerable<ToldRow> told) =>
    [
        .. told.Where(row => row.Of == nameof(ReportText) && row.Tells(nameof(ReportText.Words)))
            .Select(row => new TextChange(row.Key.Split('|', 3)[^1], row.Was(nameof(ReportText.Words)) as string ?? "", row.Is(nameof(ReportText.Words)) as string ?? ""))
            .OrderBy(change => NarrativeBlock.Order(change.Block)),
    ];

    /// <summary>Two acts as one: what both together changed.</summary>
    internal static IReadOnlyList<TextChange> Join(IReadOnlyList<TextChange> earlier, IReadOnlyList<TextChange> later) =>
    [
        .. earlier.Concat(later).GroupBy(change => change.Block).Select(block => block.First() with { After = block.Last().After })
            .Where(change => change.Before != change.After).OrderBy(change => NarrativeBlock.Order(change.Block)),
    ];
}
