using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Plans;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.Plans;

/// <summary>The tree and its sums, and what a quarter shows.</summary>
public sealed class PlanTreeTests
{
    private static readonly OrgTree City = new(
        [new() { Id = 1, Code = "C00", Name = "市", Tier = Tier.City, Path = "/1/" }, new() { Id = 2, Code = "W1", Name = "区", Tier = Tier.Ward, Path = "/1/2/", ParentId = 1 }, new() { Id = 4, Code = "D101", Name = "館", Tier = Tier.District, Path = "/1/2/4/", ParentId = 2 }],
        [], [], [], []);

    [Fact]
    public void A_node_comes_to_its_own_and_its_children_and_the_top_to_everything() => Prop.ForAll<(byte Parent, byte Held, ushort People)[]>(rows =>
    {
        int[] units = [1, 2, 4];
        List<PlanItem> items = [.. rows.Select((row, at) => new PlanItem
        {
            OrgUnitId = units[at % 3], Number = at + 1, Year = 2026, Title = "項目", Budget = row.Held * 10, Retired = row.Held % 5 == 0,
            ParentUnitId = at == 0 ? null : units[row.Parent % at % 3], ParentNumber = at == 0 ? null : (row.Parent % at) + 1,
        })];
        List<PlanCount> counts = [.. rows.Select((row, at) => new PlanCount(4, (units[at % 3], at + 1), row.Held + 1, row.Held, 0, row.Held, row.People, row.People * 3L)), new(4, null, 7, 7, 7, 7, 7, 7)];

        var roots = PlanTree.Of(items, City, [], [], counts, unit => unit != 1);
        var all = roots.SelectMany(root => root.Whole).ToList();

        all.Count.ShouldBe(items.Count, "each item stands in the tree once");
        foreach (var node in all)
        {
            node.Total.ShouldBe(node.Children.Aggregate(node.Own, (sums, child) => sums + child.Total));
        }

        var top = roots.Aggregate(PlanSums.None, (sums, root) => sums + root.Total);
        (top.Held, top.People, top.Cost).ShouldBe((rows.Sum(row => row.Held), rows.Sum(row => row.People), rows.Sum(row => row.People * 3L)));
        top.Budget.ShouldBe(items.Where(item => !item.Retired && item.OrgUnitId != 1).Sum(item => item.Budget ?? 0), "of the units that are counted alone");
        all.Sum(node => node.BudgetAbove ?? 0).ShouldBe(items.Where(item => !item.Retired && item.OrgUnitId == 1).Sum(item => item.Budget ?? 0));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_picked_out_stands_beneath_what_it_hangs_on_and_keeps_the_sums_of_the_whole()
    {
        List<PlanItem> items = [Item(1, 1, null, ""), Item(1, 2, (1, 1), " D1-1 "), Item(4, 1, (1, 2), " D1-1 "), Item(4, 2, (1, 1), " C1 ")];
        var root = PlanTree.Of(items, City, [], [], [new(4, (4, 2), 3, 2, 0, 2, 40, 0)], _ => true).Single();

        var picked = root.Only(node => new PlanFilter(new(2026), Clause: "D1-1").Holds(node, default)).ShouldNotBeNull();

        picked.Whole.Select(node => node.Address.ToString()).ShouldBe(["C00-1", "C00-2", "D101-1"]);
        picked.Total.People.ShouldBe(40, "of the whole, also of what is not shown");
        root.Only(node => new PlanFilter(new(2026), Clause: "W3").Holds(node, default)).ShouldBeNull();
    }

    [Theory]
    [InlineData(2, null, "2026-11-20", QuarterMark.None)]
    [InlineData(3, null, "2026-12-31", QuarterMark.Planned)]
    [InlineData(3, null, "2027-01-01", QuarterMark.Unwritten)]
    [InlineData(3, ProgressState.Planned, "2027-01-01", QuarterMark.Unwritten)]
    [InlineData(3, ProgressState.Done, "2027-01-01", QuarterMark.Done)]
    [InlineData(2, ProgressState.Late, "2026-11-20", QuarterMark.Late)]
    [InlineData(4, null, "2027-03-31", QuarterMark.None)]
    public void A_quarter_that_is_over_and_of_which_nobody_wrote_says_so(int quarter, ProgressState? written, string today, QuarterMark expected)
    {
        var item = new PlanItem { Title = "項目", Year = 2026, Quarters = Quarters.First | Quarters.Third };
        PlanProgress[] progress = written is { } state ? [new() { Quarter = quarter, State = state }] : [];

        PlanQuarters.Of(item, progress, quarter, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(expected);
    }

    [Fact]
    public void What_wards_and_centres_do_hangs_beneath_the_citys_programmes_or_what_stands_above_them()
    {
        var (city, ward, centre) = (City.Find("C00")!, City.Find("W1")!, City.Find("D101")!);

        PlanRules.MayHang(PlanLevel.Step, centre, PlanLevel.Programme, city).ShouldBeTrue();
        PlanRules.MayHang(PlanLevel.Step, centre, PlanLevel.Step, ward).ShouldBeTrue();
        PlanRules.MayHang(PlanLevel.Step, ward, PlanLevel.Step, centre).ShouldBeFalse("not beneath what stands beneath it");
        PlanRules.MayHang(PlanLevel.Step, centre, PlanLevel.Step, centre).ShouldBeFalse();
        PlanRules.MayHang(PlanLevel.Step, centre, PlanLevel.Policy, city).ShouldBeFalse();
        PlanRules.MayHang(PlanLevel.Programme, city, PlanLevel.Policy, city).ShouldBeFalse("a step of the framework is not left out");
        PlanRules.Levels(Tier.Ward).ShouldBe([PlanLevel.Step]);
    }

    private static PlanItem Item(int unit, int number, (int Unit, int Number)? parent, string clauses) =>
        new() { OrgUnitId = unit, Number = number, Year = 2026, Title = "項目", ParentUnitId = parent?.Unit, ParentNumber = parent?.Number, Clauses = clauses };
}
