using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Organization;
using CitizenCenterPortal.Organization.Import;
using CitizenCenterPortal.Organization.Units;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Organization;

public sealed class ChangeUnitTests
{
    private static readonly DateOnly Today = CommandDoor.Today;
    private static readonly ReportingMonth Now = ReportingMonth.Of(Today);

    [EachDatabase]
    public async Task A_centre_moved_from_a_coming_month_goes_there_when_the_month_begins_and_not_before(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);

        (await DoAsync(database, OrganizationActs.Move, "D101", new() { Parent = "W2", Month = "2027-04" })).ShouldBe(Outcome.Done);

        var (before, after) = (await TreeAsync(database, Today), await TreeAsync(database, new(2027, 4, 1)));
        before.Find("D101")!.ParentId.ShouldBe(SmallCity.Id("W1"));
        before.ParentIn(SmallCity.Id("D101"), new(2027, 4)).ShouldBe(SmallCity.Id("W2"));
        after.Subtree(SmallCity.Id("W2")).Select(unit => unit.Code).ShouldBe(["W2", "D101", "D201"]);
        after.ParentIn(SmallCity.Id("D101"), new(2027, 3)).ShouldBe(SmallCity.Id("W1"));
    }

    [EachDatabase]
    public async Task A_centre_with_a_report_in_the_month_is_not_closed_and_nothing_is_written(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            db.Add(new MonthlyReport { OrgUnitId = SmallCity.Id("D101"), Month = Now });
            await db.SaveChangesAsync();
        }

        var outcome = await DoAsync(database, OrganizationActs.Close, "D101", new() { Month = Now.Previous.ToString() });

        outcome.Why!.ToString().ShouldContain("月次報告があります");
        (await TreeAsync(database, Today)).ClosedIn(SmallCity.Id("D101")).ShouldBeNull();
        (await DoAsync(database, OrganizationActs.Close, "D101", new() { Month = Now.ToString() })).ShouldBe(Outcome.Done);
        (await DoAsync(database, OrganizationActs.Reopen, "D101", new() { Month = Now.AddMonths(3).ToString() })).ShouldBe(Outcome.Done);
        (await TreeAsync(database, Today)).OpenPeriodsOf(SmallCity.Id("D101")).Select(row => (row.From, row.To)).ShouldBe([(SmallCity.Since, (ReportingMonth?)Now), (Now.AddMonths(3), null)]);
    }

    [EachDatabase]
    public async Task What_the_tree_does_not_allow_is_refused_with_a_sentence(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        var asked = new (Act Act, string Unit, UnitFields Typed, string Says)[]
        {
            (OrganizationActs.Move, "D101", new() { Parent = "W2", Month = "2026-01" }, "今月"),
            (OrganizationActs.Move, "W1", new() { Parent = "W2", Month = "2027-01" }, "地区館だけ"),
            (OrganizationActs.Close, "W1", new() { Month = "2027-03" }, "先に移すか"),
            (OrganizationActs.Close, "C00", new() { Month = "2027-03" }, "市拠点館"),
            (OrganizationActs.Rename, "D101", new() { Name = "" }, "館名"),
            (OrganizationActs.Agree, "D101", new() { Operator = "丙", Month = "2027-04", Until = "2027-03" }, "始まりより前"),
            (OrganizationActs.Add, "", new() { Code = "D101", Name = "新館", Parent = "W1", Month = "2027-04" }, "別の館に付ける"),
            (OrganizationActs.Add, "", new() { Code = "d 9", Name = "新館", Parent = "W1", Month = "2027-04" }, "使えません"),
        };
        foreach (var (act, unit, typed, says) in asked)
        {
            (await DoAsync(database, act, unit, typed)).Why.ShouldNotBeNull($"{act.Code} is refused").ToString().ShouldContain(says, customMessage: act.Code);
        }

        (await TreeAsync(database, Today)).Units.Count.ShouldBe(SmallCity.Codes.Count);
        (await new ChangeUnit(Door(database), new(Door(database), [])).RunAsync(OrganizationActs.Rename, "D101", new() { Name = "新" }, " ")).Why!.ToString().ShouldContain("理由");
    }

    [EachDatabase]
    public async Task Only_an_administrator_changes_the_tree_and_sees_its_history_without_any_figure(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        (await DoAsync(database, OrganizationActs.Rename, "D101", new() { Name = "桜台館", NameEn = "Sakuradai" })).ShouldBe(Outcome.Done);
        (await DoAsync(database, OrganizationActs.Add, "", new() { Code = "D103", Name = "新館", Parent = "W1", Ward = "東", Month = "2027-04", Operator = "丙" })).ShouldBe(Outcome.Done);

        await using var reading = await Door(database).OpenForReadingAsync(CitizenCenterPortal.Identity.Permissions.Organization.Read);
        (await reading.LinesOf(OrganizationActs.All).Where(line => line.OrgUnitId == SmallCity.Id("D101")).ToListAsync()).ShouldHaveSingleItem().Reason.ShouldBe("わけ");
        (await reading.Rows<JournalEntry>().AnyAsync()).ShouldBeFalse();
        reading.Tree.Find("D103")!.Path.ShouldBe("/1/2/7/");
        foreach (var (role, at) in new[] { ("city-director", "C00"), ("ward-director", "W1") })
        {
            var door = database.DoorOf(SmallCity.Caller(role, at), Today);
            await Should.ThrowAsync<DoorClosedException>(() => new ChangeUnit(door, new(door, [])).RunAsync(OrganizationActs.Rename, "D101", new() { Name = "別" }, "わけ"));
        }
    }

    [EachDatabase]
    public async Task Dated_lists_have_no_gap_and_no_overlap_whatever_is_done(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        var random = new Random(7);
        for (var step = 0; step < 25; step++)
        {
            var month = Now.AddMonths(random.Next(0, 30)).ToString();
            var (act, typed) = random.Next(4) switch
            {
                0 => (OrganizationActs.Move, new UnitFields { Parent = $"W{random.Next(1, 3)}", Month = month }),
                1 => (OrganizationActs.Close, new UnitFields { Month = month }),
                2 => (OrganizationActs.Reopen, new UnitFields { Month = month }),
                _ => (OrganizationActs.Agree, new UnitFields { Operator = random.Next(3) == 0 ? "" : $"会社{random.Next(3)}", Month = month }),
            };
            await DoAsync(database, act, "D101", typed);
            var tree = await TreeAsync(database, Today);
            var (id, months) = (SmallCity.Id("D101"), new MonthSpan(SmallCity.Since, Now.AddMonths(36)).Months.ToList());
            months.ShouldAllBe(each => tree.PlacementsOf(id).Count(row => row.From <= each && (row.To == null || row.To >= each)) == 1);
            months.ShouldAllBe(each => tree.OpenPeriodsOf(id).Count(row => row.From <= each && (row.To == null || row.To >= each)) <= 1);
            months.ShouldAllBe(each => tree.AgreementsOf(id).Count(row => row.From <= each && (row.To == null || row.To >= each)) <= 1);
        }
    }

    [EachDatabase]
    public async Task A_list_does_what_its_preview_showed_and_a_stale_preview_is_refused(TestDatabase database)
    {
        await database.ImportAsync(GivenUnits.City);
        var import = new ImportOrganization(new(Door(database), []));
        var file = System.Text.Encoding.UTF8.GetBytes(GivenUnits.City.Replace("桜台館", "桜丘館", StringComparison.Ordinal) + "D102,新館,地区館,W1,東山区,,2027/4/1\r\n");

        var preview = await import.PreviewAsync(file, "units.csv", "わけ");
        (preview.Result.New, preview.Result.Changed, preview.Result.Unchanged).ShouldBe((1, 1, 4));
        preview.Lines.Where(line => line.Kind != UnitChangeKind.Same).Select(line => (line.Code, line.Kind)).ShouldBe([("D101", UnitChangeKind.Changed), ("D102", UnitChangeKind.New)], ignoreOrder: true);
        (await TreeAsync(database, Today)).Find("D102").ShouldBeNull();
        await DoAsync(database, OrganizationActs.Rename, "W1", new() { Name = "東の館" });
        (await import.RunAsync(file, "units.csv", new(preview.Mark, "わけ"))).Outcome.Why!.ToString().ShouldContain("確かめたあとで");

        var again = await import.PreviewAsync(file, "units.csv", "わけ");
        var done = await import.RunAsync(file, "units.csv", new(again.Mark, "わけ"));
        (done.New, done.Changed).ShouldBe((again.Result.New, again.Result.Changed));
        (await TreeAsync(database, Today)).Find("D101")!.Name.ShouldBe("桜丘館");
    }

    private static PortalDoor Door(TestDatabase database) => database.DoorOf(SmallCity.Caller("administrator", ""), Today);

    private static Task<Outcome> DoAsync(TestDatabase database, Act act, string unit, UnitFields typed) =>
        new ChangeUnit(Door(database), new(Door(database), [new TotalsFollowTree()])).RunAsync(act, unit, typed, "わけ");

    private static async Task<OrgTree> TreeAsync(TestDatabase database, DateOnly day)
    {
        await using var reading = await database.ForCommands(day).OpenForReadingAsync(CitizenCenterPortal.Identity.Permissions.Organization.Read);
        return reading.Tree;
    }
}
