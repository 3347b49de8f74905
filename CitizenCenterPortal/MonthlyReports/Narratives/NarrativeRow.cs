namespace CitizenCenterPortal.MonthlyReports.Narratives;

/// <summary>One text of a report as its page shows it.</summary>
/// <param name="Block">Its block.</param>
/// <param name="Words">The text.</param>
/// <param name="Version">Its version; 0 where it was never written.</param>
/// <param name="Open">True where it may be written, when the report is open for it.</param>
/// <param name="Last">Who changed it last, as far as the reader may see it.</param>
/// <param name="History">The acts that changed it, newest first, each with that text alone.</param>
public sealed record NarrativeRow(NarrativeBlock Block, string Words, int Version, bool Open, CellTouch? Last, IReadOnlyList<HistoryLine> History)
{
    /// <summary>The rows of a report.</summary>
    internal static IReadOnlyList<NarrativeRow> Of(MonthlyReport report, IReadOnlyList<ReportText> texts, IReadOnlyList<Remark> remarks, IReadOnlyList<HistoryLine> history)
    {
        var open = remarks.Opened(report);
        return [.. NarrativeBlock.All.Select(Row)];

        NarrativeRow Row(NarrativeBlock block)
        {
            var text = texts.FirstOrDefault(text => text.Block == block.Code);
            IReadOnlyList<HistoryLine> lines =
            [
                .. history.Select(line => line with { Texts = [.. line.Texts.Where(change => change.Block == block.Code)] }).Where(line => line.Texts.Count > 0),
            ];
            return new(block, text?.Words ?? "", text?.Version ?? 0, TextSaving.IsOpen(block.Code, open), lines is [var last, ..] ? new(last.Who, last.At) : null, lines);
        }
    }
}
