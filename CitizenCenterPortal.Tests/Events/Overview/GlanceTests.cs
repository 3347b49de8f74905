using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Events.OnDashboard;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Events.Applicants;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Events.Overview;

/// <summary>What a dashboard shows of events.</summary>
public sealed class GlanceTests
{
    private static readonly MonthSpan Months = new(new(2026, 4), new(2026, 11));

    [EachDatabase]
    public async Task A_centre_sees_what_comes_what_fills_and_what_it_still_owes_of_its_own_alone(TestDatabase database)
    {
        var city = await GivenYear.BuildAsync(database);
        await city.Events.ApprovedAsync();
        await city.Events.PlanAsync();

        var own = (await Glance(city.As("center-staff", "D101")).FindAsync(new("D101", true, Months)))!.Own!;
        own.Coming.Select(session => session.Address.ToString()).ShouldBe(["D101-3"], "today's; the plan is none yet, and the next is in three weeks");
        own.Open.First.Select(open => (open.Address.ToString(), open.Filled)).ShouldBe([("D101-2", null)]);
        own.Unwritten.Select(row => (row.Address.ToString(), row.Session)).ShouldBe([("D101-1", null), ("D101-3", 1)]);

        var neighbour = (await Glance(city.As("center-staff", "D102")).FindAsync(new("D102", true, Months)))!.Own!;
        neighbour.Unwritten.Select(row => row.Address.ToString()).ShouldBe(["D102-1"]);
        (await Glance(city.As("center-staff", "D102")).FindAsync(new("D101", true, Months))).ShouldBeNull();
    }

    [EachDatabase]
    public async Task A_card_shows_the_first_few_in_the_same_order_everywhere_and_says_how_many_there_are(TestDatabase database)
    {
        var city = await GivenYear.BuildAsync(database);
        await using (var db = database.Everything())
        {
            for (var number = 11; number <= 20; number++)
            {
                db.Add(new Event { OrgUnitId = SmallCity.Id("D101"), Number = number, Title = "募集", State = EventState.Recruiting, Approved = true, Month = new(2026, 12), Version = 1, Recruitment = Recruitment.FirstCome, RecruitTo = number < 13 ? null : new(2026, 12, number) });
                db.Add(new Event { OrgUnitId = SmallCity.Id("D101"), Number = number + 10, Title = "実施", State = EventState.Held, Approved = true, Month = new(2024, 12), Version = 1 });
            }

            await db.SaveChangesAsync();
        }

        var own = (await Glance(city.As("center-staff", "D101")).FindAsync(new("D101", true, Months)))!.Own!;
        (own.Open.All, own.AllUnwritten).ShouldBe((11, 11));
        own.Open.First.Select(open => open.Address.Number).ShouldBe([2, 13, 14, 15, 16, 17], "without a last day comes last");
        own.Unwritten.Select(row => row.Address.Number).ShouldBe([1, 21, 22, 23, 24, 25], "without a day comes last");
    }

    [EachDatabase]
    public async Task An_application_by_telephone_shows_at_once_and_nothing_else_is_read_anew(TestDatabase database)
    {
        var listed = await ListedCity.BuildAsync(database);
        using var cache = new EventsCache();
        var (centre, ward) = (Glance(listed.Events.Staff, cache), Glance(listed.Events.As("ward-director", "W1"), cache));
        (await FilledAsync()).ShouldBeNull();
        await ward.FindAsync(new("W1", false, Months));

        (await listed.ReceiveAsync(ListedCity.Person(people: "2"))).Outcome.ShouldBe(Outcome.Done);
        using (var commands = new CountedCommands(database))
        {
            await ward.FindAsync(new("W1", false, Months));
            commands.Count.ShouldBe(1, $"the versions alone: {commands}");
        }

        using (var commands = new CountedCommands(database))
        {
            (await FilledAsync())!.Value.ShouldBe(200m / 3);
            commands.Count.ShouldBe(2, $"the versions, and how far what is open is filled: {commands}");
        }

        (await listed.MoveAsync(1, ApplicantActs.Decline)).ShouldBe(Outcome.Done);
        (await listed.ReceiveAsync(ListedCity.Person(contact: "000-0000-0001"))).Outcome.ShouldBe(Outcome.Done);
        (await FilledAsync())!.Value.ShouldBe(100m, "who declined had applied");
        await listed.Events.MoveAsync(listed.Events.Head, listed.Of, EventActs.Cancel, "大雪のため");
        (await centre.FindAsync(new("D101", true, Months)))!.Own!.Open.All.ShouldBe(0);

        async Task<decimal?> FilledAsync() => (await centre.FindAsync(new("D101", true, Months)))!.Own!.Open.First.Single().Filled;
    }

    [EachDatabase]
    public async Task A_ward_sees_how_much_there_is_and_which_centre_offers_nothing_by_few_commands(TestDatabase database)
    {
        var city = await GivenYear.BuildAsync(database);
        using var cache = new EventsCache();
        var door = city.As("ward-director", "W1");
        var sum = (await Glance(door, cache).FindAsync(new("W1", false, Months)))!.Sum!;

        (sum.Span.Events, sum.Month.Events, sum.Span.Participants, sum.Nowhere).ShouldBe((2, 1, 12, 2));
        sum.Without.Select(unit => unit.Code).ShouldBe(["W1"]);
        sum.Themes.Select(line => (line.Name, line.Sum.Events)).ShouldBe([("防災", 2)]);
        using var commands = new CountedCommands(database);
        await Glance(door, cache).FindAsync(new("W1", false, Months));
        commands.Count.ShouldBe(1, $"the versions alone: {commands}");
    }

    private static ReadGlance Glance(PortalDoor door, EventsCache? cache = null) => new(door, cache ?? new(), new(door, cache ?? new()), new NoRooms());

    private sealed class NoRooms : IRoomTypes
    {
        public Task<IReadOnlyList<RoomType>> ReadAsync(Reading reading, CancellationToken stop) => Task.FromResult<IReadOnlyList<RoomType>>([]);
    }
}
