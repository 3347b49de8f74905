using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Filed;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports.Checks;

/// <summary>What was confirmed is not found fault with by a rule that came later.</summary>
public sealed class RulesOfConfirmedTests
{
    [EachDatabase]
    public async Task A_rule_finds_nothing_in_a_report_that_was_confirmed_before_it_was_applied_until_that_is_opened_again(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await ConfirmAsync(city, "D101");
        await city.SubmitAsync("D102");
        var write = city.WriteRules(city.As("city-staff", "C00", 9));
        (await write.SetAsync(null, 0, new() { Left = ["USE.SLOTS[hall]"], Right = ["OPEN.DAYS"], Level = CheckLevel.Stop, Message = "多すぎます。" }, "試験")).Outcome.ShouldBe(Outcome.Done);
        (await write.MoveAsync("C01", 1, CheckActs.GoLive, "試験")).ShouldBe(Outcome.Done);

        (await FoundAsync(city, "D101")).ShouldBe((0, 0), "the page and the paper say what they said when it was confirmed");
        (await FoundAsync(city, "D102")).ShouldBe((1, 1), "what is not confirmed yet is held against all rules");

        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D102", ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("city-director", "C00", 3), "D102", ReportActs.Confirm)).ShouldBe(Outcome.Done);
        (await FoundAsync(city, "D102")).ShouldBe((1, 1), "it was confirmed with it");
        (await city.MoveAsync(city.As("city-director", "C00", 3), "D101", ReportActs.Correct, "日数が違う", null, new RemarkedPlace("OPEN.DAYS"))).ShouldBe(Outcome.Done);
        (await FoundAsync(city, "D101")).ShouldBe((1, 1), "what is worked on again is held against all rules");
    }

    [EachDatabase]
    public async Task The_portals_own_rules_were_always_there(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            db.Add(new CheckRule { Code = "C01", Left = "USE.SLOTS[hall]", Right = "OPEN.DAYS", Level = CheckLevel.Note, Message = "多すぎます。", State = RuleState.Active, Version = 1 });
            await db.SaveChangesAsync();
        }

        await ConfirmAsync(city, "D101");
        (await FoundAsync(city, "D101")).ShouldBe((1, 1));
    }

    private static async Task ConfirmAsync(ReportingCity city, string unit)
    {
        await city.SubmitAsync(unit);
        (await city.MoveAsync(city.As("ward-director", "W1", 2), unit, ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("city-director", "C00", 3), unit, ReportActs.Confirm)).ShouldBe(Outcome.Done);
    }

    private static async Task<(int Page, int Paper)> FoundAsync(ReportingCity city, string unit)
    {
        var auditor = city.As("auditor", "C00", 8);
        return ((await city.ReadAsync(auditor, unit))!.Findings.Count, (await new ReadFiled(auditor, city.Rules, city.Proposals, new(city.Names)).FindAsync(unit, ReportingCity.May))!.Findings.Count);
    }
}
