using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>What one act, or several together, changed of a report: its numbers, its texts, its files, the reasons for what is found in it.</summary>
internal sealed record ReportDifference(IReadOnlyList<CellChange> Cells, IReadOnlyList<TextChange> Texts, IReadOnlyList<AttachmentChange> Files, IReadOnlyList<ReasonChange> Reasons)
{
    /// <summary>Codes of the acts that change these; they move no report.</summary>
    public static readonly IReadOnlyList<string> Acts = [ReportActs.Enter.Code, NarrativeActs.Enter.Code, CheckActs.Explain.Code, .. AttachmentActs.All.Select(act => act.Code)];

    private static readonly ReportDifference None = new([], [], [], []);

    /// <summary>How many places.</summary>
    public int Count => Cells.Count + Texts.Count + Files.Count + Reasons.Count;

    /// <summary>What a line of the history changed.</summary>
    public static ReportDifference Of(HistoryLine line) => new(line.Changes, line.Texts, line.Files, line.Reasons);

    /// <summary>What a line of the journal changed.</summary>
    public static ReportDifference Read(Catalogue catalogue, IReadOnlyList<ToldRow> rows) =>
        new(CellChange.Read(catalogue, rows), TextChange.Read(rows), AttachmentChange.Read(rows, []), ReasonChange.Read(rows));

    /// <summary>Several acts as one, the earliest first; what ended as it began is left out.</summary>
    public static ReportDifference Join(Catalogue catalogue, IEnumerable<ReportDifference> acts) => acts.Aggregate(None, (all, act) => new(
        CellChange.Join(catalogue, all.Cells, act.Cells), TextChange.Join(all.Texts, act.Texts), AttachmentChange.Join(all.Files, act.Files), ReasonChange.Join(all.Reasons, act.Reasons)));
}
