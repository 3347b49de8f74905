using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;
using static CitizenCenterPortal.Tests.Dashboards.DashboardTests;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>Everything on a page is of the months it names, also over the turn of a fiscal year.</summary>
public sealed class DashboardPeriodTests
{
    private static readonly ReportingMonth March = new(2026, 3);

    [EachDatabase]
    public async Task Figures_levels_columns_and_last_year_follow_the_months_that_are_shown(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April.LastYear);
        await city.AllReportAsync(May.LastYear);
        await city.AllReportAsync(March);
        await city.AllReportAsync(April);
        await city.ReportAsync("D101", May, ReportStatus.Submitted, 10, 50, 150);
        await city.ReportAsync("W1", May, ReportStatus.Submitted, 10, 0, 100);

        (await ShownAsync(Period.Month, May)).ShouldBe((15.0m, 5.0m, 15.0m, new Coverage(6, 2, 0, 0)), "(200 + 100) ÷ 20, last year 200 ÷ 40");
        (await ShownAsync(Period.Quarter, null)).ShouldBe((6.4m, 5.0m, 6.4m, new Coverage(18, 8, 6, 6)), "900 ÷ 140 from April to June");
        (await ShownAsync(Period.YearToDate, April)).ShouldBe((5.0m, 5.0m, 5.0m, new Coverage(6, 6, 6, 6)));
        (await ShownAsync(Period.LastTwelve, May)).ShouldBe((5.8m, 5.0m, 6.4m, new Coverage(72, 14, 12, 12)), "(600 + 600 + 300) ÷ (120 + 120 + 20) = 5.77; March has no year before");
        (await ShownAsync(Period.LastTwelve, March)).ShouldBe((5.0m, null, null, new Coverage(72, 18, 18, 18)), "a whole fiscal year");

        async Task<(decimal? Now, decimal? LastYear, decimal? Compared, Coverage Coverage)> ShownAsync(Period period, ReportingMonth? until)
        {
            var view = await city.CityAsync(new(Period: period, Until: until));
            view.Measures.Where(row => row.OverTime == RollUp.Sum).ShouldAllBe(row => row.Columns.Sum(cell => cell.Value ?? 0) == (row.Whole.Value ?? 0));
            return (Value(view, "K01"), view.Indicators[0].LastYear, view.Indicators[0].Compared, view.Coverage);
        }
    }

    [EachDatabase]
    public async Task What_is_kept_of_one_span_is_not_shown_for_another(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.ReportAsync("D101", April, ReportStatus.Confirmed, 10, 0, 100);
        await city.ReportAsync("D101", May, ReportStatus.Confirmed, 10, 0, 300);
        foreach (var (address, value) in new (DashboardAddress, decimal)[]
        {
            (new("D101"), 20), (new("D101", Period: Period.Month, Until: May), 30), (new("D101", Period: Period.Month, Until: April), 10),
            (new("D101", Until: April), 10), (new("D101", Period: Period.Quarter), 20), (new("D101", Period: Period.LastTwelve), 20),
        })
        {
            Value(await city.CityAsync(address), "K01").ShouldBe(value, address.Href);
            Value(await city.CityAsync(address), "K01").ShouldBe(value, $"{address.Href} once more");
        }
    }

    [EachDatabase]
    public async Task A_level_of_the_year_to_date_judges_only_a_span_from_April_and_one_of_a_year_is_of_as_many_months(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await using (var db = database.Everything())
        {
            db.Add(Based("K03", 3, LevelBasis.YearToDate, 10));
            db.Add(Based("K04", 4, LevelBasis.PerCentreYear, 1200));
            await db.SaveChangesAsync();
        }

        await city.ReportAsync("D101", April, ReportStatus.Confirmed, 10, 10, 90);
        await city.ReportAsync("D101", May, ReportStatus.Confirmed, 10, 10, 90);

        (await RequiredAsync(new("D101"))).ShouldBe((10, 200));
        (await RequiredAsync(new("D101", Until: April))).ShouldBe((10, 100));
        (await RequiredAsync(new("D101", Period: Period.Month, Until: May))).ShouldBe((null, 100));
        (await RequiredAsync(new("D101", Period: Period.Quarter))).ShouldBe((10, 200), "the first quarter is the year to date");
        (await RequiredAsync(new("D101", Period: Period.LastTwelve))).ShouldBe((null, 200));

        async Task<(decimal? ToDate, decimal? OfYear)> RequiredAsync(DashboardAddress address) =>
            (await city.CityAsync(address)).Indicators is var rows ? (rows[2].Levels.Required, rows[3].Levels.Required) : default;

        static Indicator Based(string code, int position, LevelBasis basis, decimal required)
        {
            var indicator = Indicator(code, position, "USE.PERSONS", basis == LevelBasis.PerCentreYear ? "" : "OPEN.DAYS", 1, required);
            indicator.LevelBasis = basis;
            return indicator;
        }
    }
}
