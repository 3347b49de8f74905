using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>Tells the plans what hangs on their items: events that are not cancelled, each at its lead centre, in the year of its item, and without one in that of its month.</summary>
public sealed class CountForPlans : ICountsForPlans
{
    private static readonly EventState[] Over = [EventState.Held, EventState.Evaluated, EventState.Closed];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PlanCount>> CountAsync(Reading reading, IQueryable<ItemOfYear> items, FiscalYear year, CancellationToken stop = default)
    {
        if (!reading.Caller.May(Permissions.Events.Read))
        {
            return [];
        }

        var (start, first, last, sessions, attendance) = (year.Start, year.First, year.Last, reading.Rows<EventSession>(), reading.Rows<SessionAttendance>());
        var rows = await reading.Rows<Event>().Where(row => row.State != EventState.Cancelled).Where(row => items.Any(item => item.UnitId == row.PlanUnitId && item.Number == row.PlanNumber && item.Year == start)
            || (row.Month >= first && row.Month <= last && !items.Any(item => item.UnitId == row.PlanUnitId && item.Number == row.PlanNumber))).Select(row => new
        {
            row.OrgUnitId, row.PlanUnitId, row.PlanNumber, row.State, row.Cost, HasResult = row.Result != "", Hangs = items.Any(item => item.UnitId == row.PlanUnitId && item.Number == row.PlanNumber),
            Sessions = sessions.Count(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number && session.State == SessionState.Held),
            People = attendance.Where(stage => stage.OrgUnitId == row.OrgUnitId && stage.EventNumber == row.Number).Sum(stage => stage.People),
        }).ToListAsync(stop);
        return
        [
            .. from row in rows
               where reading.Scope.Reaches(row.OrgUnitId)
               group row by (row.OrgUnitId, Item: row is { Hangs: true, PlanUnitId: { } unit, PlanNumber: { } number } ? (unit, number) : ((int, int)?)null) into of
               select new PlanCount(
                   of.Key.OrgUnitId, of.Key.Item, of.Count(), of.Count(row => Over.Contains(row.State)), of.Count(row => row.HasResult), of.Sum(row => row.Sessions), of.Sum(row => row.People), of.Sum(row => row.Cost ?? 0)),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<PlanPiece>> ListAsync(Reading reading, int itemUnitId, int itemNumber, CancellationToken stop = default)
    {
        if (!reading.Caller.May(Permissions.Events.Read))
        {
            return [];
        }

        var attendance = reading.Rows<SessionAttendance>();
        var rows = await reading.Rows<Event>().Where(row => row.PlanUnitId == itemUnitId && row.PlanNumber == itemNumber).OrderBy(row => row.Month).ThenBy(row => row.OrgUnitId).ThenBy(row => row.Number)
            .Select(row => new { row.OrgUnitId, row.Number, row.Title, row.Month, row.State, row.Cost, People = attendance.Where(stage => stage.OrgUnitId == row.OrgUnitId && stage.EventNumber == row.Number).Sum(stage => stage.People) })
            .ToListAsync(stop);
        return
        [
            .. from row in rows
               where reading.Scope.Reaches(row.OrgUnitId)
               select new PlanPiece(row.OrgUnitId, row.Title, row.Month, EventWords.Say(row.State), new EventAddress(reading.Tree.Find(row.OrgUnitId)!.Code, row.Number).Href, row.People, row.Cost),
        ];
    }

    /// <inheritdoc/>
    public Task<bool> HangsAnywhereAsync(Change change, int itemUnitId, int itemNumber, CancellationToken stop = default) =>
        change.AnywhereAsync<Event>(row => row.PlanUnitId == itemUnitId && row.PlanNumber == itemNumber, stop);
}
