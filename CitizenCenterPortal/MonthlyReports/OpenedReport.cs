using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>How the room's acts come to the report they are about.</summary>
internal static class OpenedReport
{
    /// <summary>The unit of a code, or null where it does not exist, the caller does not reach its month, or there is no such year.</summary>
    public static async Task<OrgUnit?> FindUnitAsync(this PortalDoor door, string permission, string code, ReportingMonth month, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(permission, stop);
        return reading.Unit(code) is { } unit && reading.Reaches(unit.Id, month) && await ReportYears.HasAsync(reading, month, stop) ? unit : null;
    }

    /// <summary>The report, tracked; a new draft where there is none yet.</summary>
    public static async Task<MonthlyReport> ReportAsync(this Change change, int unitId, ReportingMonth month, CancellationToken stop)
    {
        var reports = change.Rows<MonthlyReport>();
        if (await reports.FirstOrDefaultAsync(report => report.OrgUnitId == unitId && report.Month == month, stop) is { } there)
        {
            return there;
        }

        var report = new MonthlyReport { OrgUnitId = unitId, Month = month };
        reports.Add(report);
        return report;
    }

    /// <summary>The places that a correction of the report opened; none where it may be entered as a whole.</summary>
    public static async Task<IReadOnlyCollection<string>> OpenedAsync(this Change change, MonthlyReport report, CancellationToken stop) => report.ConfirmedAt is null
        ? []
        : (await change.Rows<Remark>().AsNoTracking().Where(remark => remark.OrgUnitId == report.OrgUnitId && remark.Month == report.Month).ToListAsync(stop)).Opened(report);
}
