using System.Collections.Frozen;
using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Narratives;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Says what the journal changed of reports: their state, their numbers and texts before and after, what was attached, what a return asked for.</summary>
public sealed class ReportChanges(CatalogueCache catalogues) : ITellsChanges
{
    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(Figure), nameof(MonthlyReport), nameof(Remark), nameof(CheckReason), nameof(ReportText), nameof(Attachment) }.ToFrozenSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(reading, stop);
        var reports = rows.GroupBy(told => (told.Line, Month: MonthOf(told.Row))).Where(report => reading.Reaches(report.Key.Line.OrgUnitId, report.Key.Month)).ToList();
        var drafts = reading.Scope.SeesDrafts ? null : await FirstMoves.ReadAsync(reading, [.. reports.Select(report => (report.Key.Line.OrgUnitId, report.Key.Month))], stop);
        return [.. reports.SelectMany(report => Tell(reading, catalogue.FormOf(report.Key.Month.FiscalYear), report.Key.Line, report.Key.Month, [.. report.Select(told => told.Row)], drafts))];
    }

    private static IEnumerable<ToldChange> Tell(Reading reading, Catalogue catalogue, JournalEntry line, ReportingMonth month, IReadOnlyList<ToldRow> rows, FirstMoves? drafts)
    {
        if (drafts is not null && !rows.Any(ReportsIt) && !drafts.IsReported(line, month))
        {
            return [ToldChange.Withheld(line)];
        }

        var address = $"/reports/{reading.Tree.Find(line.OrgUnitId)?.Code}/{month}";
        var status = rows.Where(row => row.Of == nameof(MonthlyReport) && row.Tells(nameof(MonthlyReport.Status)))
            .Select(row => Change(Words.Say("状態"), Status(row.Was(nameof(MonthlyReport.Status))), Status(row.Is(nameof(MonthlyReport.Status)))));
        var remarks = rows.Where(row => row.Of == nameof(Remark) && row.Tells(nameof(Remark.Words)))
            .Select(row => Change(Words.Say("指摘 {0}", catalogue.PlaceName(row.Key.Split('|', 3)[^1])), row.Was(nameof(Remark.Words)) as string ?? "", row.Is(nameof(Remark.Words)) as string ?? ""));
        var reasons = rows.Where(row => row.Of == nameof(CheckReason) && row.Tells(nameof(CheckReason.Words)))
            .Select(row => Change(Words.Say("確認事項 {0} の理由", row.Key.Split('|', 3)[^1]), row.Was(nameof(CheckReason.Words)) as string ?? "", row.Is(nameof(CheckReason.Words)) as string ?? ""));
        var entered = CellChange.Read(catalogue, drafts is null ? rows : rows.Select(WithoutDraft)).Select(cell => Change(cell.Name, cell.Before.Shown(cell.Decimals), cell.After.Shown(cell.Decimals)));
        var texts = TextChange.Read(drafts is null ? rows : rows.Select(WithoutDraft)).Select(text => Change(text.Name, text.Before, text.After));
        var files = AttachmentChange.Read(rows, [])
            .Select(file => Change(Words.Say("添付資料 {0}", file.Number), file.Detached ? Words.Say("添付") : "", file.Detached ? Words.Say("外した") : file.Name));
        return [.. status, .. remarks, .. reasons, .. texts, .. files, .. entered, .. CellChange.Read(catalogue, rows.Select(Confirmed).OfType<ToldRow>()).Select(cell => Change(Words.Say("{0}（確定値）", cell.Name), cell.Before.Shown(cell.Decimals), cell.After.Shown(cell.Decimals)))];

        ToldChange Change(string what, string before, string after) => new(line, line.Month is null ? $"{Era.MonthAlone(month)}　{what}" : what, before, after, address);
    }

    /// <summary>What stood in a draft that an import wrote over is not told with the number that took its place.</summary>
    private static ToldRow WithoutDraft(ToldRow row) => row.Is(nameof(Figure.Reported)) is true ? row with { Before = null } : row;

    /// <summary>A confirmed number that took another's place, told as if it were the entered one; null where there was none before.</summary>
    private static ToldRow? Confirmed(ToldRow row)
    {
        return row.Of != nameof(Figure) || (row.Was(nameof(Figure.StoredConfirmed)) is null && row.Was(nameof(Figure.ConfirmedNotApplicable)) is not true)
            ? null
            : row with
            {
                Columns = [nameof(Figure.Stored), nameof(Figure.NotApplicable)],
                Before = [row.Was(nameof(Figure.StoredConfirmed)), row.Was(nameof(Figure.ConfirmedNotApplicable))],
                After = [row.Is(nameof(Figure.StoredConfirmed)), row.Is(nameof(Figure.ConfirmedNotApplicable))],
            };
    }

    private static bool ReportsIt(ToldRow row) =>
        row.Is(nameof(Figure.Reported)) is true || row.Is(nameof(Figure.StoredConfirmed)) is not null || row.Is(nameof(Figure.ConfirmedNotApplicable)) is true;

    private static ReportingMonth MonthOf(ToldRow row) => new(int.Parse(row.Key.Split('|', 3)[1], CultureInfo.InvariantCulture));

    private static string Status(object? status) => Enum.TryParse<ReportStatus>(status as string, out var known) ? ReportStatusWords.Say(known) : "";
}
