using System.Text;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Organization.Import;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

public class CoverageTests
{
    [EachDatabase]
    public async Task A_closed_centres_report_does_not_stand_in_for_that_of_an_open_one(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        foreach (var unit in new[] { "W1", "D101", "D102" })
        {
            await city.SubmitAsync(unit);
        }

        await ConfirmAsync(city, "W1", city.As("city-director", "C00", 8), ReportActs.AcceptHub);
        await ConfirmAsync(city, "D102", city.As("ward-director", "W1", 7), ReportActs.Accept);
        (await WardAsync(city, Stage.Provisional)).Coverage.ShouldBe(new Coverage(3, 3, 2, 2));

        await CloseAsync(city, "2026/4/30");
        var closed = (await WardAsync(city, Stage.Provisional)).Coverage;
        (closed, closed.IsConfirmed).ShouldBe((new Coverage(2, 2, 1, 1), false));
        await RecomputedTotals.ShouldHoldAsync(city);

        await CloseAsync(city, "2026/6/30");
        (await WardAsync(city, Stage.Provisional)).Coverage.ShouldBe(new Coverage(3, 3, 2, 2), "it was open in May after all");
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    [EachDatabase]
    public async Task A_report_that_is_being_corrected_covers_its_confirmed_values_and_is_not_confirmed(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await ConfirmAsync(city, "D101", city.As("ward-director", "W1", 7), ReportActs.Accept);
        (await city.MoveAsync(city.As("city-director", "C00", 8), "D101", ReportActs.Correct, "日数", null, new RemarkedPlace("OPEN.DAYS", "日数"))).ShouldBe(Outcome.Done);

        var ward = await WardAsync(city, Stage.Confirmed);

        (ward.Of("OPEN.DAYS").Value, ward.Coverage, ward.Coverage.Counted(Stage.Confirmed)).ShouldBe((26m, new Coverage(3, 1, 0, 1), 1));
        StageWords.Say(ward.Coverage, Stage.Confirmed).ShouldContain("1");
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    private static async Task ConfirmAsync(ReportingCity city, string unit, PortalDoor acceptor, Act accept)
    {
        (await city.MoveAsync(acceptor, unit, accept)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("city-director", "C00", 8), unit, ReportActs.Confirm)).ShouldBe(Outcome.Done);
    }

    private static async Task CloseAsync(ReportingCity city, string day)
    {
        var file = $"館コード,館名,館種別,上位館コード,所在区,指定管理者,開館日,閉館日\r\nD102,D102,地区館,W1,,,2025/4/1,{day}\r\n";
        (await new ImportOrganization(new(city.AsCommand(), [new TotalsFollowTree()])).RunAsync(Encoding.UTF8.GetBytes(file), "units.csv")).Outcome.ShouldBe(Outcome.Done);
    }

    private static async Task<FigureColumn> WardAsync(ReportingCity city, Stage stage)
    {
        var ward = new ColumnKey(city.Id("W1"), Own: false);
        await using var reading = await city.As("ward-director", "W1", 7).OpenForReadingAsync(Permissions.Dashboards.Read);
        return (await new FigureTableQuery(city.Catalogues, new()).LoadAsync(reading, [ward], new(ReportingCity.May, ReportingCity.May), stage))[ward];
    }
}
