using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Review;

/// <summary>Reads the reports that wait for the caller's word, with the numbers by which a reviewer sees at once what is out of the way.</summary>
public sealed class ReadReview(PortalDoor door, RuleCache rules, Proposals proposals, DeadlineCache deadlines)
{
    /// <summary>A month; the oldest in which something waits where none is named. A month in which nothing waits has no groups.</summary>
    public async Task<ReviewView> ReadAsync(ReportingMonth? asked, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        var waiting = await AwaitedReports.ReadAsync(reading, stop);
        List<(ReportingMonth Month, int Count)> months = [.. waiting.GroupBy(at => at.Report.Month).OrderBy(month => month.Key).Select(month => (month.Key, month.Count()))];
        if ((asked ?? months.Select(at => (ReportingMonth?)at.Month).FirstOrDefault()) is not { } month)
        {
            return new(null, months, [], []) { Closing = await ClosingAsync(reading, null, null, stop) };
        }

        var book = (await rules.GetAsync(reading, stop)).Of(month.FiscalYear);
        List<Measure> measures = [.. MainMeasures.Of(book.Catalogue)];
        List<AwaitedReport> here = [.. waiting.Where(at => at.Report.Month == month)];
        var rows = here.Count == 0 ? [] : await RowsAsync(reading, book, measures, month, here, stop);
        var states = await StatesAsync(reading, month, stop);
        return new(month, months, measures, [.. here.GroupBy(at => at.Act).OrderBy(act => act.Key == ReportActs.Confirm).Select(act => new ReviewGroup(act.Key, [.. Wards(reading, month, act.Key, act, rows, states)]))]) { Closing = await ClosingAsync(reading, month, states, stop) };
    }

    private static Task<Dictionary<int, ReportStatus>> StatesAsync(Reading reading, ReportingMonth month, CancellationToken stop) =>
        reading.Rows<MonthlyReport>().Where(report => report.Month == month).ToDictionaryAsync(report => report.OrgUnitId, report => report.Status, stop);

    private async Task<ClosingState?> ClosingAsync(Reading reading, ReportingMonth? shown, IReadOnlyDictionary<int, ReportStatus>? states, CancellationToken stop)
    {
        var days = await deadlines.GetAsync(reading, stop);
        var month = shown ?? days.LastBefore(reading.Clock.Today);
        return ClosingState.Of(days, month, states ?? await StatesAsync(reading, month, stop), reading);
    }

    private async Task<Dictionary<int, ReviewRow>> RowsAsync(Reading reading, RuleBook book, List<Measure> measures, ReportingMonth month, List<AwaitedReport> waiting, CancellationToken stop)
    {
        var catalogue = book.Catalogue;
        List<int> units = [.. waiting.Select(at => at.Unit.Id)];
        var main = measures.SelectMany(measure => catalogue.CellsOf(measure.Code)).Select(cell => cell.Id).ToHashSet();
        var (besides, before, first) = (main.Union(book.LastYearCells).ToList(), month.LastYear, month.FiscalYear.First);
        var year = book.YearCells.ToList();
        var beside = await ReviewBeside.ReadAsync(reading, units, month, stop); // how far each moved, before its figures: what moves meanwhile is then refused, never newer than what is shown
        var figures = (await reading.Rows<Figure>().Where(figure => units.Contains(figure.OrgUnitId)
                && (figure.Month == month || (figure.Month == before && besides.Contains(figure.CellId)) || (figure.Month >= first && figure.Month < month && year.Contains(figure.CellId)))).ToListAsync(stop))
            .ToLookup(figure => figure.OrgUnitId);
        var reasons = (await reading.Rows<CheckReason>().Where(reason => reason.Month == month && units.Contains(reason.OrgUnitId)).ToListAsync(stop)).ToLookup(reason => reason.OrgUnitId);
        var changes = await ReviewChanges.ReadAsync(reading, catalogue, units, month, stop);
        var rows = new Dictionary<int, ReviewRow>();
        foreach (var (report, unit, _) in waiting)
        {
            var (own, at, changed) = (figures[unit.Id].Where(figure => figure.Month == month).ToList(), beside[unit.Id], changes.GetValueOrDefault(unit.Id));
            var findings = ReportFindings.Check(book, report, figures[unit.Id], await proposals.AnswersAsync(book, reading, unit.Id, month, stop));
            rows[unit.Id] = new(
                unit.Code, unit.DisplayName, report.SubmittedAt, at.Moved ?? 0, at.Remarks.Count, changed?.Count,
                [.. measures.Select(measure => (Sum(unit.Id, month, measure), Sum(unit.Id, before, measure)))])
            {
                Cautions = [.. FindingLine.Of(book, findings, [.. reasons[unit.Id]]).Where(finding => finding.Level == CheckLevel.Caution)],
                Attached = at.Attached,
                OpenThreads = at.OpenThreads,
                Unchanged = at.Remarks.Count(remark => catalogue.VersionAt(remark.Place, own, at.Texts) <= remark.Version),
                Correction = report.ConfirmedAt is null ? null : changed?.Act == ReportActs.Correct.Code ? changed.Reason ?? "" : "",
            };
        }

        return rows;

        decimal? Sum(int unit, ReportingMonth of, Measure measure) =>
            figures[unit].Where(figure => figure.Month == of && figure.Stored != null && main.Contains(figure.CellId) && catalogue.Cell(figure.CellId)!.Measure == measure.Code).ToList() is { Count: > 0 } answered
                ? answered.Sum(figure => figure.Value) : null;
    }

    /// <summary>By the ward in which each unit stood that month; the city hub by itself.</summary>
    private static IEnumerable<ReviewWard> Wards(Reading reading, ReportingMonth month, Act act, IEnumerable<AwaitedReport> waiting, Dictionary<int, ReviewRow> rows, Dictionary<int, ReportStatus> states)
    {
        return
            from at in waiting
            group at by at.Unit.Tier == Tier.District ? reading.Tree.ParentIn(at.Unit.Id, month) : at.Unit.Id into ward
            let hub = reading.Tree.Find(ward.Key ?? OrgUnit.RootId)
            orderby hub.Tier, hub.Code
            let owed = hub.Tier == Tier.City ? new HashSet<int> { hub.Id } : reading.Tree.OpenIn(hub.Id, month)
            select new ReviewWard(
                hub.DisplayName,
                [.. ward.OrderBy(at => at.Unit.Tier).ThenBy(at => at.Unit.Code, StringComparer.Ordinal).Select(at => rows[at.Unit.Id])],
                [.. owed.Where(id => ward.All(at => at.Unit.Id != id) && !IsFurther(id)).Select(reading.Tree.Find).OfType<OrgUnit>().Select(Behind)],
                owed.Count);

        // Before it is accepted a report must be handed in, before it is confirmed accepted.
        bool IsFurther(int id) => states.GetValueOrDefault(id) is ReportStatus.Accepted or ReportStatus.Confirmed || (act != ReportActs.Confirm && states.GetValueOrDefault(id) == ReportStatus.Submitted);

        string Behind(OrgUnit unit) => Words.Say("{0}（{1}）", unit.DisplayName, states.TryGetValue(unit.Id, out var status) ? ReportStatusWords.Say(status) : Words.Say("未提出"));
    }
}
