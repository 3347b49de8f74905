using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Reads where the reports of a fiscal year stand, for the units of the caller.</summary>
public sealed class ReadMatrix(PortalDoor door, CalendarCache calendars)
{
    /// <summary>The matrix of a year; of the running one where none is named; null where there is no such year.</summary>
    public async Task<MatrixView?> ReadAsync(int? year, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        var fiscal = year is { } start ? new FiscalYear(start) : reading.Clock.ThisYear;
        if (!await ReportYears.HasAsync(reading, fiscal, stop))
        {
            return null;
        }

        var span = fiscal.Months;
        var rows = await reading.Rows<MonthlyReport>().Where(report => report.Month >= span.From && report.Month <= span.To)
            .Select(report => new { report.OrgUnitId, report.Month, report.Status, report.SubmittedBy })
            .ToDictionaryAsync(report => (report.OrgUnitId, report.Month), stop);
        var calendar = await calendars.GetAsync(reading, stop);
        List<ReportingMonth> months = [.. span.Months];
        var units = reading.Units.OrderByDescending(unit => unit.Id == reading.Caller.OrgUnitId).ThenBy(unit => WardOf(reading.Tree, unit), StringComparer.Ordinal)
            .ThenBy(unit => unit.Tier).ThenBy(unit => unit.Code, StringComparer.Ordinal);
        List<MatrixRow> shown = [.. units.Select(unit => new MatrixRow(unit.Code, unit.DisplayName, unit.Tier, [.. months.Select(month => Cell(unit, month))])).Where(row => row.Cells.Any(cell => cell.Expected || cell.Status is not null))];
        return new(fiscal, await ReportYears.OfferedAsync(reading, fiscal, stop), months, shown, shown.Sum(row => row.Cells.Count(cell => cell.Waits)));

        MatrixCell Cell(OrgUnit unit, ReportingMonth month)
        {
            var report = rows.GetValueOrDefault((unit.Id, month));
            var expected = reading.Tree.IsOpen(unit.Id, month) && reading.Reaches(unit.Id, month) && month <= reading.Clock.ThisMonth;
            return new(report?.Status, expected, expected && Waits(unit, month, report?.Status ?? ReportStatus.Draft, report?.SubmittedBy, reading))
            {
                IsShut = expected && calendar.IsShut(reading.Tree, unit.Id, month),
            };
        }
    }

    /// <summary>A report waits for who can take it forward; an unfinished one once its month is over.</summary>
    private static bool Waits(OrgUnit unit, ReportingMonth month, ReportStatus status, string? submittedBy, Reading reading) =>
        ReportFlow.IsOpenForEntry(status)
            ? reading.Caller.May(Permissions.MonthlyReports.Enter) && (month < reading.Clock.ThisMonth || status != ReportStatus.Draft)
            : ReportFlow.ActsFor(unit.Tier, status, submittedBy, reading.Caller).Any(ReportActs.IsForOthers);

    /// <summary>Puts each hub before the centres of its ward, and the city hub before all.</summary>
    private static string WardOf(OrgTree tree, OrgUnit unit) => unit.Tier switch
    {
        Tier.City => "",
        Tier.Ward => unit.Code,
        Tier.District => unit.ParentId is { } ward ? tree.Find(ward)?.Code ?? "" : "",
    };
}
