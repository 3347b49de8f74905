using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.MonthlyReports.Narratives;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Reads one report with last month and last year beside it.</summary>
public sealed class ReadReport(PortalDoor door, CatalogueCache catalogues, ReportHistory history, PersonNames names)
{
    /// <summary>The report; null where unit, month or block is not there or out of reach.</summary>
    /// <param name="unitCode">The unit's code.</param>
    /// <param name="month">The month.</param>
    /// <param name="block">The number of the block whose measures are wanted, from 1; after the last the texts; 0 for all.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<ReportView?> FindAsync(string unitCode, ReportingMonth month, int block, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        if (reading.Unit(unitCode) is not { } unit || !reading.Reaches(unit.Id, month))
        {
            return null;
        }

        var catalogue = await catalogues.GetAsync(reading, stop);
        var (report, seen) = await MovedAsync(reading, unit.Id, month, stop);
        var absence = AbsenceOf(reading, unit, month, report);
        report ??= new() { OrgUnitId = unit.Id, Month = month };
        ReportingMonth[] months = [month, month.Previous, month.LastYear];
        var figures = await reading.Rows<Figure>().Where(figure => figure.OrgUnitId == unit.Id && months.Contains(figure.Month)).ToListAsync(stop);
        var remarks = await reading.Rows<Remark>().Where(remark => remark.OrgUnitId == unit.Id && remark.Month == month).ToListAsync(stop);
        var texts = await reading.Rows<ReportText>().Where(text => text.OrgUnitId == unit.Id && text.Month == month).ToListAsync(stop);
        var withBefore = block == 0 || block > catalogue.Blocks.Count();
        var (told, before) = await history.ReadAsync(reading, catalogue, unit.Id, month, withBefore, stop);
        var form = new FormReader(catalogue, report, figures, texts, remarks, ReportHistory.LastTouches(told));
        var blocks = form.Blocks();
        if (block < 0 || block > blocks.Count + 1)
        {
            return null;
        }

        var threads = await ReadThreads.OfAsync(reading, names, form, unit.Id, month, withBefore, stop);
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
            block,
            form.Measures(block),
            form.Ratios(block),
            acts.Any(ReportActs.PointsAtPlaces) ? form.Places() : [],
            form.Remarks(),
            [.. ReportHistory.Gather(told, (earlier, later) => CellChange.Join(catalogue, earlier, later))])
        {
            Texts = NarrativeRow.Of(report, texts, remarks, told),
            AskedBefore = [.. before.Where(line => ReportActs.Find(line.Act) is { } act && ReportActs.PointsAtPlaces(act))],
            Threads = [.. threads[month]],
            OpenBefore = [.. threads[month.Previous].Where(thread => thread.IsOpen)],
            Comments = absence == ReportAbsence.None && reading.Caller.May(Permissions.MonthlyReports.Comment),
        };
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
