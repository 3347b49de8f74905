using System.Text;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.Organization.Import;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports.Import;

public sealed class MovedUnitTests
{
    [EachDatabase]
    public async Task A_centre_that_moves_takes_this_month_along_and_leaves_the_months_before(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.ImportAsync("D101,2026-10,OPEN.DAYS,,26\nD101,2026-11,OPEN.DAYS,,25\nD102,2026-11,OPEN.DAYS,,20\nW1,2026-11,OPEN.DAYS,,10\n", ImportStage.Submitted);

        var moved = await new ImportOrganization(new(city.AsCommand(), [new TotalsFollowTree()]))
            .RunAsync(Encoding.UTF8.GetBytes("館コード,館名,館種別,上位館コード,所在区,指定管理者,開館日\nD101,D101,地区館,W2,,,2025/4/1\n"), "units.csv");

        moved.ShouldBe(new ImportedOrganization(Outcome.Done, 0, 1, 0));
        await RecomputedTotals.ShouldHoldAsync(city);
        (await city.JournalAsync()).Where(line => line.Act == "organization.import").Select(line => line.OrgUnitId)
            .ShouldBe(new[] { OrgUnit.RootId, city.Id("W1"), city.Id("W2"), city.Id("D101") }.Order());
    }
}
