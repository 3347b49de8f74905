using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Reads one report with last month and last year beside it.</summary>
public sealed class ReadReport(PortalDoor door, RuleCache rules, ReportHistory history, IEnumerable<IProposesCells> proposing, ReportDue due, CalendarCache calendars)
{
    /// <summary>The report; null where unit, month or block is not there or out of reach.</summary>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="month">The month.</param>
    /// <param name="block">The number of the block whose measures are wanted, from 1; 0 for all; null for the first of which something is asked, else the first.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<ReportView?> FindAsync(string unitCode, ReportingMonth month, int? block, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        if (reading.Unit(unitCode) is not { } unit || !reading.Reaches(unit.Id, month))
        {
            return null;
        }

        var book = await rules.GetAsync(reading, stop);
        var catalogue = book.Catalogue;
        var (report, seen) = await MovedAsync(reading, unit.Id, month, stop);
        var absence = AbsenceOf(reading, unit, month, report);
        var known = report;
        report ??= new() { OrgUnitId = unit.Id, Month = month };
        ReportingMonth[] months = [month, month.Previous, month.LastYear];
        var figures = await reading.Rows<Figure>().Where(figure => figure.OrgUnitId == unit.Id && months.Contains(figure.Month)).Union(ReportFindings.Beside(reading.Rows<Figure>(), book, unit.Id, month)).ToListAsync(stop);
        var findings = absence == ReportAbsence.None ? await ReportFindings.ReadAsync(book, figures, reading.Rows<CheckReason>(), (unit.Id, month), stop) : [];
        var remarks = await reading.Rows<Remark>().Where(remark => remark.OrgUnitId == unit.Id && remark.Month == month).ToListAsync(stop);
        var told = await history.ReadAsync(reading, catalogue, unit.Id, month, stop);
        var form = new FormReader(catalogue, report, figures, remarks, ReportHistory.LastTouches(told));
        var blocks = form.Blocks();
        var shown = block ?? blocks.Index().FirstOrDefault(at => at.Item.Remarks > 0).Index + 1;
        if (shown < 0 || shown > blocks.Count)
        {
            return null;
        }

        var acts = absence == ReportAbsence.None ? ReportFlow.ActsFor(unit.Tier, report.Status, report.SubmittedBy, reading.Caller).ToList() : [];
        return new(
            unit.Id,
            unit.Code,
            unit.DisplayName,
            unit.Tier,
            month,
            absence,
            report.Status,
            seen,
            report.Imported,
            report.OpenReason,
            [.. acts.Select(act => act.Code)],
            reading.Caller.May(Permissions.MonthlyReports.Enter),
            blocks,
            shown,
            form.Measures(shown),
            form.Ratios(shown),
            acts.Any(ReportActs.PointsAtPlaces) ? form.Places() : [],
            form.Remarks(),
            [.. ReportHistory.Gather(told, (earlier, later) => CellChange.Join(catalogue, earlier, later))])
        {
            Findings = findings,
            Due = DueState.Of(due.With(await calendars.HolidaysAsync(reading, stop)), unit, known, month, told, reading),
            Proposals = absence == ReportAbsence.None ? await ProposedAsync(reading, unit.Id, month, stop) : ReportView.NoProposals,
            Calendar = CalendarYears.Has(month.FiscalYear, reading.Clock.ThisYear) ? CalendarWords.Href(unit.Code, month.FiscalYear) : null,
        };
    }

    private async Task<IReadOnlyDictionary<string, ProposedCell>> ProposedAsync(Reading reading, int unitId, ReportingMonth month, CancellationToken stop)
    {
        var all = new Dictionary<string, ProposedCell>(StringComparer.Ordinal);
        foreach (var room in proposing)
        {
            foreach (var proposed in await room.ProposeAsync(reading, unitId, month, stop))
            {
                all.TryAdd(proposed.Cell, proposed);
            }
        }

        return all;
    }

    /// <summary>The report, and how far it has moved, of one moment: no act between the two goes unseen.</summary>
    private static async Task<(MonthlyReport? Report, long Seen)> MovedAsync(Reading reading, int unitId, ReportingMonth month, CancellationToken stop)
    {
        var lines = ReportMovement.Lines(reading.Rows<JournalEntry>(), unitId, month);
        var read = await reading.Rows<MonthlyReport>().Where(row => row.OrgUnitId == unitId && row.Month == month)
            .Select(row => new { Report = row, Seen = lines.Max(line => (long?)line.Sequence) }).FirstOrDefaultAsync(stop);
        return read is null ? (null, await ReportMovement.LastAsync(reading.Rows<JournalEntry>(), unitId, month, stop)) : (read.Report, read.Seen ?? 0);
    }

    private static ReportAbsence AbsenceOf(Reading reading, OrgUnit unit, ReportingMonth month, MonthlyReport? report) =>
        report is not null ? ReportAbsence.None
        : month > reading.Clock.ThisMonth ? ReportAbsence.NotBegun
        : !reading.Tree.IsOpen(unit.Id, month) ? ReportAbsence.NotOpen
        : reading.Scope.SeesDrafts ? ReportAbsence.None
        : ReportAbsence.NotSubmitted;
}
