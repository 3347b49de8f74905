using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Import;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events;

/// <summary>The small city on 20 November 2026, with a meeting room and a theme; who acts is named by role and unit.</summary>
internal sealed class EventCity
{
    public static readonly DateOnly Today = new(2026, 11, 20);

    private static readonly PersonNames Names = new(new PersonVault(new(new byte[32])));

    private readonly TestDatabase database;
    private readonly EventWarnings warnings = new(new());

    private EventCity(TestDatabase database) => this.database = database;

    public static async Task<EventCity> BuildAsync(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await using var db = database.Everything();
        db.Add(new Theme { Code = "disaster", Name = "防災", Place = 1 });
        await db.SaveChangesAsync();
        return new(database);
    }

    public PortalDoor As(string role, string at) => database.DoorOf(SmallCity.Caller(role, at), Today);

    public PortalDoor Staff => As("center-staff", "D101");

    public PortalDoor Head => As("center-director", "D101");

    /// <summary>All that an approval asks for, with one session today at ten.</summary>
    public static EventFields Whole(string day = "2026-11-20") => new()
    {
        Title = "親子で学ぶ防災", Aim = "備えを考える", Goal = "話し合う家庭が増える", Need = NeedKind.Voice, NeedWords = "保護者の声", NeedAddress = "令和8年10月3日の懇談の記録", Clauses = ["D1-1"], Themes = ["disaster"], Capacity = "20",
        Sessions = [new() { Day = day, Start = "10:00", End = "11:30", Room = "meeting" }],
    };

    public async Task<EventAddress> PlanAsync(EventFields? fields = null, string unit = "D101")
    {
        var (outcome, address) = await new WriteEvent(As("center-staff", unit), warnings).PlanAsync(unit, fields ?? Whole());
        outcome.ShouldBe(Outcome.Done);
        return address;
    }

    /// <summary>Planned and approved.</summary>
    public async Task<EventAddress> ApprovedAsync(EventFields? fields = null)
    {
        var address = await PlanAsync(fields);
        (await MoveAsync(Head, address, EventActs.Approve)).ShouldBe(Outcome.Done);
        return address;
    }

    public async Task<Outcome> MoveAsync(PortalDoor door, EventAddress address, Act act, string? reason = null) =>
        await new MoveEvent(door, warnings).RunAsync(address, act.Code, (await RowAsync(address)).Version, reason);

    public async Task<Outcome> ChangeAsync(EventAddress address, EventFields fields, PortalDoor? door = null) => await new WriteEvent(door ?? Staff, warnings).ChangeAsync(address, (await RowAsync(address)).Version, fields);

    public async Task<Outcome> RecordAsync(EventAddress address, AttendanceFields fields, int session = 1) => await new RecordAttendance(Staff).RunAsync(address, session, (await RowAsync(address)).Version, fields);

    public Task<EventView?> ReadAsync(EventAddress address, PortalDoor door) => new ReadEvent(door, warnings, Names, new OneRoom()).FindAsync(address);

    public async Task<IReadOnlyList<(string Href, string Name)>> NeedPagesAsync() => (await new ReadEvent(Staff, warnings, Names, new OneRoom()).NewAsync())!.NeedPages;

    public static Task<EventList?> ListAsync(PortalDoor door, string when = "all", string? unit = null, ReportingMonth? month = null, string? text = null, string? theme = null) =>
        new ReadEvents(door, new()).ReadAsync(new(when, null, month, unit, null, theme, text, 1));

    public ImportEvents Import(PortalDoor? door = null) => new(door ?? Staff, new(new OneRoom(), warnings));

    public async Task<Event> RowAsync(EventAddress address)
    {
        await using var db = database.Everything();
        return await db.Set<Event>().Include(row => row.Shares).SingleAsync(row => row.OrgUnitId == SmallCity.Id(address.UnitCode) && row.Number == address.Number);
    }

    public static AttendanceFields Came(string adults, string? persons = null) => new() { People = new() { ["adult"] = adults }, NewPersons = persons ?? adults };

    internal sealed class OneRoom : IRoomTypes
    {
        public Task<IReadOnlyList<RoomType>> ReadAsync(Reading reading, CancellationToken stop) => Task.FromResult<IReadOnlyList<RoomType>>([new("meeting", "会議室")]);
    }
}
