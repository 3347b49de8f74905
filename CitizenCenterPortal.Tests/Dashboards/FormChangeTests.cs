using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>A dashboard over a change of the form says so instead of leaving a gap.</summary>
public sealed class FormChangeTests
{
    private static readonly DashboardAddress LastYear = new("D101", 2025);

    [EachDatabase]
    public async Task Beside_a_year_that_did_not_ask_for_it_an_indicator_says_from_when_on_it_is_asked(TestDatabase database)
    {
        var city = await CityAsync(database, measure => (measure.FromYear, measure.UntilYear) = (new FiscalYear(2026), null));

        var row = (await city.ReadAsync("city-director", "C00", new("D101") { Measures = true })).ShouldNotBeNull().Indicators[0];
        (row.Code, row.Now.Value, row.LastYear, row.Unasked, row.UnaskedLastYear).ShouldBe(("K01", 5m, null, null, "令和8年度からの項目"));
        var before = (await city.ReadAsync("city-director", "C00", LastYear with { Measures = true })).ShouldNotBeNull();
        (before.Indicators[0].Now.Value, before.Indicators[0].Unasked).ShouldBe((null, "令和8年度からの項目"));
        before.Measures.ShouldNotContain(measure => measure.Code == "USE.PERSONS", "a year shows that year's measures");
        (await city.ReadAsync("city-director", "C00", new("D101", Period: Period.LastTwelve))).ShouldNotBeNull().Indicators[0].Now.Partial.ShouldBeTrue("not all twelve months were asked");
    }

    [EachDatabase]
    public async Task A_year_that_asks_no_longer_has_no_value_and_says_since_when_and_the_years_before_keep_theirs(TestDatabase database)
    {
        var city = await CityAsync(database, measure => measure.UntilYear = new FiscalYear(2025));

        var view = (await city.ReadAsync("city-director", "C00", new("D101", Indicator: "K01") { Measures = true })).ShouldNotBeNull();
        (view.Indicators[0].Now.Kind, view.Indicators[0].Unasked, view.Indicators[0].Levels).ShouldBe((ValueKind.Blank, "令和8年度から報告項目でない", Levels.Empty));
        view.Drill.ShouldNotBeNull().Terms[0].Name.ShouldEndWith("（令和8年度から報告項目でない）");
        view.Measures.ShouldNotContain(measure => measure.Code == "USE.PERSONS");
        view.Chart.ShouldBeNull();
        (await city.ReadAsync("city-director", "C00", LastYear)).ShouldNotBeNull().Indicators[0].Now.Value.ShouldBe(5);
    }

    private static async Task<DashboardCity> CityAsync(TestDatabase database, Action<Measure> change)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April.LastYear);
        await city.AllReportAsync(April);
        await using var db = database.Everything();
        change(await db.Set<Measure>().SingleAsync(measure => measure.Code == "USE.PERSONS"));
        await db.SaveChangesAsync();
        return city;
    }
}
