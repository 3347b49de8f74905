using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>What an operator and its auditor are shown of all centres together, and what they are told where there are none.</summary>
public sealed class OperatorWholeTests
{
    private static readonly string[] Roles = ["operator-hq", "auditor"];

    [EachDatabase]
    public async Task The_whole_of_an_operator_opens_down_to_its_terms_and_centres_of_the_months_it_runs_them(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April.LastYear);
        await city.AllReportAsync(April);
        await city.AllReportAsync(May);
        await AgreeAsync(database, ("D101", April.LastYear, April), ("D201", May, null));
        foreach (var role in Roles)
        {
            var view = (await city.ReadAsync(role, "1", new(Indicator: "K01"))).ShouldNotBeNull();
            var (row, drill) = (view.Indicators.Single(row => row.Code == "K01"), view.Drill.ShouldNotBeNull());
            (view.Unit, view.Name).ShouldBe((null, view.Way.Single().Name));
            drill.Parts.Select(part => (part.Unit, part.Numerator, part.Denominator)).ShouldBe([("D101", 100m, 20m), ("D201", 100m, 20m)], "each in its one month");
            (row.Numerator, row.Denominator).ShouldBe((200m, 40m));
            drill.Terms.Select(term => (term.Above, term.Whole.Value)).ShouldBe([(true, 200m), (false, 40m)]);
            drill.Terms[0].Months.Select(cell => cell.Value).ShouldBe([100m, 100m, null], "D101 in April, D201 in May");
            drill.Months[0].LastYear.ShouldBe(5m, "D101 a year before");
            drill.Months[1].LastYear.ShouldBeNull("D201 was another's then");
            (await city.ReadAsync(role, "1", new(Indicator: "K99"))).ShouldBeNull("what never was");
            view.Outside.ShouldBeNull();
        }
    }

    [EachDatabase]
    public async Task An_operator_without_a_centre_is_told_how_its_agreements_stand(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April.LastYear);
        var (march, july) = (new FiscalYear(2025).Last, new ReportingMonth(2026, 7));
        foreach (var (agreed, told) in new ((string, ReportingMonth, ReportingMonth?)[], OutOfAgreement)[]
        {
            ([], new(null, null)),
            ([("D101", july, null)], new(null, "2026-07")),
            ([("D101", April.LastYear, march)], new("2026-03", null)),
            ([("D101", April.LastYear, May.LastYear), ("D201", April.LastYear, march), ("D101", july.AddMonths(1), null), ("D201", july, null)], new("2026-03", "2026-07")),
        })
        {
            await AgreeAsync(database, agreed);
            foreach (var role in Roles)
            {
                var view = (await city.ReadAsync(role, "1", new())).ShouldNotBeNull();
                (view.Outside, view.IsEmpty, view.Parts.Count).ShouldBe((told, true, 0));
                var before = await city.ReadAsync(role, "1", new(Until: march));
                (before?.Outside, before is { IsEmpty: false }).ShouldBe((null, told.Ended is not null), "the months of an agreement stay open, others do not exist");
            }
        }
    }

    [Fact]
    public void One_indicator_of_the_whole_has_an_address_of_its_own_which_keeps_period_and_stage()
    {
        var address = new DashboardAddress(Stage: Stage.Confirmed, Period: Period.Month, Until: May, All: true);
        address.Into(null, own: false, "K01").Href.ShouldBe("/?period=month&until=2026-05&stage=confirmed&indicator=K01");
        address.Into("W1", own: false, "K01").Href.ShouldBe("/dashboard/W1/K01?period=month&until=2026-05&stage=confirmed");
    }

    /// <summary>The first operator runs these and nothing else.</summary>
    private static async Task AgreeAsync(TestDatabase database, params (string Unit, ReportingMonth From, ReportingMonth? To)[] agreed)
    {
        await using var db = database.Everything();
        await db.Set<Agreement>().Where(row => row.OperatorId == 1).ExecuteDeleteAsync();
        db.AddRange(agreed.Select(row => new Agreement { OperatorId = 1, OrgUnitId = SmallCity.Id(row.Unit), From = row.From, To = row.To }));
        await db.SaveChangesAsync();
        await db.Set<DataStamp>().Where(stamp => stamp.Topic == Stamps.Organization).ExecuteUpdateAsync(set => set.SetProperty(stamp => stamp.Version, stamp => stamp.Version + 1));
    }
}
