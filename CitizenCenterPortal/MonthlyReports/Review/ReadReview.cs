using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.MonthlyReports.Narratives;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Review;

/// <summary>Reads the reports that wait for the caller's word, with the numbers by which a reviewer sees at once what is out of the way.</summary>
public sealed class ReadReview(PortalDoor door, CatalogueCache catalogues, DeadlineCache deadlines)
{
    private static readonly string[] Opening = [.. ReportActs.All.Where(ReportActs.OpensAgain).Select(act => act.Code)];

    private static readonly string[] Entering = [ReportActs.Enter.Code, NarrativeActs.Enter.Code];

    /// <summary>A month; the oldest in which something waits where none is named. A month in which nothing waits has no groups.</summary>
    public async Task<ReviewView> ReadAsync(ReportingMonth? asked, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        var waiting = await WaitingAsync(reading, stop);
        List<(ReportingMonth Month, int Count)> months = [.. waiting.GroupBy(at => at.Report.Month).OrderBy(month => month.Key).Select(month => (month.Key, month.Count()))];
        if ((asked ?? months.Select(at => (ReportingMonth?)at.Month).FirstOrDefault()) is not { } month)
        {
            return new(null, months, [], []) { Closing = await ClosingAsync(reading, null, null, stop) };
        }

        var catalogue = (await catalogues.GetAsync(reading, stop)).FormOf(month.FiscalYear);
        List<Measure> measures = [.. MainMeasures.Of(catalogue)];
        List<Waiting> here = [.. waiting.Where(at => at.Report.Month == month)];
        var rows = await RowsAsync(reading, catalogue, measures, month, here, stop);
        var states = await StatesAsync(reading, month, stop);
        return new(month, months, measures, [.. here.GroupBy(at => at.Act).OrderBy(act => act.Key == ReportActs.Confirm).Select(act => new ReviewGroup(act.Key, [.. Wards(reading, month, act, rows, states)]))]) { Closing = await ClosingAsync(reading, month, states, stop) };
    }

    private static Task<Dictionary<int, ReportStatus>> StatesAsync(Reading reading, ReportingMonth month, CancellationToken stop) =>
        reading.Rows<MonthlyReport>().Where(report => report.Month == month).ToDictionaryAsync(report => report.OrgUnitId, report => report.Status, stop);

    private async Task<ClosingState?> ClosingAsync(Reading reading, ReportingMonth? shown, IReadOnlyDictionary<int, ReportStatus>? states, CancellationToken stop)
    {
        var days = await deadlines.GetAsync(reading, stop);
        var month = shown ?? days.LastBefore(reading.Clock.Today);
        return ClosingState.Of(days, month, states ?? await StatesAsync(reading, month, stop), reading);
    }

    /// <summary>The reports on which the caller may say the word that takes them forward.</summary>
    private static async Task<IReadOnlyList<Waiting>> WaitingAsync(Reading reading, CancellationToken stop)
    {
        var reports = await reading.Rows<MonthlyReport>().Where(report => report.Status == ReportStatus.Submitted || report.Status == ReportStatus.Accepted).ToListAsync(stop);
        return
        [
            .. from report in reports
               let unit = reading.Tree.Find(report.OrgUnitId)
               where unit is not null && reading.Reaches(unit.Id, report.Month)
               let act = ReportFlow.ActsFor(unit.Tier, report.Status, report.SubmittedBy, reading.Caller).FirstOrDefault(ReportActs.IsForOthers)
               where act is not null
               select new Waiting(report, unit, act),
        ];
    }

    private static async Task<Dictionary<int, ReviewRow>> RowsAsync(
        Reading reading, Catalogue catalogue, List<Measure> measures, ReportingMonth month, List<Waiting> waiting, CancellationToken stop)
    {
        List<int> units = [.. waiting.Select(at => at.Unit.Id)];
        List<int> cells = [.. measures.SelectMany(measure => catalogue.CellsOf(measure.Code)).Select(cell => cell.Id)];
        ReportingMonth[] months = [month, month.LastYear];
        var figures = (await reading.Rows<Figure>().Where(figure => units.Contains(figure.OrgUnitId) && months.Contains(figure.Month) && cells.Contains(figure.CellId) && figure.Stored != null).ToListAsync(stop))
            .ToLookup(figure => (figure.OrgUnitId, figure.Month, catalogue.Cell(figure.CellId)!.Measure));
        var asked = await reading.Rows<Remark>().Where(remark => remark.Month == month && units.Contains(remark.OrgUnitId))
            .GroupBy(remark => remark.OrgUnitId).Select(places => new { places.Key, Count = places.Count() }).ToDictionaryAsync(places => places.Key, places => places.Count, stop);
        var moved = await ReportMovement.LastAsync(reading.Rows<JournalEntry>(), units, month, stop);
        var changed = await ChangedAsync(reading, catalogue, units, month, stop);
        return waiting.ToDictionary(at => at.Unit.Id, at => new ReviewRow(
            at.Unit.Code, at.Unit.DisplayName, at.Report.SubmittedAt, moved.GetValueOrDefault(at.Unit.Id), asked.GetValueOrDefault(at.Unit.Id), changed.TryGetValue(at.Unit.Id, out var count) ? count : null,
            [.. measures.Select(measure => (Sum(at.Unit.Id, month, measure), Sum(at.Unit.Id, month.LastYear, measure)))]));

        decimal? Sum(int unit, ReportingMonth of, Measure measure) =>
            figures[(unit, of, measure.Code)].ToList() is { Count: > 0 } answered ? answered.Sum(figure => figure.Value) : null;
    }

    /// <summary>How much each report that came again has changed since it was opened, out of the journal by one command; nothing of those that never were.</summary>
    private static async Task<Dictionary<int, int>> ChangedAsync(Reading reading, Catalogue catalogue, List<int> units, ReportingMonth month, CancellationToken stop)
    {
        var lines = reading.Rows<JournalEntry>().Where(line => line.Month == month && units.Contains(line.OrgUnitId));
        var told = await lines.Where(line => Opening.Contains(line.Act)
                || (Entering.Contains(line.Act) && lines.Any(other => other.OrgUnitId == line.OrgUnitId && other.Sequence < line.Sequence && Opening.Contains(other.Act))))
            .OrderByDescending(line => line.Sequence).Select(line => new { line.OrgUnitId, line.Act, line.Detail }).ToListAsync(stop);
        return told.GroupBy(line => line.OrgUnitId).ToDictionary(unit => unit.Key, unit =>
        {
            var opened = Resubmission.Opening([.. unit], line => line.Act);
            var (cells, texts) = Resubmission.Join(catalogue, unit.TakeWhile(line => line != opened).Reverse().Select(line => ToldRow.Read(line.Detail).ToList()).Select(rows => (CellChange.Read(catalogue, rows), TextChange.Read(rows))));
            return cells.Count + texts.Count;
        });
    }

    /// <summary>By the ward in which each unit stood that month; the city hub by itself.</summary>
    private static IEnumerable<ReviewWard> Wards(Reading reading, ReportingMonth month, IEnumerable<Waiting> waiting, Dictionary<int, ReviewRow> rows, Dictionary<int, ReportStatus> states)
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

        bool IsFurther(int id) => states.GetValueOrDefault(id) is ReportStatus.Accepted or ReportStatus.Confirmed;

        string Behind(OrgUnit unit) => Words.Say("{0}（{1}）", unit.DisplayName, states.TryGetValue(unit.Id, out var status) ? ReportStatusWords.Say(status) : Words.Say("未提出"));
    }

    private sealed record Waiting(MonthlyReport Report, OrgUnit Unit, Act Act);
}
