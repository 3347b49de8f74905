using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>
/// Asks a centre for a report whose day has passed. The line of the journal is the nudge itself: the centre is shown it until it hands the report
/// in. Refuses before the day has passed, once the report was handed in, and within a day of the last.
/// </summary>
public sealed class RemindCentre(PortalDoor door, DeadlineCache deadlines)
{
    /// <summary>Asks.</summary>
    public async Task<Outcome> RunAsync(string unitCode, ReportingMonth month, CancellationToken stop = default)
    {
        var act = RemindActs.Remind;
        if (await door.FindUnitAsync(act.Permission, unitCode, month, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        var days = await DaysAsync(act.Permission, stop);
        await using var change = await door.OpenForChangeAsync(act, [unit.Id], stop);
        var report = await change.Rows<MonthlyReport>().AsNoTracking().FirstOrDefaultAsync(row => row.OrgUnitId == unit.Id && row.Month == month, stop);
        var last = await Reminders.Lines(change.Rows<JournalEntry>(), unit.Id).Where(line => line.Month == month).MaxAsync(line => (DateTime?)line.At, stop);
        if (RemindRules.WhyNot(change.Caller, change.Tree, unit, report, month, days, (change.Clock.Today, change.Now), last) is { } why)
        {
            return Outcome.Refused(why);
        }

        await change.CommitAsync(new ActNote { Month = month }, stop);
        return Outcome.Done;
    }

    private async Task<DueDays> DaysAsync(string permission, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(permission, stop);
        return await deadlines.GetAsync(reading, stop);
    }
}
