using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>Which events a list shows, as its address says it.</summary>
/// <param name="When"><c>coming</c>, <c>today</c>, <c>awaiting</c>, <c>over</c> or <c>all</c>.</param>
/// <param name="Year">The fiscal year of a session.</param>
/// <param name="Month">The month of a session.</param>
/// <param name="Unit">The code of a centre that leads or shares it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Theme">The code of a theme.</param>
/// <param name="Text">Words that its <see cref="SearchedAttribute"/> texts contain.</param>
/// <param name="Page">The page, from 1.</param>
public sealed record EventFilter(string When, FiscalYear? Year, ReportingMonth? Month, string? Unit, EventState? State, string? Theme, string? Text, int Page)
{
    /// <summary>The choices of <see cref="When"/>, in the order of the page.</summary>
    public static readonly IReadOnlyList<(string Code, Sentence Name)> Times = [("coming", "これから開く"), ("today", "今日開く"), ("awaiting", "入力待ち"), ("over", "終わったもの"), ("all", "すべて")];

    /// <summary>What else it is narrowed by.</summary>
    public EventNarrowing Narrowed { get; init; } = EventNarrowing.None;

    /// <summary>True where nothing is chosen but when.</summary>
    public bool IsPlain => this is { Year: null, Month: null, Unit: null, State: null, Theme: null, Text: null } && Narrowed == EventNarrowing.None;

    /// <summary>The address of the same list at another time or page.</summary>
    public string Href(string? when = null, int page = 1)
    {
        var parts = new (string Name, string? Value)[]
        {
            ("when", when ?? When), ("fy", Year?.Start.ToString(CultureInfo.InvariantCulture)), ("month", Month?.ToString()), ("unit", Unit), ("state", State?.ToString().ToLowerInvariant()),
            ("theme", Theme), ("q", Text), ("page", page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null),
        };
        return "/events?" + string.Join('&', parts.Concat(Narrowed.Parts).Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}"));
    }
}

/// <summary>An event in a list.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Unit">The lead centre.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What it is.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Session">The session that the list is about: the next, or the last of those that are over; null where there is none.</param>
/// <param name="Sessions">How many there are.</param>
/// <param name="Capacity">定員.</param>
/// <param name="Applicants">応募者数.</param>
/// <param name="Came">How many came to all of them.</param>
/// <param name="Recruitment">How people come to take part.</param>
/// <param name="Awaited">The first session whose attendance is still to be recorded, for who records it; null where there is none.</param>
public sealed record EventLine(
    EventAddress Address, OrgUnit Unit, string Title, EventKind Kind, EventState State, EventSession? Session, int Sessions, int? Capacity, int? Applicants, int Came, Recruitment Recruitment, int? Awaited)
{
    /// <summary>補欠, people; 0 where nobody waits or the reader sees no list.</summary>
    public int Waiting { get; init; }
}

/// <summary>A page of a list.</summary>
/// <param name="Filter">Which it is.</param>
/// <param name="Lines">Its events.</param>
/// <param name="Count">How many there are on all pages.</param>
/// <param name="Units">The centres that the caller reaches.</param>
/// <param name="Themes">All themes.</param>
/// <param name="Today">Today in the city.</param>
/// <param name="MayPlan">True where the caller plans events.</param>
public sealed record EventList(EventFilter Filter, IReadOnlyList<EventLine> Lines, int Count, IReadOnlyList<OrgUnit> Units, IReadOnlyList<Theme> Themes, DateOnly Today, bool MayPlan)
{
    /// <summary>Events of one page.</summary>
    public const int PageSize = 50;

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Count + PageSize - 1) / PageSize);
}

/// <summary>Reads lists of events, a page at a time.</summary>
public sealed class ReadEvents(PortalDoor door, EventsCache cache)
{
    private static readonly EventState[] Awaiting = [EventState.Approved, EventState.Recruiting];

    /// <summary>The list; null where its centre is out of reach, or its year or theme is none.</summary>
    public async Task<EventList?> ReadAsync(EventFilter filter, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Events.Read, stop);
        var (today, unit) = (reading.Clock.Today, filter.Unit is null ? null : reading.Unit(filter.Unit));
        var themes = await reading.Rows<Theme>().OrderBy(theme => theme.Place).ToListAsync(stop);
        if ((filter.Unit is not null && unit is null) || (filter.Theme is not null && !themes.Exists(theme => theme.Code == filter.Theme))
            || (filter.Year is { } year && !CalendarYears.Has(year, reading.Clock.ThisYear)))
        {
            return null;
        }

        if (filter.Narrowed.Of(Of(reading, filter, unit, today), reading) is not { } events)
        {
            return null;
        }

        var sessions = reading.Rows<EventSession>().Where(session => session.State != SessionState.CalledOff);
        var upcoming = filter.When is "coming" or "today";
        var ordered = upcoming
            ? from row in events
              let next = sessions.Where(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number && session.Day >= today).Min(session => (DateOnly?)session.Day)
              orderby next == null, next, row.OrgUnitId, row.Number
              select row
            : from row in events orderby row.LastDay descending, row.OrgUnitId, row.Number descending select row;
        var page = ordered.Skip((filter.Page - 1) * EventList.PageSize).Take(EventList.PageSize).Select(row => new { row.OrgUnitId, row.Number });
        var rows = await (from key in page
                          join row in reading.Rows<Event>() on key equals new { row.OrgUnitId, row.Number }
                          orderby row.LastDay descending, row.OrgUnitId, row.Number descending
                          select row).ToListAsync(stop);
        var count = await CountAsync(reading, filter, events, stop);
        var parts = await SessionsAsync(reading, rows, stop);
        var waiting = await reading.WaitingAsync(rows, stop);
        var records = reading.Caller.May(EventActs.Record.Permission);
        List<EventLine> told = [.. rows.Select(row => Line(row, [.. parts[(row.OrgUnitId, row.Number)]]))];
        return new(
            filter, upcoming ? [.. told.OrderBy(line => line.Session is null).ThenBy(line => line.Session?.Day).ThenBy(line => line.Session?.Start)] : told, count, [.. reading.Units], themes, today, reading.Caller.May(EventActs.Plan.Permission));

        EventLine Line(Event row, List<(EventSession Session, int Came)> own)
        {
            var (lead, held) = (reading.Tree.Find(row.OrgUnitId)!, own.ConvertAll(part => part.Session));
            var on = held.FindAll(session => session.State != SessionState.CalledOff);
            var (next, last) = (on.Find(session => session.Day >= today), on.Find(session => session.Day == on[^1].Day));
            var shown = upcoming ? next : filter.When == "all" ? next ?? last : last;
            return new(
                new(lead.Code, row.Number), lead, row.Title, row.Kind, row.State, shown ?? held.FirstOrDefault(), held.Count,
                row.Capacity, row.Applicants, own.Sum(part => part.Came), row.Recruitment,
                records ? held.Find(session => session.State == SessionState.Planned && session.Day <= today && RecordAttendance.May(reading.Scope, row.State, session, today))?.Number : null) { Waiting = waiting.GetValueOrDefault((row.OrgUnitId, row.Number)) };
        }
    }

    /// <summary>How many there are. What words find is counted each time: nobody looks for the same words again.</summary>
    private Task<int> CountAsync(Reading reading, EventFilter filter, IQueryable<Event> events, CancellationToken stop) =>
        filter.Text is not null ? events.CountAsync(stop)
        : cache.GetNumberAsync(reading, (nameof(ReadEvents), filter with { Page = 1 }, reading.Scope.SeesPlans), () => events.CountAsync(stop));

    /// <summary>The sessions of the events by their day, each with how many came. Unit and number lead the database to few rows, both together to those that are meant.</summary>
    private static async Task<ILookup<(int, int), (EventSession Session, int Came)>> SessionsAsync(Reading reading, List<Event> rows, CancellationToken stop)
    {
        var (units, numbers, keys) = (rows.Select(row => row.OrgUnitId).Distinct().ToList(), rows.Select(row => row.Number).Distinct().ToList(), rows.Select(row => (row.OrgUnitId * Event.Numbers) + row.Number).ToList());
        return (await reading.Rows<EventSession>().Where(session => units.Contains(session.OrgUnitId) && numbers.Contains(session.EventNumber) && keys.Contains((session.OrgUnitId * Event.Numbers) + session.EventNumber))
                .Select(session => new { Session = session, Came = session.Attendance.Sum(stage => stage.People) }).ToListAsync(stop))
            .Select(part => (part.Session, part.Came)).OrderBy(part => part.Session.Day).ThenBy(part => part.Session.Start).ToLookup(part => (part.Session.OrgUnitId, part.Session.EventNumber));
    }

    private static IQueryable<Event> Of(Reading reading, EventFilter filter, OrgUnit? unit, DateOnly today)
    {
        var (events, sessions) = (Reached(reading), reading.Rows<EventSession>());
        events = filter.When switch
        {
            "today" => Named(events, KeysOf(sessions.Where(session => session.Day == today && session.State != SessionState.CalledOff))).Where(row => row.State != EventState.Cancelled),
            "awaiting" => AwaitingIn(reading, events, today),
            "over" => events.Where(row => row.State != EventState.Planned && row.LastDay < today),
            "all" => events,
            _ => events.Where(row => (row.LastDay >= today || row.State == EventState.Planned) && row.State != EventState.Cancelled),
        };
        if (filter.Month is { } month)
        {
            var (first, last, counted) = (month.FirstDay, month.LastDay, filter.Narrowed.Counted);
            var inMonth = KeysOf(sessions.Where(session => session.Day >= first && session.Day <= last));
            events = counted ? events.Where(row => row.Month == month) : events.Where(row => row.Month == month || inMonth.Contains((row.OrgUnitId * Event.Numbers) + row.Number));
        }
        else if (filter.Year is { } year)
        {
            var (first, last) = (year.First, year.Last);
            events = events.Where(row => row.Month >= first && row.Month <= last);
        }

        if (unit is not null)
        {
            events = events.Where(row => row.OrgUnitId == unit.Id || row.Shares.Any(share => share.OrgUnitId == unit.Id));
        }

        if (filter.State is { } state)
        {
            events = events.Where(row => row.State == state);
        }

        if (filter.Theme is { } theme)
        {
            var code = Codes.Find(theme);
            events = events.Where(row => row.Themes.Contains(code));
        }

        return filter.Text is { } text ? reading.Find(events, text) : events;
    }

    /// <summary>The events in which something is to be written. A centre writes of another's event who came to what was held at it, and nothing else.</summary>
    private static IQueryable<Event> AwaitingIn(Reading reading, IQueryable<Event> events, DateOnly today)
    {
        var (sessions, units) = (reading.Rows<EventSession>().Where(session => session.State == SessionState.Planned), reading.Scope.Units);
        var led = events.Where(row => (Awaiting.Contains(row.State)
                && (sessions.Any(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number && session.Day <= today)
                    || !sessions.Any(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number)))
            || row.State == EventState.Held);
        return reading.Scope.Everything || units.Count != 1 ? led
            : led.Where(row => units.Contains(row.OrgUnitId) || (Awaiting.Contains(row.State)
                && sessions.Any(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number && session.Day <= today && units.Contains(session.PlaceUnitId))));
    }

    /// <summary>The events that are reached. Those of one centre are named by it, and those that others share with it one by one: a database would ask of every event of the city who shares it else.</summary>
    private static IQueryable<Event> Reached(Reading reading)
    {
        var (events, units) = (reading.Rows<Event>(), reading.Scope.Units);
        return reading.Scope.Everything || units.Count != 1 ? events
            : events.Where(row => units.Contains(row.OrgUnitId))
                .Concat(Named(events, reading.Rows<EventShare>().Where(share => units.Contains(share.OrgUnitId)).Select(share => (share.SharedBy * Event.Numbers) + share.EventNumber).Distinct()).Where(row => !units.Contains(row.OrgUnitId)));
    }

    /// <summary>The events of sessions, each by one number: a database gathers them once, where it would look through the sessions of every event else.</summary>
    private static IQueryable<long> KeysOf(IQueryable<EventSession> sessions) => sessions.Select(session => (session.OrgUnitId * Event.Numbers) + session.EventNumber).Distinct();

    /// <summary>The events of such numbers, found one by one: few are named of many.</summary>
    private static IQueryable<Event> Named(IQueryable<Event> events, IQueryable<long> keys) =>
        from key in keys
        join row in events on new { Unit = (int)(key / Event.Numbers), Number = (int)(key % Event.Numbers) } equals new { Unit = row.OrgUnitId, row.Number }
        select row;
}
