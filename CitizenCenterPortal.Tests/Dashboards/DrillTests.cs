using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>An indicator down to the sums it is made of, and no further than its reader reaches.</summary>
public sealed class DrillTests
{
    [EachDatabase]
    public async Task Months_terms_and_parts_of_an_indicator_add_up_to_its_value(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April.LastYear);
        await city.AllReportAsync(April);
        await city.ReportAsync("D101", May, ReportStatus.Submitted, 10, 50, 150);
        foreach (var address in new DashboardAddress[] { new("C00"), new("C00", Units: true), new("W1"), new("D101"), new("W1", Own: true), new("W1", Period: Period.Month, Until: April), new("C00", Period: Period.LastTwelve) })
        {
            var view = await city.CityAsync(address with { Indicator = "K01" });
            var (row, drill) = (view.Indicators.Single(row => row.Code == "K01"), view.Drill.ShouldNotBeNull());
            drill.Terms.Select(term => (term.Above, term.Whole.Value)).ShouldBe([(true, row.Numerator), (false, row.Denominator)], address.Href);
            drill.Terms.ShouldAllBe(term => term.Months.Sum(cell => cell.Value ?? 0) == term.Whole.Value, address.Href);
            drill.Terms[0].Months.Count.ShouldBe(drill.Months.Count(month => month.Shown), address.Href);
            if (drill.Parts.Count > 0)
            {
                drill.Parts.Sum(part => part.Numerator ?? 0).ShouldBe(row.Numerator ?? 0, address.Href);
                drill.Parts.Sum(part => part.Denominator ?? 0).ShouldBe(row.Denominator ?? 0, address.Href);
            }

            foreach (var part in drill.Parts.Where(part => part.Parts.Count > 0))
            {
                part.Parts.Sum(beneath => beneath.Numerator ?? 0).ShouldBe(part.Numerator ?? 0, part.Name);
            }
        }

        var alone = (await city.CityAsync(new("D101", Indicator: "K01"))).Drill!;
        alone.Months.Where(month => month.Shown).Select(month => (month.Value.Value, month.Coverage.IsConfirmed, month.LastYear)).ShouldBe([(5.0m, true, 5.0m), (20.0m, false, null), (null, false, null)]);
        (alone.Terms[0].Cell, alone.Terms[0].Block, alone.Terms[1].Cell).ShouldBe(("USE.PERSONS[teen]", 1, "OPEN.DAYS"));
    }

    [EachDatabase]
    public async Task An_indicator_of_a_neighbour_and_one_that_never_was_are_not_there(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        foreach (var (role, at, unit, indicator) in new[] { ("center-director", "D101", "D102", "K01"), ("center-staff", "D101", "W1", "K01"), ("ward-director", "W1", "W2", "K01"), ("operator-hq", "1", "D102", "K01"), ("city-director", "C00", "D101", "K99"), ("city-director", "C00", "X99", "K01") })
        {
            (await city.ReadAsync(role, at, new(unit, Indicator: indicator))).ShouldBeNull($"{role} of {at} at {unit} {indicator}");
        }

        (await city.ReadAsync("center-director", "D101", new("D101", Indicator: "K01"))).ShouldNotBeNull().Drill!.Parts.ShouldBeEmpty();
    }
}
