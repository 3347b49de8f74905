using System.Globalization;
using System.Text.Json;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;
using static CitizenCenterPortal.Tests.Dashboards.DashboardTests;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>What is kept between two readings of a dashboard is never older than the database, and never somebody else's.</summary>
public sealed class DashboardKeptTests
{
    private static readonly Act Rework = new("test.rework", Permissions.MonthlyReports.Import, "直す", "直しました", ChangesTree: true);

    [EachDatabase]
    public async Task A_figure_that_the_command_line_changes_shows_at_once_on_every_tier(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        (string Role, string At, decimal Before, decimal After)[] readers =
        [
            ("center-staff", "D101", 5.0m, 15.0m), ("ward-director", "W1", 5.0m, 8.3m), ("city-director", "C00", 5.0m, 6.7m), ("operator-hq", "1", 5.0m, 15.0m),
        ];
        foreach (var (role, at, before, _) in readers)
        {
            Value((await city.ReadAsync(role, at, new())).ShouldNotBeNull(), "K01").ShouldBe(before, role);
        }

        // The command line has a door, caches and a feed of its own: nothing but the database tells the serving process.
        await city.ReportAsync("D101", April, ReportStatus.Confirmed, 20, 10, 290);
        foreach (var (role, at, _, after) in readers)
        {
            Value((await city.ReadAsync(role, at, new())).ShouldNotBeNull(), "K01").ShouldBe(after, role);
        }
    }

    [EachDatabase]
    public async Task A_report_that_another_process_takes_on_leaves_its_wards_queue_at_once(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.ReportAsync("D101", April, ReportStatus.Submitted, 20, 10, 90);
        await city.ReportAsync("D102", April, ReportStatus.Submitted, 20, 10, 90);
        var queue = await city.QueueAsync("W1");
        Waiting(queue).ShouldBe("D101, D102");
        (await city.QueueAsync("W1")).ShouldBeSameAs(queue, "nothing was done: nothing is read anew");

        await city.StepAsync("D101", April, ReportStatus.Accepted);
        Waiting(await city.QueueAsync("W1")).ShouldBe("D102");
        await city.StepAsync("D102", April, ReportStatus.Returned);
        Waiting(await city.QueueAsync("W1")).ShouldBe("");
        await city.StepAsync("D101", April, ReportStatus.Submitted);
        Waiting(await city.QueueAsync("W1")).ShouldBe("D101");
    }

    [EachDatabase]
    public async Task What_a_centre_has_to_do_changes_at_once_with_its_reports_also_before_anything_was_ever_counted(TestDatabase database)
    {
        var city = await BuildAsync(database);
        (await TasksAsync(city)).ShouldContain("未提出");
        await city.ReportAsync("D101", April, ReportStatus.Draft, 20, 10, 90);
        (await TasksAsync(city)).ShouldContain("下書き");
        await city.StepAsync("D101", April, ReportStatus.Submitted);
        (await TasksAsync(city)).ShouldNotContain("下書き");
        await city.StepAsync("D101", April, ReportStatus.Returned);
        (await TasksAsync(city)).ShouldContain("差戻し");
        var again = (await city.ReadAsync("center-staff", "D101", new())).ShouldNotBeNull();
        (await city.ReadAsync("center-staff", "D101", new()))!.Waiting.ShouldBeSameAs(again.Waiting, "nothing was done: nothing is read anew");
        again.Months.ShouldContain(month => month.Status == ReportStatus.Returned);
    }

    [EachDatabase]
    public async Task Nobody_is_shown_the_queue_that_was_kept_for_another(TestDatabase database)
    {
        var city = await BuildAsync(database);
        foreach (var unit in new[] { "D101", "D102", "D201" })
        {
            await city.ReportAsync(unit, April, ReportStatus.Submitted, 20, 10, 90);
        }

        await city.StepAsync("D101", April, ReportStatus.Submitted, submittedBy: "person:2");
        for (var time = 0; time < 2; time++)
        {
            Waiting(await city.QueueAsync("W1")).ShouldBe("D101, D102");
            Waiting(await city.QueueAsync("W1", person: 2)).ShouldBe("D102", "nobody accepts what they submitted");
            Waiting(await city.QueueAsync("W2")).ShouldBe("D201");
        }
    }

    [EachDatabase]
    public async Task A_level_that_the_command_line_changes_shows_at_once(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        (await city.CityAsync()).Indicators[0].Now.State.ShouldBe(LevelState.Missed);

        await using (var change = await database.ForCommands(Today).OpenForChangeAsync(Rework, []))
        {
            (await change.Rows<Indicator>().SingleAsync(indicator => indicator.Code == "K01")).Required = 4;
            await change.CommitAsync(new ActNote(), default);
        }

        (await city.CityAsync()).Indicators[0].Now.State.ShouldBe(LevelState.Met);
    }

    [EachDatabase]
    public async Task An_agreement_that_the_command_line_ends_leaves_the_operators_page_at_once(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        await city.AllReportAsync(May);
        (await city.ReadAsync("operator-hq", "2", new())).ShouldNotBeNull().Coverage.ShouldBe(new Coverage(6, 4, 4, 4));

        await using (var change = await database.ForCommands(Today).OpenForChangeAsync(Rework, [SmallCity.Id("D201")]))
        {
            (await change.Rows<Agreement>().SingleAsync(agreement => agreement.OrgUnitId == SmallCity.Id("D201"))).To = April;
            await change.CommitAsync(new ActNote(), default);
        }

        (await city.ReadAsync("operator-hq", "2", new())).ShouldNotBeNull().Coverage.ShouldBe(new Coverage(4, 3, 3, 3));
    }

    [EachDatabase]
    public async Task Whoever_read_before_everybody_gets_what_is_theirs(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April.LastYear);
        foreach (var (index, unit) in SmallCity.Codes.Index())
        {
            await city.ReportAsync(unit, April, ReportStatus.Confirmed, 20, index, 100 * index);
        }

        await city.ReportAsync("D102", May, ReportStatus.Submitted, 20, 1, 2);
        DashboardAddress[] addresses = [new(Measures: true), new(Stage: Stage.Confirmed), new("C00"), new("W1"), new("W1", Own: true), new("D102", 2025)];
        var readings = SmallCity.People.Where(person => person.Role != "administrator").SelectMany(person => addresses.Select(address => (person.Role, person.At, Address: address))).ToList();

        foreach (var (role, at, address) in readings)
        {
            await city.ReadAsync(role, at, address);
        }

        foreach (var (role, at, address) in readings)
        {
            Text(await city.ReadAsync(role, at, address)).ShouldBe(Text(await city.ReadAfreshAsync(role, at, address)), $"{role} of {at} at {address.Href}");
        }
    }

    [EachDatabase]
    public async Task English_after_Japanese_is_English(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        var language = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = Words.Japanese;
            (await city.CityAsync()).Name.ShouldBe("市全体");
            CultureInfo.CurrentUICulture = Words.English;
            (await city.CityAsync()).Name.ShouldBe("Whole city");
            CultureInfo.CurrentUICulture = Words.Japanese;
            (await city.CityAsync()).Name.ShouldBe("市全体");
        }
        finally
        {
            CultureInfo.CurrentUICulture = language;
        }
    }

    private static async Task<string> TasksAsync(DashboardCity city) =>
        string.Join(" ", (await city.ReadAsync("center-staff", "D101", new())).ShouldNotBeNull().Waiting.Select(card => card.State));

    private static string Waiting(WaitingReports queue) => string.Join(", ", queue.Reports.Select(report => report.Unit));

    private static string Text(DashboardView? view) => JsonSerializer.Serialize(view is null ? null : view with { ReadAt = default });
}
