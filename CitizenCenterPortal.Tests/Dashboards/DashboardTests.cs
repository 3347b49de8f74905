using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;

namespace CitizenCenterPortal.Tests.Dashboards;

public sealed class DashboardTests
{
    [EachDatabase]
    public async Task Figures_reckoned_by_hand_stand_on_the_dashboard_of_each_tier(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.ReportAsync("D101", April, ReportStatus.Confirmed, days: 25, teens: 30, adults: 270);
        await city.ReportAsync("D102", April, ReportStatus.Submitted, days: 20, teens: 5, adults: 95);
        await city.ReportAsync("W1", April, ReportStatus.Accepted, days: 26, teens: 0, adults: 310);
        await city.ReportAsync("D201", April, ReportStatus.Confirmed, days: 10, teens: 2, adults: 38);

        var whole = await city.CityAsync();
        Value(whole, "K01").ShouldBe(9.3m, "(300 + 100 + 310 + 40) ÷ (25 + 20 + 26 + 10) = 9.259");
        Value(whole, "K02").ShouldBe(4.9m, "37 ÷ 750 = 4.93 %");
        whole.Indicators[0].Now.State.ShouldBe(LevelState.Missed);
        whole.Indicators[1].Now.State.ShouldBe(LevelState.Near, "4.9 is less than 5 by 2 %");
        whole.Coverage.ShouldBe(new Coverage(18, 4, 2, 2), "six units owe three months");

        var ward = await city.CityAsync(new("W1"));
        Value(ward, "K01").ShouldBe(10.0m, "710 ÷ 71");
        ward.Parts.Select(part => part.Name).ShouldBe(["D101館", "D102館", "本館"]);
        Value(await city.CityAsync(new("W1", Own: true)), "K01").ShouldBe(11.9m, "310 ÷ 26");
        Value(await city.CityAsync(new("D101")), "K01").ShouldBe(12.0m, "300 ÷ 25");
        Value(await city.CityAsync(new(Stage: Stage.Confirmed)), "K01").ShouldBe(9.7m, "340 ÷ 35");
    }

    [EachDatabase]
    public async Task The_columns_add_up_to_the_whole_for_every_sum_measure(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        await city.ReportAsync("D102", May, ReportStatus.Submitted, 21, 3, 44);
        await city.ReportAsync("W2", May, ReportStatus.Returned, 19, 2, 31);

        foreach (var address in new DashboardAddress[] { new(), new("W1"), new("W2"), new(Stage: Stage.Confirmed) })
        {
            var view = await city.CityAsync(address);
            foreach (var measure in view.Measures.Where(row => row.OverTime == RollUp.Sum))
            {
                measure.Columns.Sum(cell => cell.Value ?? 0).ShouldBe(measure.Whole.Value ?? 0, $"{address.Href} {measure.Code}");
            }
        }
    }

    [EachDatabase]
    public async Task A_month_of_some_centres_says_of_how_many_and_stands_in_no_line(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        await city.ReportAsync("D102", May, ReportStatus.Submitted, 21, 3, 44);

        var view = await city.CityAsync(new("W1"));

        view.Chart!.Months.Take(3).Select(month => month.OutOf).ShouldBe([null, "1／3", null]);
        view.Chart.Months[1].Stage.ShouldBe("速報 1／3館月");
        foreach (var row in view.Indicators.Where(row => row.Series.Count > 0))
        {
            row.Series.Count(value => value is not null).ShouldBe(1, $"{row.Code}: April alone");
        }
    }

    [EachDatabase]
    public async Task A_draft_never_submitted_counts_nowhere_and_a_returned_report_still_counts(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.ReportAsync("D101", April, ReportStatus.Draft, 25, 30, 270);
        (await city.CityAsync()).IsEmpty.ShouldBeTrue();

        await city.ReportAsync("D101", April, ReportStatus.Returned, 25, 30, 270);
        Value(await city.CityAsync(), "K01").ShouldBe(12.0m);
    }

    [EachDatabase]
    public async Task Last_year_is_compared_over_the_units_that_reported_in_both(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April.LastYear);
        await city.AllReportAsync(May.LastYear);
        await city.ReportAsync("D101", April, ReportStatus.Confirmed, 20, 20, 180);
        await city.ReportAsync("D102", April, ReportStatus.Submitted, 20, 20, 80);
        await city.ReportAsync("W1", April, ReportStatus.Submitted, 20, 0, 1000);
        await city.ReportAsync("D101", May, ReportStatus.Submitted, 10, 0, 100);

        var whole = await city.CityAsync();
        whole.Compared.ShouldBe(4);
        whole.Indicators[0].LastYear.ShouldBe(5.0m, "400 ÷ 80 of the four reports");
        whole.Indicators[0].Compared.ShouldBe(20.0m, "1400 ÷ 70");

        var confirmed = await city.CityAsync(new(Stage: Stage.Confirmed));
        confirmed.Compared.ShouldBe(1);
        confirmed.Indicators[0].Compared.ShouldBe(10.0m);

        var alone = await city.CityAsync(new("D102"));
        alone.Compared.ShouldBe(1);
        alone.Indicators[0].LastYear.ShouldBe(5.0m);
    }

    [EachDatabase]
    public async Task Where_everybody_reported_the_totals_are_compared_as_they_are(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April.LastYear);
        await city.AllReportAsync(April);
        await city.ReportAsync("D201", April, ReportStatus.Submitted, 20, 10, 30);

        var whole = await city.CityAsync();
        whole.Compared.ShouldBe(6);
        (whole.Indicators[0].Compared, whole.Indicators[0].LastYear).ShouldBe((4.5m, 5.0m));
    }

    [EachDatabase]
    public async Task A_dashboard_shows_at_once_what_was_changed_even_where_the_sum_stands(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        await city.CityAsync(new("W1"));

        await city.MoveAsync(April, from: ("W1", 3), to: ("D101", 17));
        var ward = await city.CityAsync(new("W1"));
        ward.Measures.Single(row => row.Code == "USE.PERSONS").Columns.Select(cell => cell.Value).ShouldBe([117, 100, 103]);

        await city.ReportAsync("D102", April, ReportStatus.Confirmed, 20, 60, 100);
        (await city.CityAsync(new("W1"))).Measures.Single(row => row.Code == "USE.PERSONS").Whole.Value.ShouldBe(380);
    }

    [EachDatabase]
    public async Task A_whole_year_is_confirmed_only_when_every_report_is(TestDatabase database)
    {
        var city = await BuildAsync(database);
        foreach (var month in new FiscalYear(2025).Months.Months)
        {
            await city.ReportAsync("D101", month, ReportStatus.Confirmed, 20, 10, 90);
        }

        (await city.CityAsync(new("D101", 2025))).Coverage.IsConfirmed.ShouldBeTrue();
        await city.ReportAsync("D101", new(2025, 9), ReportStatus.Correcting, 20, 10, 90);
        var corrected = await city.CityAsync(new("D101", 2025));
        corrected.Coverage.ShouldBe(new Coverage(12, 12, 11, 12));
    }

    internal static decimal? Value(DashboardView view, string indicator) => view.Indicators.Single(row => row.Code == indicator).Now.Value;
}
