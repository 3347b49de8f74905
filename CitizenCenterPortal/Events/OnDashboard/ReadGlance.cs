using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Events.Overview;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.OnDashboard;

/// <summary>Reads what a dashboard shows of events: four commands at most, and none while nothing changed.</summary>
public sealed class ReadGlance(PortalDoor door, EventsCache cache, ReadOverview overview, IRoomTypes rooms)
{
    private const int MostMarks = 5;
    private const int MostThemes = 5;

    /// <summary>What it shows; null where the unit is out of reach.</summary>
    /// <param name="place">Whose dashboard, and of when.</param>
    /// <param name="early">True for the first HTML, which only a centre's own people wait for: others get it when the page is alive.</param>
    /// <param name="stop">Stops the reading.</param>
    public async Task<EventsGlance?> FindAsync(DashboardPlace place, bool early = false, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Events.Read, stop);
        if (early && reading.Caller.Reach != Reach.Own)
        {
            return null;
        }

        var unit = place.Unit is { } code ? reading.Unit(code) : null;
        if (unit is null && (place.Own || place.Unit is not null))
        {
            return null;
        }

        var own = place.Own ? await cache.GetAsync(reading, unit!.Id, () => OwnAsync(reading, unit, stop)) with { Open = await cache.GetApplicantsAsync(reading, unit.Id, () => OpenAsync(reading, unit, stop)) } : null;
        return new(place, own, own is null ? await SumAsync(reading, place, unit, stop) : null)
        {
            Unit = unit, Today = reading.Clock.Today, MayWrite = reading.Caller.May(EventActs.Record.Permission), Rooms = own is null ? [] : await rooms.ReadAsync(reading, stop),
        };
    }

    private static async Task<OwnEvents> OwnAsync(Reading reading, OrgUnit unit, CancellationToken stop)
    {
        var (id, today, last) = (unit.Id, reading.Clock.Today, reading.Clock.Today.AddDays(OwnEvents.Days - 1));
        var sessions = reading.Rows<EventSession>();
        var events = Running(reading);
        var coming = await (
            from row in events
            join session in sessions on new { row.OrgUnitId, row.Number } equals new { session.OrgUnitId, Number = session.EventNumber }
            where session.State != SessionState.CalledOff && session.Day >= today && session.Day <= last && (session.OrgUnitId == id || session.PlaceUnitId == id)
            orderby session.Day, session.Start, session.OrgUnitId, session.EventNumber
            select new
            {
                row.OrgUnitId, row.Number, row.Title, Session = session.Number, Sessions = sessions.Count(each => each.OrgUnitId == row.OrgUnitId && each.EventNumber == row.Number && each.State != SessionState.CalledOff),
                session.Day, session.Start, session.End, session.PlaceUnitId, session.Room, session.Place,
            }).ToListAsync(stop);
        var awaited = sessions.Where(session => session.State == SessionState.Planned && session.Day <= today);
        var led =
            from row in events
            let missing = awaited.Where(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number).Min(session => (DateOnly?)session.Day)
            where row.OrgUnitId == id && (row.State == EventState.Held || ((row.State == EventState.Recruiting || row.State == EventState.Approved) && missing != null))
            select new { row.OrgUnitId, row.Number, row.Title, Missing = missing, Since = missing ?? sessions.Where(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number && session.State == SessionState.Held).Max(session => (DateOnly?)session.Day) };
        var here =
            from session in awaited.Where(session => session.PlaceUnitId == id && session.OrgUnitId != id)
            group session by new { session.OrgUnitId, session.EventNumber } into of
            select new { of.Key.OrgUnitId, Number = of.Key.EventNumber, Missing = of.Min(session => (DateOnly?)session.Day) };
        var behind = led.Concat(
            from each in here
            join row in events on new { each.OrgUnitId, each.Number } equals new { row.OrgUnitId, row.Number }
            where row.State == EventState.Recruiting || row.State == EventState.Approved
            select new { row.OrgUnitId, row.Number, row.Title, each.Missing, Since = each.Missing });
        var unwritten = await behind.OrderBy(row => row.Since == null).ThenBy(row => row.Since).ThenBy(row => row.OrgUnitId).ThenBy(row => row.Number).Take(OwnEvents.Most)
            .Select(row => new
            {
                row.OrgUnitId, row.Number, row.Title, row.Since, All = behind.Count(),
                Session = awaited.Where(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number && session.Day == row.Missing && (row.OrgUnitId == id || session.PlaceUnitId == id)).Min(session => (int?)session.Number),
            }).ToListAsync(stop);
        var marks = await (
            from row in events
            join survey in reading.Rows<EventSurvey>() on new { row.OrgUnitId, row.Number } equals new { survey.OrgUnitId, Number = survey.EventNumber }
            join tally in reading.Rows<SurveyTally>() on new { row.OrgUnitId, row.Number } equals new { tally.OrgUnitId, Number = tally.EventNumber }
            where row.OrgUnitId == id && tally.Question == SurveyQuestion.Satisfaction
            orderby survey.CollectedOn descending, row.Number descending
            select new { row.Number, row.Title, Answers = tally.Best + tally.Good + tally.Fair + tally.Poor + tally.Worst, Satisfied = tally.Best + tally.Good }).Where(mark => mark.Answers > 0).Take(MostMarks).ToListAsync(stop);
        return new(
            [.. coming.Select(row => new ComingSession(new(reading.Tree.Find(row.OrgUnitId)!.Code, row.Number), row.Title, row.Session, row.Sessions, row.Day, row.Start, row.End, row.PlaceUnitId, row.Room, row.Place))],
            [.. unwritten.Select(row => new Unwritten(new(reading.Tree.Find(row.OrgUnitId)!.Code, row.Number), row.Title, row.Session, row.Since))],
            [.. marks.Select(row => new SurveyMark(new(unit.Code, row.Number), row.Title, row.Answers, row.Satisfied))])
        {
            AllUnwritten = unwritten.Count == 0 ? 0 : unwritten[0].All,
        };
    }

    /// <summary>By one command: it is read anew whenever somebody applied anywhere.</summary>
    private static async Task<OpenRecruitments> OpenAsync(Reading reading, OrgUnit unit, CancellationToken stop)
    {
        var (id, today) = (unit.Id, reading.Clock.Today);
        var recruiting = Running(reading).Where(row => row.OrgUnitId == id && row.State == EventState.Recruiting && (row.RecruitTo == null || row.RecruitTo >= today));
        var applicants = reading.Rows<EventApplicant>();
        var first = await recruiting.OrderBy(row => row.RecruitTo == null).ThenBy(row => row.RecruitTo).ThenBy(row => row.Number).Take(OwnEvents.Most)
            .Select(row => new
            {
                row.Number, row.Title, row.Recruitment, row.Applicants, row.Capacity, row.RecruitTo, All = recruiting.Count(),
                Waiting = applicants.Where(each => each.OrgUnitId == id && each.EventNumber == row.Number && each.State == ApplicantState.Waiting).Sum(each => each.People),
            }).ToListAsync(stop);
        return new([.. first.Select(row => new OpenRecruitment(new(unit.Code, row.Number), row.Title, row.Recruitment, row.Applicants, row.Capacity, row.RecruitTo) { Waiting = row.Waiting })], first.Count == 0 ? 0 : first[0].All);
    }

    private static IQueryable<Event> Running(Reading reading) => reading.Rows<Event>().Where(row => row.Approved && row.State != EventState.Planned && row.State != EventState.Cancelled);

    private async Task<SumGlance> SumAsync(Reading reading, DashboardPlace place, OrgUnit? unit, CancellationToken stop)
    {
        var counted = await overview.ReadAsync(reading, place.Months, stop);
        var (now, beneath) = (reading.Clock.ThisMonth, unit is null ? null : reading.Tree.Subtree(unit.Id).Select(each => each.Id).ToHashSet());
        List<OverviewRow> rows = [.. counted.Rows.Where(row => beneath is null || beneath.Contains(row.Lead))];
        var all = new EventFilter("all", place.Months.To.FiscalYear, null, null, null, null, null, 1) { Narrowed = new(Under: unit?.Code, Counted: true) };
        var themes = new EventOverview(rows, counted.Themes, all).Lines(OverviewBy.Theme);
        var leads = rows.Select(row => row.Lead).ToHashSet();
        var at = place.Months.Contains(now) ? now : place.Months.To;
        return new(
            OverviewSum.Of(rows.Where(row => row.Month == now)), OverviewSum.Of(rows),
            [.. themes.Where(line => line.Opens.Theme is not null && line.Sum.Events > 0).OrderByDescending(line => line.Sum.Events).Take(MostThemes)],
            themes.Count(line => line.Sum.Events == 0),
            [.. reading.Units.Where(each => beneath?.Contains(each.Id) != false && !leads.Contains(each.Id) && reading.Tree.IsOpen(each.Id, at))],
            new(place.Months.To.FiscalYear, unit?.Code, OverviewBy.Theme));
    }
}
