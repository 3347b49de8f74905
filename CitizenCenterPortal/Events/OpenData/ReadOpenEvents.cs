using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.OpenData;

/// <summary>What is, or would be, open data.</summary>
/// <param name="City">Whether it is, and what stands in every row.</param>
/// <param name="Rows">The events, by first day.</param>
/// <param name="IsCut">True where there are more than are given.</param>
public sealed record OpenEvents(EventPublication City, IReadOnlyList<OpenEvent> Rows, bool IsCut)
{
    /// <summary>Most events of the list; the newest are given.</summary>
    public const int Most = 5_000;

    private readonly Lazy<EventListFile> json = new(() => EventListFile.Json(Rows, City));
    private readonly Lazy<EventListFile> csv = new(() => EventListFile.Csv(Rows, City));

    /// <summary>The list as JSON, made when it is first asked for and kept as long as the list is.</summary>
    public EventListFile Json => json.Value;

    /// <summary>The list as CSV, kept likewise.</summary>
    public EventListFile Csv => csv.Value;
}

/// <summary>
/// Reads the events that are open data: approved, not cancelled, not over for more than a year. Two commands, and none while nothing changed;
/// the events with all that is of them are one of these, so that they are of one moment.
/// </summary>
public sealed class ReadOpenEvents(PortalDoor door, EventsCache cache, CityName city, IRoomTypes rooms)
{
    /// <summary>For whoever asks; null while the city does not make them public.</summary>
    public async Task<OpenEvents?> FindAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Open.Read, stop);
        return await ReadAsync(reading, stop) is { City.IsOn: true } open ? open : null;
    }

    /// <summary>For who decides, also while they are not public.</summary>
    public async Task<OpenEvents> PreviewAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Events.OpenData, stop);
        return await ReadAsync(reading, stop);
    }

    private Task<OpenEvents> ReadAsync(Reading reading, CancellationToken stop) => cache.GetAsync(reading, nameof(OpenEvents), async () =>
    {
        var since = reading.Clock.Today.AddYears(-1);
        var stands = await reading.Rows<EventPublication>().FirstOrDefaultAsync(stop) ?? new() { City = city.Japanese };
        var sessions = reading.Rows<EventSession>().Where(session => session.State != SessionState.CalledOff);
        var read = await reading.Rows<Event>()
            .Where(row => row.Approved && row.State != EventState.Planned && row.State != EventState.Cancelled && sessions.Any(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number && session.Day >= since))
            .OrderByDescending(row => row.Month).ThenBy(row => row.OrgUnitId).ThenBy(row => row.Number).Take(OpenEvents.Most + 1)
            .Select(row => new
            {
                row.OrgUnitId, row.Number, row.Title, row.Aim, row.TargetWords, row.Fee, row.Access, row.Recruitment, row.RecruitTo, row.Capacity, Joint = row.Shares.Select(share => share.OrgUnitId).ToList(),
                Sessions = sessions.Where(session => session.OrgUnitId == row.OrgUnitId && session.EventNumber == row.Number).OrderBy(session => session.Day).ThenBy(session => session.Start)
                    .Select(session => new { session.Day, session.Start, session.End, session.PlaceUnitId, session.Room, session.Place }).ToList(),
            }).AsSingleQuery().ToListAsync(stop);
        var types = await rooms.ReadAsync(reading, stop);
        return new OpenEvents(
            stands,
            [
                .. read.Take(OpenEvents.Most).Where(row => row.Sessions.Count > 0).Select(row => new OpenEvent(
                    new(Unit(row.OrgUnitId).Code, row.Number), row.Title, row.Aim, row.TargetWords, row.Fee, row.Access, row.Recruitment, row.RecruitTo, row.Capacity, Unit(row.OrgUnitId).Name,
                    [.. row.Joint.Select(unit => Unit(unit).Name)],
                    [.. row.Sessions.Select(session => new OpenSession(session.Day, session.Start, session.End, Place(session.PlaceUnitId, session.Room, session.Place)))])).OrderBy(row => row.Sessions[0].Day),
            ],
            read.Count > OpenEvents.Most);

        OrgUnit Unit(int id) => reading.Tree.Find(id)!;
        string Place(int unit, string room, string place) => room.Length == 0 ? place : $"{Unit(unit).Name} {(place.Length > 0 ? place : types.FirstOrDefault(type => type.Code == room)?.Japanese)}".TrimEnd();
    });
}
