using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>An event with its parts.</summary>
/// <param name="Row">The event, with the centres that it is shared with and what was answered.</param>
/// <param name="Sessions">Its sessions with their attendance, by number.</param>
/// <param name="Partners">Its partners, by number.</param>
internal sealed record FoundEvent(Event Row, List<EventSession> Sessions, List<EventPartner> Partners);

/// <summary>Finds events by their address.</summary>
internal static class FindEvents
{
    /// <summary>The lead centre that an address names, where the caller reaches it with the act's right.</summary>
    public static async Task<OrgUnit?> FindLeadAsync(this PortalDoor door, Act act, string unitCode, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(act.Permission, stop);
        return reading.Unit(unitCode);
    }

    /// <summary>The centres that hold an event with its lead: what is done there at the same moment may want the same room.</summary>
    public static async Task<IReadOnlyList<int>> FindJointAsync(this PortalDoor door, Act act, OrgUnit lead, int number, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(act.Permission, stop);
        return await reading.Rows<Event>().Where(row => row.OrgUnitId == lead.Id && row.Number == number).SelectMany(row => row.Shares.Select(share => share.OrgUnitId)).ToListAsync(stop);
    }

    /// <summary>An event with its papers that the caller sees, their own or shared with them; null where there is none.</summary>
    public static Task<FoundEvent?> FindEventAsync(this Reading reading, EventAddress address, CancellationToken stop) =>
        reading.Tree.Find(address.UnitCode) is { } lead ? FindAsync(reading.Rows<Event>().Include(row => row.Papers.Where(paper => !paper.Detached)), reading.Rows<EventSession>(), lead.Id, address.Number, stop) : Task.FromResult<FoundEvent?>(null);

    /// <summary>An event to change.</summary>
    public static Task<FoundEvent?> FindEventAsync(this Change change, OrgUnit lead, int number, CancellationToken stop) =>
        FindAsync(change.Rows<Event>(), change.Rows<EventSession>(), lead.Id, number, stop);

    private static async Task<FoundEvent?> FindAsync(IQueryable<Event> events, IQueryable<EventSession> sessions, int unit, int number, CancellationToken stop) =>
        await events.Include(row => row.Shares).Include(row => row.Partners).Include(row => row.Survey!.Tallies).FirstOrDefaultAsync(row => row.OrgUnitId == unit && row.Number == number, stop) is { } found
            ? new(
                found,
                await sessions.Include(row => row.Attendance).Where(row => row.OrgUnitId == unit && row.EventNumber == number).OrderBy(row => row.Number).ToListAsync(stop),
                [.. found.Partners.OrderBy(partner => partner.Number)])
            : null;
}
