using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>The days of the reports as their page shows them.</summary>
/// <param name="Days">The days.</param>
/// <param name="Today">Today in the city.</param>
/// <param name="MaySet">True where the caller sets them.</param>
/// <param name="History">What was done, the latest first, as far as the caller reaches it.</param>
public sealed record DeadlinesView(DueDays Days, DateOnly Today, bool MaySet, IReadOnlyList<ToldAct> History)
{
    /// <summary>The running month: the first whose days may be set.</summary>
    public ReportingMonth ThisMonth => ReportingMonth.Of(Today);
}

/// <summary>Reads the days of the reports.</summary>
public sealed class ReadDeadlines(PortalDoor door, DeadlineCache deadlines, PersonNames names)
{
    private const int Most = 50;

    /// <summary>All of them.</summary>
    public async Task<DeadlinesView> ReadAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        var lines = await reading.LinesOf(DeadlineActs.All).OrderByDescending(line => line.Sequence).Take(Most).ToListAsync(stop);
        var who = await names.OfAsync(reading, lines.Select(line => line.Actor), stop);
        return new(
            await deadlines.GetAsync(reading, stop), reading.Clock.Today, reading.Caller.May(Permissions.MonthlyReports.SetDeadlines),
            [.. lines.Select(line => new ToldAct(line.At, who[line.Actor], line.Role, DeadlineActs.All.First(act => act.Code == line.Act), line.Reason, [.. ToldRow.Read(line.Detail).SelectMany(DeadlineChanges.Lines)]))]);
    }
}
