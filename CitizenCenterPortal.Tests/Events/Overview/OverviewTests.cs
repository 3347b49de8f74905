using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Overview;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Events.Overview;

/// <summary>What the events of a ward or the city come to, and what nobody offers.</summary>
public sealed class OverviewTests
{
    private static readonly FiscalYear Year = new(2026);

    [EachDatabase]
    public async Task Every_number_of_events_opens_a_list_of_as_many(TestDatabase database)
    {
        var city = await GivenYear.BuildAsync(database);

        foreach (var (role, at) in new[] { ("city-staff", "C00"), ("ward-director", "W1"), ("center-staff", "D101"), ("operator-hq", "2"), ("auditor", "C00") })
        {
            var door = city.As(role, at);
            foreach (var (by, _) in OverviewAddress.Ways)
            {
                var view = (await Overview(door).FindAsync(new(null, null, by))).ShouldNotBeNull();
                foreach (var (name, events, opens) in view.Events.Lines(by).Select(line => (line.Name, line.Sum.Events, line.Opens)).Append(("all", view.Events.Sum.Events, view.All)))
                {
                    (await new ReadEvents(door, new()).ReadAsync(opens)).ShouldNotBeNull().Count.ShouldBe(events, $"{role} {at} {by} {name}");
                }
            }
        }
    }

    [EachDatabase]
    public async Task The_sums_are_those_of_a_count_by_hand(TestDatabase database)
    {
        var city = await GivenYear.BuildAsync(database);

        var sum = (await Overview(city.As("city-staff", "C00")).FindAsync(new(null, null, OverviewBy.Theme)))!.Events.Sum;
        sum.ShouldBe(new(Events: 4, Sessions: 2, Participants: 42, Seats: 40, Seated: 42, Costed: 1, Cost: 24_000, Paid: 12), "the plan and the cancelled one do not count, nor a session still to come");
        (sum.Filled, sum.CostEach).ShouldBe((105m, 2_000m));

        var ward = (await Overview(city.As("ward-director", "W1")).FindAsync(new(Year, "W1", OverviewBy.Stage)))!;
        (ward.Events.Sum.Events, ward.Events.Sum.Participants).ShouldBe((3, 12));
        ward.Events.Lines(OverviewBy.Stage).Single(line => line.Opens.Narrowed.Stage == "adult").OfStage.ShouldBe(12);
        ward.Events.Lines(OverviewBy.Month).Where(line => line.Sum.Events > 0).Select(line => (line.Opens.Month!.Value.ToString(), line.Sum.Events)).ShouldBe([("2026-10", 1), ("2026-11", 1), ("2026-12", 1)]);
        (await Overview(city.As("ward-staff", "W2")).FindAsync(new(Year, "W1", OverviewBy.Theme))).ShouldBeNull("another ward's is not there");
    }

    [EachDatabase]
    public async Task What_nobody_offers_stands_first_and_each_place_counts_its_own(TestDatabase database)
    {
        var city = await GivenYear.BuildAsync(database);

        var map = (await Overview(city.As("city-staff", "C00")).FindAsync(new(Year, "C00", OverviewBy.Theme)))!.Map!;
        map.Columns.Select(column => (column.Unit.Code, column.Own)).ShouldBe([("C00", true), ("W1", false), ("W2", false)]);
        map.Lines.Select(line => (line.Theme.Code, string.Join(' ', line.Counts), line.IsNowhere)).ShouldBe([("energy", "0 0 0", true), ("health", "0 0 1", false), ("disaster", "0 3 1", false)]);

        var ward = (await Overview(city.As("ward-director", "W1")).FindAsync(new(Year, "W1", OverviewBy.Theme)))!.Map!;
        ward.Columns.Select(column => column.Unit.Code).ShouldBe(["W1", "D101", "D102"]);
        ward.Lines.Single(line => line.Theme.Code == "disaster").Counts.ShouldBe([0, 2, 1]);
        (await Overview(city.As("center-staff", "D101")).FindAsync(new(Year, null, OverviewBy.Theme)))!.Map.ShouldBeNull("a centre alone has no places to compare");
    }

    [EachDatabase]
    public async Task What_was_read_is_kept_until_an_event_changes_and_never_for_another_reach(TestDatabase database)
    {
        var city = await GivenYear.BuildAsync(database);
        using var cache = new EventsCache();
        var (staff, centre) = (city.As("city-staff", "C00"), city.As("center-staff", "D102"));
        await new ReadOverview(staff, cache).FindAsync(new(Year, "W1", OverviewBy.Theme));
        using (var commands = new CountedCommands(database))
        {
            await new ReadOverview(staff, cache).FindAsync(new(Year, "W1", OverviewBy.Clause));
            commands.Count.ShouldBe(1, $"the versions alone: {commands}");
        }

        (await new ReadOverview(centre, cache).FindAsync(new(Year, null, OverviewBy.Theme)))!.Events.Sum.Events.ShouldBe(1);
        await city.Events.ApprovedAsync();
        (await new ReadOverview(staff, cache).FindAsync(new(Year, "W1", OverviewBy.Theme)))!.Events.Sum.Events.ShouldBe(4);
    }

    private static ReadOverview Overview(PortalDoor door) => new(door, new());
}
