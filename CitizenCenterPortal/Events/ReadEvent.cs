using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Events.Papers;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>An event as its page shows it.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Row">The event.</param>
/// <param name="Lead">The lead centre.</param>
/// <param name="Joint">The other centres that hold it.</param>
/// <param name="Sessions">Its sessions with their attendance, by day.</param>
/// <param name="Partners">Its partners.</param>
/// <param name="Survey">What was answered; null where nobody was asked.</param>
/// <param name="Themes">All themes.</param>
/// <param name="Rooms">The types of rooms.</param>
/// <param name="Warnings">What should be looked at once more.</param>
/// <param name="History">What was done with it, the latest first.</param>
/// <param name="Acts">The steps that the caller may take.</param>
/// <param name="Today">Today in the city.</param>
public sealed record EventView(
    EventAddress Address, Event Row, OrgUnit Lead, IReadOnlyList<OrgUnit> Joint, IReadOnlyList<EventSession> Sessions, IReadOnlyList<EventPartner> Partners, EventSurvey? Survey,
    IReadOnlyList<Theme> Themes, IReadOnlyList<RoomType> Rooms, IReadOnlyList<Problem> Warnings, IReadOnlyList<ToldAct> History, IReadOnlyList<Act> Acts, DateOnly Today)
{
    /// <summary>What is written of it, to be changed.</summary>
    public EventFields Form { get; init; } = new();

    /// <summary>True where the caller writes what is written of it.</summary>
    public bool MayChange { get; init; }

    /// <summary>True where the caller records attendance and surveys.</summary>
    public bool MayRecord { get; init; }

    /// <summary>The numbers of the sessions of which the caller records who came: all where they record the event, else those that were held at their centre.</summary>
    public IReadOnlySet<int> Counts { get; init; } = new HashSet<int>();

    /// <summary>True where the caller sees and enters who applies.</summary>
    public bool MayReceive { get; init; }

    /// <summary>補欠, people; 0 where nobody waits or the caller sees no list.</summary>
    public int Waiting { get; init; }

    /// <summary>The photographs and papers that lie beside it.</summary>
    public IReadOnlyList<PaperRow> Papers { get; init; } = [];

    /// <summary>True where the caller takes papers off.</summary>
    public bool MayWritePapers { get; init; }

    /// <summary>True where the caller lays papers beside it now.</summary>
    public bool TakesPapers => MayWritePapers && PaperActs.Takes(Row.State);

    /// <summary>True where the caller may make another after it, at their own centre.</summary>
    public bool MayCopy { get; init; }

    /// <summary>The centres that the caller may join to it; empty where they may not.</summary>
    public IReadOnlyList<OrgUnit> Offered { get; init; } = [];

    /// <summary>The item of a plan that it hangs on; null for none.</summary>
    public OfferedPlanItem? Plan { get; init; }

    /// <summary>The items that it may hang on; empty for who does not write it.</summary>
    public IReadOnlyList<OfferedPlanItem> Plans { get; init; } = [];

    /// <summary>The pages that may show its need; empty for who does not write it.</summary>
    public IReadOnlyList<(string Href, string Name)> NeedPages { get; init; } = [];

    /// <summary>What the page that shows its need is called; null for a page that has no name here.</summary>
    public string? NeedName { get; init; }

    /// <summary>What its approval still asks for, for who writes a plan; empty once it was approved.</summary>
    public IReadOnlyList<Problem> Missing => MayChange && Row.State == EventState.Planned ? EventRules.WhyNot(EventActs.Approve, Row, Sessions) : [];

    /// <summary>The caller's own centre; null for who has none.</summary>
    public OrgUnit? Own { get; init; }

    /// <summary>Where the event was copied from; null for a new one.</summary>
    public EventAddress? CopiedFrom { get; init; }

    /// <summary>The centre where a session is held.</summary>
    public OrgUnit PlaceOf(EventSession session) => Joint.FirstOrDefault(unit => unit.Id == session.PlaceUnitId) ?? Lead;

    /// <summary>第一会議室（会議室）, 館外 東公園.</summary>
    public string PlaceText(EventSession session)
    {
        var room = session.IsUndecided ? Words.Say("部屋は未定") : session.Room.Length == 0 ? Words.Say("館外") : Rooms.FirstOrDefault(type => type.Code == session.Room)?.Name ?? session.Room;
        var place = session.Place.Length == 0 ? room : Words.Say("{0}（{1}）", session.Place, room);
        return session.PlaceUnitId == Lead.Id ? place : Words.Say("{0} {1}", PlaceOf(session).DisplayName, place);
    }

    /// <summary>How many came to all sessions.</summary>
    public int Came => Sessions.SelectMany(session => session.Attendance).Sum(stage => stage.People);
}

/// <summary>Reads an event with all that its page shows.</summary>
public sealed class ReadEvent(PortalDoor door, EventWarnings warnings, PersonNames names, IRoomTypes types, EventsCache? cache = null, IEnumerable<IOffersPlanItems>? plans = null)
{
    private const int MostLines = 50;
    private static readonly IReadOnlyList<Act> Told = [.. EventActs.All, .. PaperActs.All];
    private readonly IOffersPlanItems? offers = plans?.FirstOrDefault();

    /// <summary>The event; null where there is none or the caller does not see it.</summary>
    public async Task<EventView?> FindAsync(EventAddress address, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Events.Read, stop);
        if (await reading.FindEventAsync(address, stop) is not { } found || reading.Tree.Find(found.Row.OrgUnitId) is not { } lead)
        {
            return null;
        }

        var (row, caller, mine) = (found.Row, reading.Caller, reading.Scope.Reaches(lead.Id));
        var rooms = await types.ReadAsync(reading, stop);
        var mayChange = mine && caller.May(EventActs.Change.Permission) && EventFlow.IsOpen(row.State);
        return new(
            address, row, lead, [.. row.Shares.Select(share => reading.Tree.Find(share.OrgUnitId)).OfType<OrgUnit>().OrderBy(unit => unit.Code, StringComparer.Ordinal)],
            [.. found.Sessions.OrderBy(session => session.Day).ThenBy(session => session.Start)], found.Partners, row.Survey,
            await ThemesAsync(reading, stop), rooms,
            mine && EventFlow.IsOpen(row.State) && (caller.May(EventActs.Change.Permission) || caller.May(EventActs.Approve.Permission)) ? await warnings.OfAsync(reading, row, found.Sessions, stop) : [], mine ? await HistoryAsync(reading, row, rooms, stop) : [],
            mine ? [.. EventFlow.ActsFor(row.State, row.Recruitment, caller)] : [], reading.Clock.Today)
        {
            Form = EventFields.Of(row, found.Sessions, found.Partners, reading.Tree),
            MayChange = mayChange,
            NeedName = await NeedPages.NameAsync(reading, lead, row.NeedAddress, stop),
            Plan = row is { PlanUnitId: { } planUnit, PlanNumber: { } planNumber } && offers is not null ? await offers.FindAsync(reading, planUnit, planNumber, stop) : null,
            MayRecord = mine && caller.May(EventActs.Record.Permission) && EventFlow.TakesAttendance(row.State),
            Counts = caller.May(EventActs.Record.Permission) ? found.Sessions.Where(session => RecordAttendance.May(reading.Scope, row.State, session, reading.Clock.Today)).Select(session => session.Number).ToHashSet() : [],
            MayReceive = mine && reading.Scope.SeesPeople && ApplicantFlow.HasList(row),
            Waiting = mine ? (await reading.WaitingAsync([row], stop)).Values.FirstOrDefault() : 0,
            Papers = await PaperRow.ReadAsync(reading, names, row, stop),
            MayWritePapers = mine && caller.May(PaperActs.Attach.Permission),
            MayCopy = caller.May(EventActs.Copy.Permission),
            Offered = mine && caller.May(EventActs.Join.Permission) && EventFlow.IsOpen(row.State) ? [.. JoinEvent.Offered(reading, lead)] : [],
            Own = caller is { Reach: Reach.Own, OrgUnitId: { } own } ? reading.Tree.Find(own) : null,
            CopiedFrom = row is { CopiedFromUnitId: { } unit, CopiedFromNumber: { } number } && reading.Tree.Find(unit) is { } from ? new(from.Code, number) : null,
        };
    }

    /// <summary>The event to be changed, with what its form offers; null where the caller does not write it.</summary>
    public async Task<EventView?> FormAsync(EventAddress address, CancellationToken stop = default)
    {
        if (await FindAsync(address, stop) is not { MayChange: true } view)
        {
            return null;
        }

        await using var reading = await door.OpenForReadingAsync(EventActs.Change.Permission, stop);
        return view with { Plans = await OfferAsync(reading, view.Lead, view.Row.Month.FiscalYear, stop), NeedPages = await NeedPages.OfAsync(reading, view.Lead, stop) };
    }

    /// <summary>What a form for a new event of the caller's own centre offers; null for who has none.</summary>
    public async Task<EventView?> NewAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(EventActs.Plan.Permission, stop);
        return reading.Caller.OrgUnitId is { } own && reading.Tree.Find(own) is { } lead
            ? new(default, new() { Title = "" }, lead, [], [], [], null, await ThemesAsync(reading, stop), await types.ReadAsync(reading, stop), [], [], [], reading.Clock.Today)
            {
                MayChange = true, Own = lead, Plans = await OfferAsync(reading, lead, reading.Clock.ThisYear, stop), NeedPages = await NeedPages.OfAsync(reading, lead, stop),
            }
            : null;
    }

    /// <summary>The items of a year and of the next: an event may be moved into it.</summary>
    private async Task<IReadOnlyList<OfferedPlanItem>> OfferAsync(Reading reading, OrgUnit lead, FiscalYear year, CancellationToken stop) =>
        offers is null ? [] : await offers.OfferAsync(reading, lead, year, year.Next, stop);

    private Task<List<Theme>> ThemesAsync(Reading reading, CancellationToken stop)
    {
        return cache?.GetCityWideAsync(reading, nameof(Theme), ReadAsync) ?? ReadAsync();

        Task<List<Theme>> ReadAsync() => reading.Rows<Theme>().OrderBy(theme => theme.Place).ToListAsync(stop);
    }

    private async Task<IReadOnlyList<ToldAct>> HistoryAsync(Reading reading, Event row, IReadOnlyList<RoomType> rooms, CancellationToken stop)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"\"{row.OrgUnitId}|{row.Number}\"");
        var part = $"{key[..^1]}|"; // a paper comes and goes beside its event
        var lines = await reading.LinesOf(Told).Where(line => line.OrgUnitId == row.OrgUnitId && (line.Detail.Contains(key) || line.Detail.Contains(part))).OrderByDescending(line => line.Sequence).Take(MostLines).ToListAsync(stop);
        var who = await names.OfAsync(reading, lines.Select(line => line.Actor), stop);
        return [.. lines.Select(line => new ToldAct(
            line.At, who[line.Actor], line.Role, Told.First(act => act.Code == line.Act), line.Reason,
            !EventChanges.Tells(reading.Scope, line) || line.Act == EventActs.Plan.Code || line.Act == EventActs.Copy.Code || line.Act == EventActs.Import.Code ? [] : [.. ToldRow.Read(line.Detail).Where(told => told.Key == key.Trim('"') || told.Key.StartsWith($"{key.Trim('"')}|", StringComparison.Ordinal)).SelectMany(told => EventChanges.Lines(told, reading.Tree, rooms))]))];
    }
}
