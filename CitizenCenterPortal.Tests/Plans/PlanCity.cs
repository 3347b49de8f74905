using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Plans;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Plans;

/// <summary>The small city on 20 November 2026; who acts is named by role and unit.</summary>
internal sealed class PlanCity
{
    public static readonly FiscalYear Year = new(2026);
    public static readonly DateOnly Today = new(2026, 11, 20);

    private readonly ICountsForPlans[] rooms = [new CountForPlans()];
    private static readonly PersonNames Names = new(new PersonVault(new(new byte[32])));

    private readonly TestDatabase database;

    private PlanCity(TestDatabase database) => this.database = database;

    public static async Task<PlanCity> BuildAsync(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        return new(database);
    }

    public PortalDoor As(string role, string at) => database.DoorOf(SmallCity.Caller(role, at), Today);

    public PortalDoor City => As("city-staff", "C00");

    public PortalDoor Staff => As("center-staff", "D101");

    public PortalDoor Head => As("center-director", "D101");

    public static PlanFields Fields(string title, string parent = "", PlanLevel level = PlanLevel.Step, string budget = "", params string[] clauses) =>
        new() { Title = title, Parent = parent, Level = level, Budget = budget, Clauses = [.. clauses], Quarters = ["1", "3"] };

    public static async Task<UnitNumber> AddAsync(PortalDoor door, string unit, PlanFields fields, string? reason = null, FiscalYear? year = null)
    {
        var (outcome, address) = await new WritePlan(door).AddAsync(unit, year ?? Year, fields, reason);
        outcome.ShouldBe(Outcome.Done);
        return address;
    }

    /// <summary>A policy, a direction and a programme of the city, and a 取組 of D101 beneath the programme.</summary>
    public async Task<(UnitNumber Policy, UnitNumber Direction, UnitNumber Programme, UnitNumber Step)> FrameworkAsync(FiscalYear? year = null)
    {
        var policy = await AddAsync(City, "C00", Fields("学びを広げる", level: PlanLevel.Policy), year: year);
        var direction = await AddAsync(City, "C00", Fields("防災の学び", policy.ToString(), PlanLevel.Direction), year: year);
        var programme = await AddAsync(City, "C00", Fields("家庭の防災", direction.ToString(), PlanLevel.Programme, "100000", "C1"), year: year);
        return (policy, direction, programme, await AddAsync(Staff, "D101", Fields("親子で備える", programme.ToString(), budget: "20000", clauses: "D1-1"), year: year));
    }

    public async Task AdoptAsync(PortalDoor head, string unit) => (await new AdoptPlan(head).RunAsync(unit, Year, (await ViewAsync(head))!.Plans.Single(plan => plan.OrgUnitId == SmallCity.Id(unit)).Version)).ShouldBe(Outcome.Done);

    public Task<PlanView?> ViewAsync(PortalDoor door, PlanFilter? filter = null) => new ReadPlans(door, rooms).ReadAsync(filter ?? new(Year));

    public Task<PlanItemView?> ItemAsync(PortalDoor door, UnitNumber address, FiscalYear? year = null) => new ReadPlanItem(door, new(door, rooms), rooms, Names).FindAsync(year ?? Year, address);

    public async Task<int> VersionAsync(UnitNumber address) => (await ItemAsync(As("city-staff", "C00"), address))!.Node.Item.Version;

    public MovePlanItem Move(PortalDoor door) => new(door, rooms);

    /// <summary>An event of a centre that hangs on an item.</summary>
    public async Task<(Outcome Outcome, EventAddress Address)> PlanEventAsync(UnitNumber? item, string unit = "D101", string day = "2026-11-20", string? then = null) =>
        await new WriteEvent(As("center-staff", unit), new(new()), [new OfferPlanItems()]).PlanAsync(unit, EventOn(item, day, then));

    /// <summary>What is typed of such an event.</summary>
    public static EventFields EventOn(UnitNumber? item, string day = "2026-11-20", string? then = null) => new()
    {
        Title = "親子で学ぶ防災", Aim = "備えを考える", Goal = "話し合う家庭が増える", Need = NeedKind.Voice, NeedWords = "保護者の声", NeedAddress = "令和8年10月3日の懇談の記録", Clauses = ["D1-1"], Capacity = "20", Cost = "5000",
        PlanItem = item?.ToString() ?? "", Sessions = [.. new[] { day, then }.OfType<string>().Select(on => new SessionFields { Day = on, Start = "10:00", End = "11:30", Room = "meeting" })],
    };

    public async Task HoldAsync(EventAddress address, string people)
    {
        var version = 1;
        (await new MoveEvent(Head, new(new())).RunAsync(address, EventActs.Approve.Code, version++)).ShouldBe(Outcome.Done);
        (await new RecordAttendance(Staff).RunAsync(address, 1, version++, new() { People = new() { ["adult"] = people }, NewPersons = people })).ShouldBe(Outcome.Done);
        (await new MoveEvent(Staff, new(new())).RunAsync(address, EventActs.Hold.Code, version)).ShouldBe(Outcome.Done);
    }
}
