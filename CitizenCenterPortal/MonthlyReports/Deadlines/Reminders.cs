using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>A nudge that a centre was given.</summary>
/// <param name="Role">The code of the role of who gave it.</param>
/// <param name="At">When, UTC.</param>
public sealed record Reminder(string Role, DateTime At);

/// <summary>The nudges that stand in the journal.</summary>
public static class Reminders
{
    /// <summary>The last nudge for each month of a unit, in one command; none where no month is asked for.</summary>
    public static async Task<IReadOnlyDictionary<ReportingMonth, Reminder>> OfAsync(Reading reading, int unitId, IReadOnlyCollection<ReportingMonth> months, CancellationToken stop)
    {
        var asked = months.Select(month => (ReportingMonth?)month).ToList();
        var lines = asked.Count == 0
            ? []
            : await Lines(reading.Rows<JournalEntry>(), unitId).Where(line => asked.Contains(line.Month))
                .OrderBy(line => line.Sequence).Select(line => new { line.Month, line.Role, line.At }).ToListAsync(stop);
        return lines.GroupBy(line => line.Month!.Value).ToDictionary(month => month.Key, month => new Reminder(month.Last().Role, month.Last().At));
    }

    /// <summary>The lines of a unit.</summary>
    internal static IQueryable<JournalEntry> Lines(IQueryable<JournalEntry> journal, int unitId) =>
        journal.Where(line => line.OrgUnitId == unitId && line.Act == RemindActs.Remind.Code);
}
