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
        (await SumsAsync(city.Staff, "C00-3")).ShouldBe((2, new(1, 1, 0, 1, 12, 20000, 5000)), "the city's own budget is not the centre's");
        (await SumsAsync(city.Staff, "D101-1")).ShouldBe((2, new(1, 1, 0, 1, 12, 20000, 5000)));
        (await SumsAsync(city.As("center-staff", "D102"), "C00-3")).ShouldBe((1, new(1, 0, 0, 0, 0, 0, 5000)));
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
    public async Task A_budget_is_that_of_the_units_whose_events_are_counted_and_the_citys_is_told_in_words(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (policy, _, programme, step) = await city.FrameworkAsync();
        await PlanCity.AddAsync(city.As("center-staff", "W1"), "W1", PlanCity.Fields("区の防災", programme.ToString(), budget: "3000"));
        await PlanCity.AddAsync(city.As("center-staff", "D201"), "D201", PlanCity.Fields("よその防災", programme.ToString(), budget: "700"));

        (await BudgetAsync(city.City)).ShouldBe((123700, null));
        (await BudgetAsync(city.Staff)).ShouldBe((20000, "市の予算 100,000円"));
        (await BudgetAsync(city.As("ward-staff", "W1"))).ShouldBe((23000, "市の予算 100,000円"));
        (await BudgetAsync(city.City, "W1")).ShouldBe((23000, "市の予算 100,000円"), "of a ward alone");
        var ward = (await city.ViewAsync(city.Staff))!.All.Single(node => node.Unit.Code == "W1");
        (ward.Total.Budget, PlanWords.BudgetAbove(ward)).ShouldBe((0, "区の予算 3,000円"));
        (await city.ItemAsync(city.Staff, policy))!.Node.Total.Budget.ShouldBe(20000);
        (await city.ItemAsync(city.Staff, step))!.Node.BudgetAbove.ShouldBeNull();

        async Task<(long, string?)> BudgetAsync(PortalDoor door, string? unit = null)
        {
            var node = (await city.ViewAsync(door, new(PlanCity.Year, unit)))!.All.Single(node => node.Address == programme);
            return (node.Total.Budget, PlanWords.BudgetAbove(node));
        }
    }

    [EachDatabase]
    public async Task An_event_stays_in_the_year_of_its_item_when_its_first_session_is_called_off_and_sums_are_the_lists(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (_, _, programme, step) = await city.FrameworkAsync();
        var next = await city.FrameworkAsync(PlanCity.Year.Next);
        var moved = (await city.PlanEventAsync(step, day: "2027-03-27", then: "2027-04-03")).Address;
        await city.HoldAsync((await city.PlanEventAsync(step)).Address, "12");
        await city.PlanEventAsync(programme, "D102");
        await city.PlanEventAsync(next.Step, day: "2027-05-08");
        await city.PlanEventAsync(null, day: "2027-03-06");
        (await new MoveEvent(city.Head, new(new())).RunAsync(moved, EventActs.Approve.Code, 1)).ShouldBe(Outcome.Done);
        (await new RecordAttendance(city.Staff).RunAsync(moved, 1, 2, new() { CalledOff = true, OffWords = "大雪のため" })).ShouldBe(Outcome.Done);
        await using (var reading = await city.Staff.OpenForReadingAsync(Permissions.Events.Read))
        {
            var found = (await reading.FindEventAsync(moved, default))!;
            var form = EventFields.Of(found.Row, found.Sessions, found.Partners, reading.Tree);
            (await new WriteEvent(city.Staff, new(new()), [new OfferPlanItems()]).ChangeAsync(moved, found.Row.Version, form)).ShouldBe(Outcome.Done, "what it hangs on is not chosen anew");
        }

        foreach (var (year, all, on) in new[] { (PlanCity.Year, 4, 3), (PlanCity.Year.Next, 1, 1) })
        {
            var view = (await city.ViewAsync(city.City, new(year)))!;
            view.Tied.ShouldBe((on, all), year.ToString());
            foreach (var node in view.All)
            {
                var pieces = (await city.ItemAsync(city.City, node.Address, year))!.Pieces;
                (node.Own.Planned, node.Own.People, node.Own.Cost).ShouldBe((pieces.Count, pieces.Sum(piece => piece.Piece.People), pieces.Sum(piece => piece.Piece.Cost ?? 0)), node.Address.ToString());
            }

            var facts = (await new CountPlans(city.City, [new CountForPlans()]).OfAsync(new("C00", false, year.Months)))!;
            (facts.On, facts.All).ShouldBe((on, all), "the dashboard says what the page says");
        }
    }

    [EachDatabase]
    public async Task An_auditor_sees_on_an_items_page_that_it_was_written_and_not_what_its_draft_said(TestDatabase database)
    {
        var city = await PlanCity.BuildAsync(database);
        var (_, _, programme, step) = await city.FrameworkAsync();
        (await new WritePlan(city.Staff).ChangeAsync(PlanCity.Year, step, 1, PlanCity.Fields("備える会", programme.ToString()))).ShouldBe(Outcome.Done);
        await city.AdoptAsync(city.Head, "D101");
        (await new WritePlan(city.Staff).ChangeAsync(PlanCity.Year, step, 2, PlanCity.Fields("親子の会", programme.ToString()), "言いやすくするため")).ShouldBe(Outcome.Done);

        (await HistoryAsync("city-staff", "C00")).ShouldBe([("plan.amend", true), ("plan.write", true), ("plan.write", false)]);
        (await HistoryAsync("auditor", "1")).ShouldBe([("plan.amend", true), ("plan.write", false), ("plan.write", false)]);

        async Task<List<(string, bool)>> HistoryAsync(string role, string at) =>
            [.. (await city.ItemAsync(city.As(role, at), step))!.History.Select(act => (act.Act.Code, act.Details.Count > 0))];
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
