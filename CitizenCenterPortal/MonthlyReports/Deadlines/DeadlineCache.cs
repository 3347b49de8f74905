using CitizenCenterPortal.Data;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>Keeps the days of all reports in memory until the calendar's stamp rises; they are the same for everybody.</summary>
public sealed class DeadlineCache(CalendarCache calendars)
{
    // One reference: version and days, told to all threads at once.
    private volatile Kept? kept;

    /// <summary>The days.</summary>
    public async Task<DueDays> GetAsync(Reading reading, CancellationToken stop = default)
    {
        if (kept is not { } now || now.Version != reading.Stamps.Calendar)
        {
            kept = now = new(reading.Stamps.Calendar, new(await reading.Rows<ReportDeadline>().ToListAsync(stop), await calendars.HolidaysAsync(reading, stop)));
        }

        return now.Days;
    }

    private sealed record Kept(long Version, DueDays Days);
}
