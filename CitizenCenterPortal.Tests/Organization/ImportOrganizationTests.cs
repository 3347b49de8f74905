using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Organization.Import;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Organization;

public sealed class ImportOrganizationTests
{
    private static readonly ReportingMonth Now = ReportingMonth.Of(CommandDoor.Today);

    [EachDatabase]
    public async Task The_citys_own_file_goes_in_as_it_is(TestDatabase database)
    {
        var imported = await new ImportOrganization(new(database.ForCommands(), [])).RunAsync(Samples.Read("organization.csv"), "organization.csv");

        imported.ShouldBe(new ImportedOrganization(Outcome.Done, 60, 0, 0));
        var tree = await database.TreeAsync();
        tree.Units.GroupBy(unit => unit.Tier).Select(tier => (tier.Key, tier.Count())).ShouldBe([(Tier.City, 1), (Tier.Ward, 5), (Tier.District, 54)]);
        (tree.Root!.Id, tree.Root.Path, tree.Root.Name).ShouldBe((OrgUnit.RootId, "/1/", "杜野市生涯学習支援センター"));
        var unit = tree.Find("D101")!;
        unit.Path.ShouldBe($"/1/{tree.Find("W1")!.Id}/{unit.Id}/");
        (unit.Ward, tree.OpenedIn(unit.Id), tree.OperatorOf(unit.Id, new(1986, 7))!.Name).ShouldBe(("東山区", new ReportingMonth(1986, 7), "公益財団法人杜野市ひと・まち財団"));
        tree.OperatorOf(tree.Find("D103")!.Id, Now)!.Name.ShouldBe("杜野コミュニティサービス共同企業体");
        tree.OperatorOf(tree.Find("W1")!.Id, Now).ShouldBeNull();
        tree.ExpectedIn(OrgUnit.RootId, Now).ShouldBe(60);
    }

    [EachDatabase]
    public async Task Every_centre_stood_beneath_the_city_from_its_first_month(TestDatabase database)
    {
        await new ImportOrganization(new(database.ForCommands(), [])).RunAsync(Samples.Read("organization.csv"), "organization.csv");

        var tree = await database.TreeAsync();
        tree.Units.Where(unit => unit.Tier != Tier.City).ShouldAllBe(unit => tree.AncestorsIn(unit.Id, tree.OpenedIn(unit.Id)!.Value)[0] == OrgUnit.RootId);
    }

    [EachDatabase]
    public async Task It_is_one_act_in_the_history_of_every_centre_and_the_same_file_again_is_none(TestDatabase database)
    {
        await database.ImportAsync(GivenUnits.City);

        var again = await database.ImportAsync(GivenUnits.City);

        again.ShouldBe(new ImportedOrganization(Outcome.Done, 0, 0, 5));
        await using var reading = await database.ForCommands().OpenForReadingAsync(Permissions.Audit.Read);
        var lines = await reading.Rows<JournalEntry>().ToListAsync();
        lines.Select(line => line.OrgUnitId).Order().ShouldBe([1, 2, 3, 4, 5]);
        lines.ShouldAllBe(line => line.Act == "organization.import");
        lines.Select(line => line.Operation).Distinct().Count().ShouldBe(1);
    }

    [EachDatabase]
    public async Task A_new_name_and_a_new_centre_are_the_only_lines_written(TestDatabase database)
    {
        await database.ImportAsync(GivenUnits.City);

        var imported = await database.ImportAsync(GivenUnits.City.Replace("桜台館", "桜台市民館", StringComparison.Ordinal) + "D202,竹の里館,地区館,W2,西川区,甲財団,2026/4/1\r\n");

        imported.ShouldBe(new ImportedOrganization(Outcome.Done, 1, 1, 4));
        var tree = await database.TreeAsync();
        (tree.Find("D101")!.Name, tree.Find("D202")!.Id).ShouldBe(("桜台市民館", 6));
        await using var reading = await database.ForCommands().OpenForReadingAsync(Permissions.Audit.Read);
        (await reading.Rows<JournalEntry>().Where(line => line.Sequence == 2).Select(line => line.OrgUnitId).ToListAsync()).Order().ShouldBe([1, 4]);
    }

    [EachDatabase]
    public async Task A_centre_that_moves_belongs_to_its_old_ward_until_last_month(TestDatabase database)
    {
        await database.ImportAsync(GivenUnits.City);

        await database.ImportAsync(GivenUnits.City.Replace("地区館,W1", "地区館,W2", StringComparison.Ordinal));

        var tree = await database.TreeAsync();
        var (unit, west, east) = (tree.Find("D101")!, tree.Find("W2")!.Id, tree.Find("W1")!.Id);
        (tree.ParentIn(unit.Id, Now.Previous), tree.ParentIn(unit.Id, Now), unit.ParentId, unit.Path).ShouldBe((east, west, west, $"/1/{west}/{unit.Id}/"));
    }

    [EachDatabase]
    public async Task A_centre_that_moves_back_in_the_same_month_leaves_no_trace_of_the_month(TestDatabase database)
    {
        await database.ImportAsync(GivenUnits.City);
        await database.ImportAsync(GivenUnits.City.Replace("地区館,W1", "地区館,W2", StringComparison.Ordinal));

        await database.ImportAsync(GivenUnits.City);

        var tree = await database.TreeAsync();
        tree.ParentIn(tree.Find("D101")!.Id, Now).ShouldBe(tree.Find("W1")!.Id);
        tree.ParentIn(tree.Find("D101")!.Id, Now.Previous).ShouldBe(tree.Find("W1")!.Id);
    }
}
