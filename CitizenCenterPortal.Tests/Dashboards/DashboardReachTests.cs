using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;
using static CitizenCenterPortal.Tests.Dashboards.DashboardTests;

namespace CitizenCenterPortal.Tests.Dashboards;

public sealed class DashboardReachTests
{
    [EachDatabase]
    public async Task A_neighbours_dashboard_is_as_if_it_did_not_exist(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);

        foreach (var (role, at, unit) in new[] { ("center-director", "D101", "D102"), ("center-staff", "D101", "W1"), ("ward-director", "W1", "W2"), ("ward-staff", "W1", "D201"), ("operator-hq", "1", "D102"), ("ward-director", "W1", "C00") })
        {
            (await city.ReadAsync(role, at, new(unit))).ShouldBeNull($"{role} of {at} at {unit}");
        }

        (await city.ReadAsync("city-director", "C00", new("X99"))).ShouldBeNull();
    }

    [EachDatabase]
    public async Task Who_reaches_a_hub_alone_sees_the_hub_alone(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        await city.ReportAsync("W1", April, ReportStatus.Confirmed, 20, 0, 40);
        await city.ReportAsync("W1", new(2025, 4), ReportStatus.Confirmed, 20, 0, 40);

        foreach (var address in new DashboardAddress[] { new(), new("W1"), new("W1", Own: false) })
        {
            var view = (await city.ReadAsync("center-director", "W1", address)).ShouldNotBeNull();
            view.Own.ShouldBeTrue();
            view.Parts.ShouldBeEmpty();
            view.Years.ShouldBe([2026, 2025, 2024]);
            Value(view, "K01").ShouldBe(2.0m);
        }
    }

    [EachDatabase]
    public async Task The_total_of_a_hub_is_not_read_for_who_reaches_the_hub_alone(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);

        await using var reading = await city.Door("center-director", "W1").OpenForReadingAsync(Permissions.Dashboards.Read);
        await Should.ThrowAsync<DoorClosedException>(() => city.Figures.LoadAsync(reading, [new(SmallCity.Id("W1"), Own: false)], new(April, May), Stage.Provisional));
    }

    [EachDatabase]
    public async Task What_one_reader_saw_is_not_kept_for_another(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        await city.CityAsync(new("D102"));

        await using var reading = await city.Door("center-director", "D101").OpenForReadingAsync(Permissions.Dashboards.Read);
        var neighbour = new ColumnKey(SmallCity.Id("D102"), Own: true);
        (await city.Figures.LoadAsync(reading, [neighbour], new(April, May), Stage.Provisional))[neighbour].Of("OPEN.DAYS").IsBlank.ShouldBeTrue();
    }

    [EachDatabase]
    public async Task An_operator_sees_its_centres_side_by_side_for_the_months_of_its_agreements(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        await city.AllReportAsync(May);
        await using (var db = database.Everything())
        {
            var agreement = db.Set<Agreement>().Single(row => row.OrgUnitId == SmallCity.Id("D201"));
            agreement.To = April;
            await db.SaveChangesAsync();
        }

        var view = (await city.ReadAsync("operator-hq", "2", new(Measures: true))).ShouldNotBeNull();
        view.Parts.Select(part => part.Unit).ShouldBe(["D102", "D201"]);
        var persons = view.Measures.Single(row => row.Code == "USE.PERSONS");
        persons.Columns.Select(cell => cell.Value).ShouldBe([200, 100]);
        persons.Whole.Value.ShouldBe(300);
        view.Coverage.ShouldBe(new Coverage(4, 3, 3, 3), "D102 owes three months, D201 one");
    }

    [EachDatabase]
    public async Task The_administrator_has_no_dashboard(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await Should.ThrowAsync<DoorClosedException>(() => city.ReadAsync("administrator", "", new()));
    }
}
