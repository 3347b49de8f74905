using CitizenCenterPortal.Data;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>When rooms of centres are taken that the caller holds something with and does not reach.</summary>
/// <param name="Sessions">Sessions there, with their number, where and when they are alone. Of plans there are none: nobody beyond may know them.</param>
/// <param name="Rooms">How many rooms there are.</param>
internal sealed record RoomsBeyond(IReadOnlyList<EventSession> Sessions, IReadOnlyList<UnitRooms> Rooms)
{
    /// <summary>Those of some days; no command where every centre is reached.</summary>
    public static async Task<RoomsBeyond> ReadAsync(Reading reading, IReadOnlyList<int> places, IReadOnlyList<DateOnly> days, CancellationToken stop) => places.Count == 0 ? new([], []) : new(
        await (
            from session in reading.OfRooms<EventSession>()
            from row in reading.Rows<Event>()
            where places.Contains(session.PlaceUnitId) && days.Contains(session.Day) && session.State != SessionState.CalledOff && session.Room != ""
                && row.OrgUnitId == session.OrgUnitId && row.Number == session.EventNumber && row.Approved && row.State != EventState.Cancelled && row.State != EventState.Planned
            select new EventSession { OrgUnitId = session.OrgUnitId, EventNumber = session.EventNumber, Number = session.Number, Day = session.Day, Start = session.Start, End = session.End, PlaceUnitId = session.PlaceUnitId, Room = session.Room }).ToListAsync(stop),
        await reading.OfRooms<UnitRooms>().Where(rooms => places.Contains(rooms.OrgUnitId)).ToListAsync(stop));

    /// <summary>How many such rooms the session's place has on its day; null where the centre is not of these or says nothing.</summary>
    public int? CountOf(EventSession session) =>
        Rooms.Where(rooms => rooms.OrgUnitId == session.PlaceUnitId && rooms.Option == session.Room && rooms.From <= session.Day).MaxBy(rooms => rooms.From)?.Count;
}
