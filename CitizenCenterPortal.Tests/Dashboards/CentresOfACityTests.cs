using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>The city hub's page with every centre apart.</summary>
public sealed class CentresOfACityTests
{
    [EachDatabase]
    public async Task The_city_shows_of_each_centre_what_its_wards_page_shows(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April.LastYear);
        foreach (var (index, unit) in SmallCity.Codes.Index())
        {
            await city.ReportAsync(unit, April, ReportStatus.Confirmed, 20 + index, 3 * index, 100 * index);
        }

        await city.ReportAsync("D102", May, ReportStatus.Submitted, 20, 1, 2);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var shown = await city.CityAsync(new(Stage: stage, Units: true));
            shown.HasUnits.ShouldBeTrue();
            shown.Parts.Select(part => part.Parts.Count).ShouldBe([3, 2, 0]);
            foreach (var ward in shown.Parts.Where(part => !part.Own))
            {
                var page = await city.CityAsync(new(ward.Unit, Stage: stage));
                ward.Parts.Select(Text).ShouldBe(page.Parts.Select(Text), ward.Unit);
                ward.Indicators.ShouldBe(page.Indicators.Select(row => row.Now), ward.Unit);
            }
        }
    }

    [EachDatabase]
    public async Task A_centre_that_changed_wards_counts_in_each_for_its_months(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        await city.AllReportAsync(May);
        await using (var db = database.Everything())
        {
            var placed = db.Set<Placement>().Single(row => row.OrgUnitId == SmallCity.Id("D102"));
            placed.To = April;
            db.Add(new Placement { OrgUnitId = placed.OrgUnitId, ParentId = SmallCity.Id("W2"), From = May });
            await db.SaveChangesAsync();
        }

        var shown = await city.ReadAfreshAsync("city-director", "C00", new(Units: true));
        foreach (var ward in shown.ShouldNotBeNull().Parts.Where(part => !part.Own))
        {
            var page = (await city.ReadAfreshAsync("city-director", "C00", new(ward.Unit))).ShouldNotBeNull();
            ward.Parts.Select(Text).ShouldBe(page.Parts.Select(Text), ward.Unit);
        }

        shown.Parts.Select(part => string.Join(" ", part.Parts.Select(beneath => beneath.Unit))).ShouldBe(["D101 D102 W1", "D102 D201 W2", ""]);
    }

    [EachDatabase]
    public async Task Centres_are_shown_apart_only_where_they_were_asked_for_and_stand_beneath_other_hubs(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        (await city.CityAsync()).Parts.ShouldAllBe(part => part.Parts.Count == 0);
        (await city.CityAsync(new(Units: true))).Parts[0].Parts.ShouldNotBeEmpty();
        (await city.CityAsync()).Parts.ShouldAllBe(part => part.Parts.Count == 0, "what was kept of the one is not shown for the other");

        var ward = (await city.ReadAsync("ward-director", "W1", new(Units: true))).ShouldNotBeNull();
        (ward.HasUnits, ward.Parts.Sum(part => part.Parts.Count)).ShouldBe((false, 0));
    }

    [Fact]
    public void The_address_says_what_is_shown_and_leads_to_another_place_without_it()
    {
        var address = DashboardAddress.Of(null, "2026", null, null, parts: "units", sort: "K01").ShouldNotBeNull();
        address.Href.ShouldBe("/?fy=2026&parts=units&sort=K01");
        address.At("W1").Href.ShouldBe("/dashboard/W1?fy=2026");
        DashboardAddress.Of(null, null, null, null, sort: "K01")!.Href.ShouldBe("/", "only centres shown apart are sorted");
        DashboardAddress.Of("W1", "", "", "", "", "", "", "").ShouldBe(new DashboardAddress("W1"), "what is left empty is not said");
    }

    private static string Text(PartView part) => $"{part.Unit} {part.Name} {part.Own} {part.Coverage} {string.Join(", ", part.Indicators)}";
}
