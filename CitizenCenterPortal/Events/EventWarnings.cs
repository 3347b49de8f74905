using CitizenCenterPortal.Data;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>What a person should look at once more in an event that may be kept as it is: rooms, closed days, more people than places.</summary>
public sealed class EventWarnings(CalendarCache calendars)
{
    /// <summary>All of them, each at its field; sessions by their number.</summary>
    public async Task<IReadOnlyList<Problem>> OfAsync(Reading reading, Event row, IReadOnlyCollection<EventSession> sessions, CancellationToken stop = default) =>
    [
        .. EventRules.Overlaps(sessions),
        .. await OfSessionsAsync(reading, row, sessions, stop),
        .. row.Capacity is { } places && row.Applicants > places ? [EventRules.At("applicants", new Sentence("応募者 {0} 人が、定員 {1} 人を超えています。", row.Applicants, places))] : Array.Empty<Problem>(),
        .. from session in sessions
           let came = session.Attendance.Sum(stage => stage.People)
           where came > (session.Capacity ?? row.Capacity)
           select EventRules.At(EventRules.Of(session.Number, "capacity"), new Sentence("第{0}回の参加者 {1} 人が、定員 {2} 人を超えています。", session.Number, came, session.Capacity ?? row.Capacity)),
        .. from session in sessions
           where session.LacksPersons
           select EventRules.At(EventRules.Of(session.Number, "new-persons"), new Sentence("第{0}回の「この事業が初めての人」が空欄です。空欄のままでは、月次報告に実人数が提案されません。", session.Number)),
    ];

    /// <summary>Those of when and where its sessions are.</summary>
    internal async Task<IReadOnlyList<Problem>> OfSessionsAsync(Reading reading, Event row, IReadOnlyCollection<EventSession> sessions, CancellationToken stop) =>
        [.. await ClashesAsync(reading, row, sessions, stop), .. await ClosedAsync(reading, sessions, stop)];

    /// <summary>The sessions for whose room and time another event is entered, and the centre has no second such room.</summary>
    public async Task<IReadOnlyList<Problem>> ClashesAsync(Reading reading, Event row, IReadOnlyCollection<EventSession> sessions, CancellationToken stop = default)
    {
        List<EventSession> own = [.. sessions.Where(session => session.State != SessionState.CalledOff && session.Room.Length > 0)];
        if (own.Count == 0)
        {
            return [];
        }

        var (places, days) = (own.Select(session => session.PlaceUnitId).Distinct().ToList(), own.Select(session => session.Day).Distinct().ToList());
        var others = await (
            from session in reading.Rows<EventSession>()
            from other in reading.Rows<Event>()
            where places.Contains(session.PlaceUnitId) && days.Contains(session.Day) && session.State != SessionState.CalledOff && session.Room != ""
                && other.OrgUnitId == session.OrgUnitId && other.Number == session.EventNumber && other.State != EventState.Cancelled
                && !(other.OrgUnitId == row.OrgUnitId && other.Number == row.Number)
            select new { Session = session, other.Title }).ToListAsync(stop);
        var calendar = await calendars.GetAsync(reading, stop);
        var beyond = await RoomsBeyond.ReadAsync(reading, [.. places.Where(place => !reading.Scope.Reaches(place))], days, stop);
        List<EventSession> all = [.. others.Select(other => other.Session).Concat(beyond.Sessions).Where(session => (session.OrgUnitId, session.EventNumber) != (row.OrgUnitId, row.Number)).DistinctBy(session => (session.OrgUnitId, session.EventNumber, session.Number))];
        return
        [
            .. from session in own
               where IsTaken(session, all, beyond.CountOf(session) ?? calendar.RoomsOn(session.PlaceUnitId, session.Room, session.Day))
               let there = others.FirstOrDefault(other => Wants(other.Session, session))
               let when = EventWords.When(session.Day, session.Start, session.End)
               select EventRules.At(EventRules.Of(session.Number, "room"), there is null ? new Sentence("{0} は、同じ部屋に別の事業が入っています。", when) : new Sentence("{0} は、同じ部屋に「{1}」が入っています。", when, there.Title)),
        ];
    }

    /// <summary>The sessions that have every room which a session wants at its time; none where a room is left.</summary>
    internal static IReadOnlyList<EventSession> Taking(OpeningCalendar calendar, EventSession session, IReadOnlyCollection<EventSession> others) =>
        IsTaken(session, others, calendar.RoomsOn(session.PlaceUnitId, session.Room, session.Day)) ? [.. others.Where(other => Wants(other, session))] : [];

    private static bool IsTaken(EventSession session, IEnumerable<EventSession> others, int rooms) =>
        session.Room.Length > 0 && others.Count(other => Wants(other, session)) is > 0 and var there && there >= Math.Max(1, rooms);

    /// <summary>True where two sessions want the same room at once, whichever is asked about; not of two that were held, which found their places.</summary>
    private static bool Wants(EventSession one, EventSession other) =>
        one.PlaceUnitId == other.PlaceUnitId && one.Room == other.Room && !(one.State == SessionState.Held && other.State == SessionState.Held) && EventReader.Meets(one, other);

    private async Task<IReadOnlyList<Problem>> ClosedAsync(Reading reading, IReadOnlyCollection<EventSession> sessions, CancellationToken stop)
    {
        var calendar = await calendars.GetAsync(reading, stop);
        return
        [
            .. from session in sessions
               where session.State == SessionState.Planned && session.Room.Length > 0
               let month = ReportingMonth.Of(session.Day)
               where calendar.Says(reading.Tree, session.PlaceUnitId, month)
               let day = calendar.Month(reading.Tree, session.PlaceUnitId, month).Days[session.Day.Day - 1]
               where day is { Exists: true, IsOpen: false }
               select EventRules.At(EventRules.Of(session.Number, "day"), day.Closure is { } closure
                   ? new Sentence("{0} は休館日です（{1}）。", Ui.FormatTime.Day(session.Day), closure.Reason)
                   : new Sentence("{0} は定例の休館日です。", Ui.FormatTime.Day(session.Day))),
        ];
    }
}
