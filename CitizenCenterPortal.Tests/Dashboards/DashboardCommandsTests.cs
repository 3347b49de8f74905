using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;

namespace CitizenCenterPortal.Tests.Dashboards;

public sealed class DashboardCommandsTests
{
    /// <summary>Of the eight commands that a page may send; the others are the frame's.</summary>
    private const int Most = 5;

    [EachDatabase]
    public async Task A_warm_dashboard_sends_the_same_few_commands_whatever_it_shows(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April.LastYear);
        await city.AllReportAsync(April);
        await city.ReportAsync("D102", May, ReportStatus.Submitted, 20, 1, 2);
        await city.AllReportAsync(May.LastYear);

        foreach (var (role, at, address) in new (string, string, DashboardAddress)[]
        {
            ("city-director", "C00", new()), ("city-director", "C00", new(Units: true)), ("city-director", "C00", new("W1")), ("ward-director", "W1", new()), ("ward-director", "W1", new("D101")), ("city-director", "C00", new(Period: Period.LastTwelve)), ("city-director", "C00", new("W1", Indicator: "K01")), ("center-staff", "D101", new()), ("operator-hq", "2", new()),
        })
        {
            var dashboard = city.Dashboard(role, at);
            await dashboard.ReadAsync(address);
            using var counted = new CountedCommands(database);
            await dashboard.ReadAsync(address);
            counted.Count.ShouldBeInRange(2, Most, $"{role} {address.Href}: {counted}");
        }
    }
}
