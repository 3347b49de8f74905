using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>Nobody reads a neighbour out of an average, not even by taking away what they know of it.</summary>
public sealed class AverageAboveTests
{
    [EachDatabase]
    public async Task A_centre_sees_the_averages_around_it_only_where_three_others_reported(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.ReportAsync("D101", April, ReportStatus.Confirmed, 20, 10, 90);
        await city.ReportAsync("D102", April, ReportStatus.Confirmed, 20, 10, 190);
        await city.ReportAsync("W1", April, ReportStatus.Confirmed, 20, 10, 290);
        var two = (await city.ReadAsync("center-director", "D101", new())).ShouldNotBeNull();
        two.Indicators.ShouldAllBe(row => row.Ward == null && row.City == null);
        (await city.ReadAsync("ward-director", "W1", new("D101")))!.Indicators[0].Ward.ShouldBe(10.0m, "who sees all of the ward sees its average");

        await city.ReportAsync("D201", April, ReportStatus.Confirmed, 20, 10, 190);
        var three = (await city.ReadAsync("center-director", "D101", new())).ShouldNotBeNull();
        (three.Indicators[0].Now.Value, three.Indicators[0].Ward, three.Indicators[0].City).ShouldBe((5.0m, null, 10.0m));
        (await city.ReadAsync("center-director", "C00", new()))!.Indicators[0].City.ShouldBeNull("the hub of the city has nothing above it");

        await city.ReportAsync("D102", May, ReportStatus.Confirmed, 20, 0, 9999);
        await city.ReportAsync("D101", May, ReportStatus.Confirmed, 20, 0, 100);
        (await city.ReadAsync("center-director", "D101", new()))!.Indicators[0].City.ShouldBe(10.0m, "a month that a neighbour alone reported would give it away");
    }

    [EachDatabase]
    public async Task An_operator_sees_an_average_only_where_three_that_are_not_its_own_reported(TestDatabase database)
    {
        var city = await BuildAsync(database);
        foreach (var unit in new[] { "D102", "D201", "D101", "W1" })
        {
            await city.ReportAsync(unit, April, ReportStatus.Confirmed, 20, 10, 90);
        }

        (await CityAverageAsync("D102")).ShouldBeNull("four reported, of which two are its own");
        (await CityAverageAsync("D201")).ShouldBeNull();

        await city.ReportAsync("W2", April, ReportStatus.Submitted, 20, 10, 90);
        (await CityAverageAsync("D102")).ShouldBe(5.0m);
        (await CityAverageAsync("D102", Stage.Confirmed)).ShouldBeNull("only two others are confirmed");

        async Task<decimal?> CityAverageAsync(string unit, Stage stage = Stage.Provisional) =>
            (await city.ReadAsync("operator-hq", "2", new(unit, Stage: stage))).ShouldNotBeNull().Indicators[0].City;
    }

    [EachDatabase]
    public async Task An_average_needs_three_others_for_each_of_its_terms(TestDatabase database)
    {
        var city = await BuildAsync(database);
        foreach (var unit in new[] { "D101", "W1", "W2" })
        {
            await city.ReportAsync(unit, April, ReportStatus.Confirmed, 20, 10, 90);
        }

        await city.ReportAsync("D102", April, ReportStatus.Confirmed, 20, null, 90);
        await city.ReportAsync("D201", April, ReportStatus.Confirmed, 20, null, 90);

        var view = (await city.ReadAsync("center-director", "D101", new())).ShouldNotBeNull();
        (view.Indicators[0].City.HasValue, view.Indicators[1].City).ShouldBe((true, null), "of the others two alone counted teens");
    }
}
