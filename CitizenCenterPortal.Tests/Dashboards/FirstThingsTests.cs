using System.Globalization;
using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Ui;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>What a person finds first: a ward its queue, a centre what to do by when.</summary>
public sealed class FirstThingsTests
{
    [Theory]
    [InlineData(2026, 7, 15, 2026, 5)]
    [InlineData(2026, 7, 16, 2026, 6)]
    [InlineData(2027, 1, 16, 2026, 12)]
    public void A_month_is_overdue_from_the_day_after_the_fifteenth_of_the_next(int year, int month, int day, int lastYear, int last) =>
        new DueDays([], HolidayBook.National).LastBefore(new(year, month, day)).ShouldBe(new(lastYear, last));

    [EachDatabase]
    public async Task A_ward_sees_the_reports_that_wait_for_it_the_longest_waiting_first_and_nobody_elses(TestDatabase database)
    {
        var city = await BuildAsync(database);
        (await QueueAsync()).ShouldBe((0, ""));
        await city.ReportAsync("D102", May, ReportStatus.Submitted, 20, 1, 2);
        await city.ReportAsync("D101", April, ReportStatus.Submitted, 20, 1, 2);
        await city.ReportAsync("D101", May, ReportStatus.Accepted, 20, 1, 2);
        await city.ReportAsync("W1", April, ReportStatus.Submitted, 20, 1, 2);
        await city.ReportAsync("D201", April, ReportStatus.Submitted, 20, 1, 2);

        (await QueueAsync()).ShouldBe((2, "D101 2026-04, D102 2026-05"));
        (await city.ReadAsync("ward-director", "W1", new("D101"))).ShouldNotBeNull().Queue.ShouldBeNull("on its own first page alone");
        (await city.ReadAsync("city-director", "C00", new("W1"))).ShouldNotBeNull().Queue.ShouldBeNull();

        async Task<(int, string)> QueueAsync() => (await city.ReadAsync("ward-director", "W1", new())).ShouldNotBeNull().Queue is { } queue
            ? (queue.Count, string.Join(", ", queue.Reports.Select(report => $"{report.Unit} {report.Month}")))
            : (-1, "");
    }

    [EachDatabase]
    public async Task A_centre_sees_what_is_to_be_done_with_the_day_by_which_it_is_due(TestDatabase database)
    {
        CultureInfo.CurrentUICulture = Words.Japanese;
        var city = await BuildAsync(database);
        await city.ReportAsync("D101", April, ReportStatus.Returned, 20, 1, 2);
        await city.ReportAsync("D101", May, ReportStatus.Draft, 20, 1, 2);

        var waiting = (await city.ReadAsync("center-staff", "D101", new())).ShouldNotBeNull().Waiting;
        waiting.Where(card => card.Href != "/reports/D101/2026-03").Select(card => (card.Tone, card.State, card.Href)).ShouldBe([(Tone.Bad, "差戻し", "/reports/D101/2026-04"), (Tone.Bad, "下書き", "/reports/D101/2026-05"), (Tone.Quiet, "これから", "/reports/D101/2026-06")]);
        waiting.Single(card => card.Href.EndsWith("2026-05", StringComparison.Ordinal)).Text.ShouldBe("提出期限 6月15日（月）　7日過ぎています");
        waiting.Single(card => card.Href.EndsWith("2026-06", StringComparison.Ordinal)).Text.ShouldBe("提出期限 7月15日（水）　あと23日");
    }

    [EachDatabase]
    public async Task A_centre_sees_its_main_indicators_month_by_month_as_each_month_alone_shows_them(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.ReportAsync("D101", April, ReportStatus.Confirmed, 10, 0, 100);
        await city.ReportAsync("D101", May, ReportStatus.Confirmed, 10, 0, 90);
        var months = (await city.CityAsync(new("D101"))).ByMonth;
        months.Select(month => month.Month).ShouldBe(["2026-04", "2026-05", "2026-06"]);
        foreach (var month in months)
        {
            ReportingMonth.TryParse(month.Month, out var until).ShouldBeTrue();
            var alone = await city.CityAsync(new("D101", Period: Period.Month, Until: until));
            month.Indicators.ShouldBe(alone.Indicators.Where(row => row.Main).Select(row => row.Now), month.Month);
        }
    }
}
