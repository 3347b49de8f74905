using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Days;

/// <summary>Reads the sessions of days by one command, however many centres are asked for.</summary>
public sealed class ReadDays(PortalDoor door, CalendarCache calendars, IRoomTypes types)
{
    /// <summary>A month or a week; null where the centre or the room is none, or the day is of no year that is shown.</summary>
    public Task<DaysView?> ReadAsync(DaysAddress asked, CancellationToken stop = default) => ReadAsync(asked, Span, stop);

    /// <summary>One day.</summary>
    public Task<DaysView?> OfDayAsync(DaysAddress asked, CancellationToken stop = default) => ReadAsync(asked, (_, day) => (day, day), stop);

    private async Task<DaysView?> ReadAsync(DaysAddress asked, Func<string, DateOnly, (DateOnly, DateOnly)> span, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Events.Read, stop);
        var (tree, caller, at) = (reading.Tree, reading.Caller, asked.At ?? reading.Clock.Today);
        var unit = asked.Unit is { } code ? reading.Unit(code) : caller.OrgUnitId is { } own && reading.Scope.Reaches(own) ? tree.Find(own) : null;
        if ((asked.Unit is not null && unit is null) || !IsShown(at, reading.Clock))
        {
            return null;
        }

        List<OrgUnit> units = [.. reading.Units];
        var shown = unit is null ? units : asked.Own ? [unit] : [.. units.Where(one => tree.Subtree(unit.Id).Any(beneath => beneath.Id == one.Id))];
        var view = asked.View ?? (shown.Count > 1 ? "week" : "month");
        var (from, to) = span(view, at);
        var (rooms, calendar) = (await types.ReadAsync(reading, stop), await calendars.GetAsync(reading, stop));
        if (asked.Room is { } room && room != DaysAddress.Outside && rooms.All(type => type.Code != room))
        {
            return null;
        }

        var sessions = await SessionsAsync(reading, calendar, rooms, [.. shown.Select(one => one.Id)], from, to, stop);
        var days = Days(reading, calendar, shown.Count == 1 ? shown[0].Id : null, from, to);
        return new(
            asked, view, at, from, to, unit, shown.Count > 1, units, days, [.. rooms.Where(type => sessions.Any(session => session.Session.Room == type.Code) || (shown.Count == 1 && calendar.RoomsOn(shown[0].Id, type.Code, to) > 0))],
            [.. sessions.Where(session => asked.Room is null || session.Session.Room == (asked.Room == DaysAddress.Outside ? "" : asked.Room))], reading.Clock.Today)
        {
            MayPlan = caller.May(EventActs.Plan.Permission) && caller.OrgUnitId == unit?.Id && unit is not null,
            MayPublish = caller.May(Permissions.Events.PublishFeed) && shown.Count == 1,
        };
    }

    /// <summary>From the first to the last day of a month; from Sunday to Saturday.</summary>
    private static (DateOnly From, DateOnly To) Span(string view, DateOnly day) => view == "week"
        ? (day.AddDays(-(int)day.DayOfWeek), day.AddDays(DaysOfWeek - 1 - (int)day.DayOfWeek))
        : (ReportingMonth.Of(day).FirstDay, ReportingMonth.Of(day).LastDay);

    /// <summary>True for a day of the years whose calendars are shown.</summary>
    internal static bool IsShown(DateOnly day, CityClock clock) =>
        day >= ReportingMonth.Earliest.FirstDay && day <= ReportingMonth.Latest.FirstDay && CalendarYears.Has(ReportingMonth.Of(day).FiscalYear, clock.ThisYear);

    private static async Task<IReadOnlyList<DaySession>> SessionsAsync(Reading reading, OpeningCalendar calendar, IReadOnlyList<RoomType> rooms, List<int> units, DateOnly first, DateOnly last, CancellationToken stop)
    {
        var rows = await (
            from session in reading.Rows<EventSession>()
            from row in reading.Rows<Event>()
            where session.Day >= first && session.Day <= last && (units.Contains(session.PlaceUnitId) || units.Contains(session.OrgUnitId)) && row.OrgUnitId == session.OrgUnitId && row.Number == session.EventNumber
            select new { Session = session, row.Title, row.Kind, row.State, row.Recruitment, row.Capacity, row.Applicants, Came = session.Attendance.Sum(stage => stage.People) }).ToListAsync(stop);
        var there = rows.Where(row => row.State != EventState.Cancelled && row.Session.State != SessionState.CalledOff).ToDictionary(row => row.Session, row => row.Title);
        var records = reading.Caller.May(EventActs.Record.Permission);
        return
        [
            .. from row in rows
               let session = row.Session
               let lead = reading.Tree.Find(session.OrgUnitId)!
               orderby session.Day, session.Start, session.End, lead.Code, session.EventNumber
               select new DaySession(
                   new(lead.Code, session.EventNumber), row.Title, row.Kind, row.State, session, lead, reading.Tree.Find(session.PlaceUnitId) ?? lead,
                   rooms.FirstOrDefault(type => type.Code == session.Room)?.Name ?? session.Room, session.Capacity ?? row.Capacity, row.Recruitment == Recruitment.None ? null : row.Applicants, row.Came)
               {
                   With = session.State == SessionState.CalledOff || row.State == EventState.Cancelled
                       ? []
                       : [.. EventWarnings.Taking(calendar, session, [.. there.Keys.Where(other => other != session && other.Day == session.Day)]).Select(other => (new EventAddress(reading.Tree.Find(other.OrgUnitId)!.Code, other.EventNumber), there[other]))],
                   MayRecord = records && RecordAttendance.May(reading.Scope, row.State, session, reading.Clock.Today),
               },
        ];
    }

    /// <summary>The days with what the calendar says of each; of several centres no closure is of all, only the holidays are.</summary>
    private static IReadOnlyList<OpeningDay> Days(Reading reading, OpeningCalendar calendar, int? unit, DateOnly from, DateOnly to)
    {
        var days = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).ToList();
        if (unit is not { } one)
        {
            return [.. days.Select(day => new OpeningDay(day, calendar.Holidays.NameOf(day), null, null, true))];
        }

        var months = days.Select(ReportingMonth.Of).Distinct().ToDictionary(month => month, month => calendar.Month(reading.Tree, one, month));
        return [.. days.Select(day => months[ReportingMonth.Of(day)].Days[day.Day - 1])];
    }

    private const int DaysOfWeek = 7;
}
