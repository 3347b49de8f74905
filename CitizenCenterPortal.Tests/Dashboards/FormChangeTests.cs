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

    [EachDatabase]
    public async Task Twelve_months_over_a_change_of_the_form_show_what_either_year_asks_and_say_what_changed(TestDatabase database)
    {
        var city = await CityAsync(database, measure => measure.UntilYear = new FiscalYear(2025));
        await city.AllReportAsync(new(2026, 1));
        await using (var db = database.Everything())
        {
            (await db.Set<Measure>().SingleAsync(measure => measure.Code == "OPEN.DAYS")).FromYear = new FiscalYear(2026);
            db.Add(new MeasureWording { Measure = "MONEY.FEE", Year = new(2026), Name = "納めた指定管理料", NameEn = "Fee paid" });
            await db.SaveChangesAsync();
        }

        var twelve = await MeasuresAsync(new("D101", Measures: true, Period: Period.LastTwelve));
        twelve["USE.PERSONS"].ShouldSatisfyAllConditions(row => row.Note.ShouldBe("令和8年度から報告項目でない"), row => row.Whole.Value.ShouldNotBeNull("what was reported of it stays"), row => row.Columns.Count(cell => cell.Value is not null).ShouldBe(1));
        twelve["OPEN.DAYS"].Note.ShouldBe("令和8年度からの項目");
        twelve["MONEY.FEE"].ShouldSatisfyAllConditions(row => row.Name.ShouldBe("納めた指定管理料"), row => row.Note.ShouldStartWith("令和7年度までは「"));
        twelve.Values.Where(row => row.Code is not ("USE.PERSONS" or "OPEN.DAYS" or "MONEY.FEE")).ShouldAllBe(row => row.Note.Length == 0);

        var year = await MeasuresAsync(new("D101", Measures: true));
        year.ShouldNotContainKey("USE.PERSONS");
        year.Values.ShouldAllBe(row => row.Note.Length == 0, "one year has one form");

        async Task<Dictionary<string, MeasureRow>> MeasuresAsync(DashboardAddress address) => (await city.ReadAsync("city-director", "C00", address)).ShouldNotBeNull().Measures.ToDictionary(row => row.Code);
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
