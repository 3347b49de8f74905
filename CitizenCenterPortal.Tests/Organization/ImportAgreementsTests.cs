using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Organization;

public sealed class ImportAgreementsTests
{
    private static readonly ReportingMonth Now = ReportingMonth.Of(CommandDoor.Today);

    [EachDatabase]
    public async Task An_operator_that_changes_takes_over_this_month(TestDatabase database)
    {
        await database.ImportAsync(GivenUnits.City);

        await database.ImportAsync(GivenUnits.City.Replace("甲財団", "乙会社", StringComparison.Ordinal));

        (await OperatorsAsync(database, Now.Previous, Now)).ShouldBe(["甲財団", "乙会社"]);
    }

    [EachDatabase]
    public async Task A_centre_that_the_city_takes_back_has_no_operator_from_this_month(TestDatabase database)
    {
        await database.ImportAsync(GivenUnits.City);

        await database.ImportAsync(GivenUnits.City.Replace("甲財団", "", StringComparison.Ordinal));

        (await OperatorsAsync(database, Now.Previous, Now)).ShouldBe(["甲財団", null]);
    }

    [EachDatabase]
    public async Task An_agreement_entered_beforehand_waits_for_its_month(TestDatabase database)
    {
        await database.ImportAsync(GivenUnits.City);

        await database.ImportAsync(Dated("乙会社", "令和9年4月1日", "2032/3/31", ""));
        await database.ImportAsync(GivenUnits.City);

        (await OperatorsAsync(database, Now, new(2027, 3), new(2027, 4), new(2032, 3), new(2032, 4))).ShouldBe(["甲財団", "甲財団", "乙会社", "乙会社", null]);
        (await database.TreeAsync()).Find("D101")!.NameEn.ShouldBe("Sakuradai");
    }

    [EachDatabase]
    public async Task A_centre_that_closes_owes_its_last_month_and_may_open_again(TestDatabase database)
    {
        await database.ImportAsync(GivenUnits.City);

        await database.ImportAsync(Dated("甲財団", "", "", "2026/8/20"));
        await database.ImportAsync(GivenUnits.City.Replace("昭和61年7月1日", "2026/10/1", StringComparison.Ordinal));

        var tree = await database.TreeAsync();
        var unit = tree.Find("D101")!.Id;
        new ReportingMonth[] { new(1986, 6), new(1986, 7), new(2026, 8), new(2026, 9), new(2026, 10) }.Select(month => tree.IsOpen(unit, month)).ShouldBe([false, true, true, false, true]);
    }

    private static string Dated(string body, string from, string to, string closed) =>
        "館コード,館名,館種別,上位館コード,所在区,指定管理者,開館日,協定開始,協定終了,閉館日,英語名\r\n"
        + $"D101,桜台館,地区館,W1,東山区,{body},昭和61年7月1日,{from},{to},{closed},Sakuradai\r\n";

    private static async Task<string?[]> OperatorsAsync(TestDatabase database, params ReportingMonth[] months)
    {
        var tree = await database.TreeAsync();
        return [.. months.Select(month => tree.OperatorOf(tree.Find("D101")!.Id, month)?.Name)];
    }
}
