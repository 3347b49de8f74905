using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>What is to be erased, or was, of one centre.</summary>
/// <param name="Unit">The centre.</param>
/// <param name="Events">The numbers of its events.</param>
/// <param name="Applicants">How many applications.</param>
public sealed record ErasedApplicants(OrgUnit Unit, IReadOnlyList<int> Events, int Applicants);

/// <summary>
/// Erases the personal data of those who applied for events whose last session is longer ago than they are kept: their keys go, so that what was
/// sealed can never be read again, neither in the tables nor in the journal. Numbers, ages and where each stood stay, and are nobody's.
/// </summary>
public sealed class EraseApplicants(PortalDoor door, ApplicantSettings settings)
{
    /// <summary>What is due, by centre.</summary>
    public async Task<IReadOnlyList<ErasedApplicants>> DueAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(ApplicantActs.Erase.Permission, stop);
        var (keys, due) = (reading.Rows<ApplicantKey>(), Due(reading.Rows<Event>(), reading.Rows<EventSession>(), reading.Clock.Today));
        var rows = await due.Select(row => new { row.OrgUnitId, row.Number, Applicants = keys.Count(key => key.OrgUnitId == row.OrgUnitId && key.EventNumber == row.Number) }).ToListAsync(stop);
        return
        [
            .. from row in rows
               group row by row.OrgUnitId into ofUnit
               let unit = reading.Tree.Find(ofUnit.Key)
               where unit is not null
               orderby unit.Code
               select new ErasedApplicants(unit, [.. ofUnit.Select(row => row.Number).Order()], ofUnit.Sum(row => row.Applicants)),
        ];
    }

    /// <summary>Erases what is due; one act for each centre.</summary>
    public async Task<IReadOnlyList<ErasedApplicants>> RunAsync(CancellationToken stop = default)
    {
        var done = new List<ErasedApplicants>();
        foreach (var due in await DueAsync(stop))
        {
            done.Add(await EraseAsync(due, stop));
        }

        return done;
    }

    /// <summary>Takes erased keys out of the database's log; false where it must be tried again.</summary>
    public Task<bool> LeaveNoTraceAsync(CancellationToken stop = default) => door.LeaveNoTraceAsync(stop);

    private async Task<ErasedApplicants> EraseAsync(ErasedApplicants of, CancellationToken stop)
    {
        await using var change = await door.OpenForChangeAsync(ApplicantActs.Erase, [of.Unit.Id], stop);
        var today = change.Clock.Today;
        var events = await Due(change.Rows<Event>(), change.Rows<EventSession>(), today).Where(row => row.OrgUnitId == of.Unit.Id).OrderBy(row => row.Number).ToListAsync(stop);
        var numbers = events.Select(row => row.Number).ToList();
        var keys = await change.Rows<ApplicantKey>().Where(key => key.OrgUnitId == of.Unit.Id && numbers.Contains(key.EventNumber)).ToListAsync(stop);
        change.Rows<ApplicantKey>().RemoveRange(keys);
        events.ForEach(row => row.PeopleErasedOn = today);
        var last = await change.Rows<ApplicantErasure>().Where(row => row.OrgUnitId == of.Unit.Id).MaxAsync(row => (int?)row.Number, stop) ?? 0;
        change.Rows<ApplicantErasure>().Add(new() { OrgUnitId = of.Unit.Id, Number = last + 1, Day = today, Events = events.Count, Applicants = keys.Count });
        await change.CommitAsync(ActNote.Plain, stop);
        return of with { Events = numbers, Applicants = keys.Count };
    }

    /// <summary>Events with a list, no session of which is younger than the days that they are kept; one without sessions is of its month.</summary>
    private IQueryable<Event> Due(IQueryable<Event> events, IQueryable<EventSession> sessions, DateOnly today)
    {
        var since = today.AddDays(-settings.KeepDays);
        var month = ReportingMonth.Of(since);
        return events.Where(row => row.LastApplicant > 0 && row.PeopleErasedOn == null
            && !sessions.Any(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number && session.Day >= since)
            && (row.Month < month || sessions.Any(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number)));
    }
}
