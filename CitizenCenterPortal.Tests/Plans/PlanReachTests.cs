using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Plans;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Plans;

/// <summary>Who sees a plan and its numbers, and who writes it.</summary>
public sealed class PlanReachTests
{
    [EachDatabase]
    public async Task A_centre_sees_its_own_plan_and_those_above_and_no_neighbours(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (_, _, programme, step) = await city.FrameworkAsync();
        var wards = await PlanCity.AddAsync(city.As("center-staff", "W1"), "W1", PlanCity.Fields("区の防災", programme.ToString()));

        (await SeenAsync("center-staff", "D101")).ShouldBe(["C00-1", "C00-2", "C00-3", "W1-1", "D101-1"], ignoreOrder: true);
        (await SeenAsync("center-staff", "D102")).ShouldBe(["C00-1", "C00-2", "C00-3", "W1-1"], ignoreOrder: true);
        (await SeenAsync("ward-staff", "W2")).ShouldBe(["C00-1", "C00-2", "C00-3"], ignoreOrder: true);
        (await SeenAsync("ward-director", "W1")).Count.ShouldBe(5);
        (await city.ItemAsync(city.As("center-staff", "D102"), step)).ShouldBeNull();
        (await city.ViewAsync(city.Staff, new(PlanCity.Year, "D102"))).ShouldBeNull();

        (await new WritePlan(city.As("ward-director", "W1")).AddAsync("D101", PlanCity.Year, PlanCity.Fields("上からの取組"))).Outcome.ShouldBe(Outcome.NotFound, "a hub reads the plans beneath it and writes none");
        (await new WritePlan(city.As("ward-director", "W1")).ChangeAsync(PlanCity.Year, wards, 1, PlanCity.Fields("区の備え", programme.ToString()))).ShouldBe(Outcome.Done);
        (await new WritePlan(city.City).ChangeAsync(PlanCity.Year, step, 1, PlanCity.Fields("市が直す"))).ShouldBe(Outcome.NotFound);
        (await new WritePlan(city.As("center-staff", "D102")).AddAsync("D102", PlanCity.Year, PlanCity.Fields("隣に結ぶ", step.ToString()))).Outcome.Problems.Single().At!.File.ShouldBe("parent");
        await Should.ThrowAsync<DoorClosedException>(() => new AdoptPlan(city.Staff).RunAsync("D101", PlanCity.Year, 2));
        await Should.ThrowAsync<DoorClosedException>(() => new WritePlan(city.As("operator-hq", "1")).AddAsync("D101", PlanCity.Year, PlanCity.Fields("本部")));

        async Task<List<string>> SeenAsync(string role, string at) => [.. (await city.ViewAsync(city.As(role, at)))!.All.Select(node => node.Address.ToString())];
    }

    [EachDatabase]
    public async Task A_draft_is_hidden_from_auditors_and_operators_and_so_is_what_its_history_says(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (_, _, _, step) = await city.FrameworkAsync();
        var outsiders = new[] { city.As("auditor", "1"), city.As("operator-hq", "1") };

        foreach (var door in outsiders)
        {
            (await city.ViewAsync(door))!.Roots.ShouldBeEmpty();
            await using var reading = await door.OpenForReadingAsync(Permissions.Plans.Read);
            (await new PlanEvidence().CountAsync(reading, PlanCity.Year, PlanCity.Year)).ShouldBeEmpty();
            var lines = await reading.Rows<JournalEntry>().Where(line => line.Act == PlanActs.Write.Code).ToListAsync();
            var told = await new PlanChanges().TellAsync(reading, [.. lines.SelectMany(line => ToldRow.Read(line.Detail).Select(row => (line, row)))]);
            told.ShouldNotBeEmpty();
            told.ShouldAllBe(change => change.IsWithheld);
        }

        await city.AdoptAsync(city.Head, "D101");
        foreach (var door in outsiders)
        {
            (await city.ViewAsync(door))!.All.Single().Address.ShouldBe(step, "the city's is a draft still");
            await using var reading = await door.OpenForReadingAsync(Permissions.Plans.Read);
            (await new PlanEvidence().CountAsync(reading, PlanCity.Year, PlanCity.Year)).ShouldBe([new(PlanCity.Year, SmallCity.Id("D101"), "D1-1", 1, 0)]);
        }

        await new RecordProgress(city.Staff).RunAsync(PlanCity.Year, step, 1, new() { GoalResult = "80" });
        await using var staff = await city.Staff.OpenForReadingAsync(Permissions.Plans.Read);
        (await new PlanEvidence().CountAsync(staff, PlanCity.Year, PlanCity.Year)).ShouldBe([new(PlanCity.Year, SmallCity.Id("D101"), "D1-1", 1, 1)], "what the goal came to is written");
        (await new PlanEvidence().ListAsync(staff, PlanCity.Year, SmallCity.Id("D101"), "D1-1")).Single().ShouldSatisfyAllConditions(piece => piece.Strong.ShouldBeTrue(), piece => piece.Href.ShouldBe("/plans/2026/D101-1"));
    }

    [EachDatabase]
    public async Task Events_hang_on_items_of_their_year_and_each_reader_counts_those_that_they_reach(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (_, _, programme, step) = await city.FrameworkAsync();
        var (outcome, held) = await city.PlanEventAsync(step);
        outcome.ShouldBe(Outcome.Done);
        await city.HoldAsync(held, "12");
        (await city.PlanEventAsync(programme, "D102")).Outcome.ShouldBe(Outcome.Done);
        (await city.PlanEventAsync(null)).Outcome.ShouldBe(Outcome.Done);
        (await city.PlanEventAsync(step, "D102")).Outcome.Problems.Single().At!.File.ShouldBe("plan", "a neighbour's item is not offered");
        (await city.PlanEventAsync(step, day: "2027-05-08")).Outcome.Problems.Single().What.ToString().ShouldBe("この計画は令和8年度のものです。事業を開く令和9年度の計画から選んでください。");

        (await SumsAsync(city.City, "C00-3")).ShouldBe((3, new(2, 1, 0, 1, 12, 120000, 10000)));
        (await SumsAsync(city.Staff, "C00-3")).ShouldBe((2, new(1, 1, 0, 1, 12, 120000, 5000)));
        (await SumsAsync(city.Staff, "D101-1")).ShouldBe((2, new(1, 1, 0, 1, 12, 20000, 5000)));
        (await SumsAsync(city.As("center-staff", "D102"), "C00-3")).ShouldBe((1, new(1, 0, 0, 0, 0, 100000, 5000)));
        (await city.ViewAsync(city.City, new(PlanCity.Year, "D102")))!.Tied.ShouldBe((1, 1));
        (await city.ItemAsync(city.Staff, step))!.Pieces.Single().Piece.ShouldSatisfyAllConditions(piece => piece.Href.ShouldBe(held.Href), piece => piece.People.ShouldBe(12));

        var facts = (await new CountPlans(city.Staff, [new CountForPlans()]).OfAsync(new("D101", true, PlanCity.Year.Months)))!;
        (facts.Items, facts.Behind, facts.On, facts.All).ShouldBe((1, 1, 1, 2));

        async Task<(int, PlanSums)> SumsAsync(PortalDoor door, string address)
        {
            var view = (await city.ViewAsync(door))!;
            return (view.Tied.All, view.All.Single(node => node.Address.ToString() == address).Total);
        }
    }

    [EachDatabase]
    public async Task A_copy_of_an_event_hangs_on_the_same_item_within_the_year_alone(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (_, _, _, step) = await city.FrameworkAsync();
        var coming = (await city.PlanEventAsync(step, day: "2026-12-11")).Address;
        var past = (await city.PlanEventAsync(step)).Address;
        var write = new WriteEvent(city.Staff, new(new()), [new OfferPlanItems()]);

        (await PlanOfAsync((await write.CopyAsync(coming, "D101")).Address)).ShouldBe((SmallCity.Id("D101"), step.Number));
        (await PlanOfAsync((await write.CopyAsync(past, "D101")).Address)).ShouldBe((null, null), "it is held a year later");

        async Task<(int?, int?)> PlanOfAsync(EventAddress address)
        {
            await using var db = database.Everything();
            var row = await db.Set<Event>().SingleAsync(row => row.OrgUnitId == SmallCity.Id(address.UnitCode) && row.Number == address.Number);
            return (row.PlanUnitId, row.PlanNumber);
        }
    }
}
