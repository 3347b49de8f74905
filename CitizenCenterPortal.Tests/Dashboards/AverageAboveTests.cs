using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Tests.Indicators;
using Microsoft.EntityFrameworkCore;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>Nobody reads a neighbour out of an average, not even by taking away what they know of it.</summary>
public sealed class AverageAboveTests
{
    private static readonly ReportingMonth March = new(2026, 3);

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
        view.Indicators.Take(2).Select(row => (row.CityMonths.IsWithheld, row.WardMonths.IsWithheld)).ShouldBe([(false, true), (true, true)], "what is left out is said to be");
        AverageText.Notes(view.Indicators).First().ShouldContain("※");
        (await city.ReadAsync("center-director", "C00", new("C00", Own: true)))!.Indicators.ShouldAllBe(row => row.WardMonths == default, "there is no ward above");
    }

    [EachDatabase]
    public async Task An_operator_of_all_but_one_or_two_centres_of_a_ward_sees_no_average_of_it_and_of_all_but_three_does(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await PlaceAsync(database, "D201", "W1", SmallCity.Since);
        foreach (var unit in new[] { "D101", "D102", "D201", "W1" })
        {
            await city.ReportAsync(unit, April, ReportStatus.Confirmed, 20, 10, 90);
        }

        foreach (var (runs, shown) in new (string[] Runs, decimal? Shown)[] { (["D101", "D102", "D201"], null), (["D101", "D102"], null), (["D101"], 5.0m) })
        {
            await RunAsync(database, runs);
            foreach (var stage in Enum.GetValues<Stage>())
            {
                var view = (await city.ReadAfreshAsync("operator-hq", "1", new("D101", Stage: stage))).ShouldNotBeNull();
                view.Indicators.Select(row => row.Ward).Distinct().Count(ward => ward is not null).ShouldBe(shown is null ? 0 : 2, $"of both indicators, {stage} for {string.Join(' ', runs)}");
                view.Indicators[0].Ward.ShouldBe(shown);
            }
        }

        await city.ReportAsync("D201", May, ReportStatus.Confirmed, 20, 10, 9990);
        await city.ReportAsync("D101", May, ReportStatus.Confirmed, 20, 10, 90);
        await city.ReportAsync("D102", May, ReportStatus.Confirmed, 20, 10, 90);
        var part = (await city.ReadAfreshAsync("operator-hq", "1", new("D101")))!.Indicators;
        part[0].Ward.ShouldBe(5.0m, "the year so far leaves out the month in which two others reported");
        (part[0].WardMonths.Told, part[0].WardMonths.IsPart).ShouldBe((1, true));
        AverageText.Cell(part[0].Ward, part[0].WardMonths, 1).Aloud!.ShouldContain("うち1か月", Case.Sensitive, "a number of some months says so");
        AverageText.Notes(part).ShouldContain(note => note.Contains('＊') && note.Contains($"区平均 {part[0].WardMonths.Of}か月のうち1か月"));

        await RunAsync(database, "D101", "D102", "D201", "W1", "W2");
        await city.ReportAsync("C00", April, ReportStatus.Confirmed, 20, 10, 90);
        (await city.ReadAfreshAsync("operator-hq", "1", new("D101")))!.Indicators.ShouldAllBe(row => row.City == null, "the city less its operator is the city hub");
    }

    [EachDatabase]
    public async Task What_two_averages_leave_between_them_hides_three_centres_too(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await PlaceAsync(database, "D201", "W1", SmallCity.Since);
        foreach (var unit in new[] { "D101", "D102", "D201", "W1" })
        {
            await city.ReportAsync(unit, April, ReportStatus.Confirmed, 20, 10, 90);
        }

        (await AveragesAsync()).ShouldBe((5.0m, 5.0m), "the city is the ward so far");

        await city.ReportAsync("W2", April, ReportStatus.Confirmed, 20, 10, 990);
        (await AveragesAsync()).ShouldBe((5.0m, null), "the city less the ward is one centre");

        async Task<(decimal? Ward, decimal? City)> AveragesAsync()
        {
            var row = (await city.ReadAsync("center-staff", "D101", new())).ShouldNotBeNull().Indicators[0];
            return (row.Ward, row.City);
        }
    }

    [EachDatabase]
    public async Task The_confirmed_average_waits_where_between_the_two_stages_one_neighbour_would_stand_alone(TestDatabase database)
    {
        var city = await BuildAsync(database);
        foreach (var unit in new[] { "W1", "W2", "D201", "C00" })
        {
            await city.ReportAsync(unit, April, ReportStatus.Confirmed, 20, 10, 90);
        }

        await city.ReportAsync("D101", April, ReportStatus.Submitted, 20, 10, 90);
        (await ConfirmedAsync()).ShouldBe(5.0m, "what is not confirmed is the reader's own");

        await city.ReportAsync("D102", April, ReportStatus.Submitted, 20, 10, 4321);
        (await ConfirmedAsync()).ShouldBeNull("what stands between is one neighbour's");
        (await city.ReadAfreshAsync("center-staff", "D101", new()))!.Indicators[0].City.ShouldNotBeNull("the other stage is told");

        await city.ReportAsync("D102", April, ReportStatus.Confirmed, 20, 10, 90);
        (await ConfirmedAsync()).ShouldBe(5.0m);

        await using (var db = database.Everything())
        {
            var adults = GivenCatalogue.Small.Cell("USE.PERSONS[adult]")!.Id;
            await db.Set<UnitTotal>().Where(total => total.OrgUnitId == OrgUnit.RootId && total.CellId == adults)
                .ExecuteUpdateAsync(set => set.SetProperty(total => total.Stored, total => total.Stored + (long)Figure.Fraction));
        }

        (await ConfirmedAsync()).ShouldBeNull("a neighbour is correcting a confirmed number");

        async Task<decimal?> ConfirmedAsync() => (await city.ReadAfreshAsync("center-staff", "D101", new(Stage: Stage.Confirmed)))!.Indicators[0].City;
    }

    [EachDatabase]
    public async Task An_average_of_a_sum_is_of_every_centre_that_answered_and_of_the_readers_own_span(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await using (var db = database.Everything())
        {
            db.Add(Indicator("K03", 3, "USE.PERSONS[teen] + USE.PERSONS[adult]", "", 1, 1));
            await db.SaveChangesAsync();
        }

        foreach (var unit in SmallCity.Codes)
        {
            await city.ReportAsync(unit, April, ReportStatus.Confirmed, 20, unit is "W1" or "D102" ? null : 10, 90);
        }

        (await AverageAsync()).ShouldBe(Math.Round(((SmallCity.Codes.Count * 90m) + ((SmallCity.Codes.Count - 2) * 10m)) / SmallCity.Codes.Count, 1), "該当なし to a part of a sum is 0 in it, and its centre is one of them");

        await city.ReportAsync("D101", May, ReportStatus.Confirmed, 20, 10, 90);
        await city.ReportAsync("D201", May, ReportStatus.Confirmed, 20, 10, 90);
        (await AverageAsync()).ShouldBeNull("beside the reader's two months an average of one would mislead");

        async Task<decimal?> AverageAsync() => (await city.ReadAfreshAsync("center-staff", "D101", new()))!.Indicators[2].City;
    }

    [EachDatabase]
    public async Task An_operator_is_told_of_above_exactly_the_months_of_its_agreement_for_the_centre(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await RunAsync(database, "D102");
        await using (var db = database.Everything())
        {
            db.Add(Indicator("K03", 3, "USE.PERSONS[adult]", "", 1, 1));
            db.Add(new Agreement { OperatorId = 1, OrgUnitId = SmallCity.Id("D101"), From = May });
            await db.SaveChangesAsync();
        }

        foreach (var (month, adults) in new[] { (April, 90m), (May, 190m) })
        {
            foreach (var unit in SmallCity.Codes)
            {
                await city.ReportAsync(unit, month, ReportStatus.Confirmed, 20, 10, adults);
            }
        }

        foreach (var stage in Enum.GetValues<Stage>())
        {
            (await ToldAsync("D101", stage)).ShouldBe([(10m, 10m), (5m, 5m), (190m, 190m)], "May beside May: April was its forerunner's");
            (await ToldAsync("D102", stage)).ShouldBe([(7.5m, 7.5m), (6.7m, 6.7m), (280m, 280m)], "which it runs longer");
        }

        await city.ReportAsync("W1", April, ReportStatus.Returned, 20, 10, 9990);
        (await ToldAsync("D101", Stage.Provisional)).ShouldBe([(10m, 10m), (5m, 5m), (190m, 190m)]);

        async Task<List<(decimal? Own, decimal? City)>> ToldAsync(string unit, Stage stage) =>
            [.. (await city.ReadAfreshAsync("operator-hq", "1", new(unit, Until: May, Stage: stage))).ShouldNotBeNull().Indicators.Select(row => (row.Now.Value, row.City))];
    }

    [EachDatabase]
    public async Task A_centre_that_left_a_ward_is_no_other_where_the_ward_still_sees_a_sum_with_it(TestDatabase database)
    {
        var city = await BuildAsync(database);
        foreach (var unit in new[] { "W1", "D101", "D102", "W2", "D201" })
        {
            await city.ReportAsync(unit, April, ReportStatus.Confirmed, 20, 10, 90);
        }

        await PlaceAsync(database, "D102", "W2", May);

        (await city.ReadAfreshAsync("ward-director", "W1", new("D101")))!.Indicators.ShouldAllBe(row => row.City == null, "the city less the ward's old total is two centres");
    }

    [EachDatabase]
    public async Task No_two_spans_leave_a_month_between_them_that_could_not_be_told_alone(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await PlaceAsync(database, "D201", "W1", May);
        foreach (var unit in SmallCity.Codes)
        {
            await city.ReportAsync(unit, March, ReportStatus.Confirmed, 20, 10, 90);
            await city.ReportAsync(unit, April, ReportStatus.Confirmed, 20, 10, 90);
        }

        // Of May two others reported: it may not be told.
        foreach (var unit in new[] { "D101", "D102", "W1" })
        {
            await city.ReportAsync(unit, May, ReportStatus.Confirmed, 20, 10, 90);
        }

        DashboardAddress[] spans = [.. from period in Enum.GetValues<Period>() from until in new[] { March, April, May, May.Next } from stage in Enum.GetValues<Stage>() select new DashboardAddress("D101", Period: period, Until: until, Stage: stage)];
        var before = await ToldAsync();
        before[spans.Single(span => span is { Period: Period.Month, Stage: Stage.Provisional } && span.Until == April)].ShouldContain(value => value != null, "April may be told");
        before.Where(told => told.Key.Period == Period.Month && told.Key.Until == May).ShouldAllBe(told => told.Value.All(value => value == null));

        await city.ReportAsync("D102", May, ReportStatus.Confirmed, 3, 7, 98765);
        (await ToldAsync()).Where(told => !told.Value.SequenceEqual(before[told.Key])).Select(told => told.Key.Href).ShouldBeEmpty("a neighbour's number moved what the reader is told");

        async Task<Dictionary<DashboardAddress, List<decimal?>>> ToldAsync()
        {
            var told = new Dictionary<DashboardAddress, List<decimal?>>();
            foreach (var span in spans)
            {
                told[span] = [.. (await city.ReadAfreshAsync("center-staff", "D101", span)).ShouldNotBeNull().Indicators.SelectMany(row => new[] { row.Ward, row.City })];
            }

            return told;
        }
    }

    /// <summary>Puts a centre beneath another hub.</summary>
    private static async Task PlaceAsync(TestDatabase database, string centre, string hub, ReportingMonth since)
    {
        await using var db = database.Everything();
        var unit = await db.Set<OrgUnit>().SingleAsync(unit => unit.Code == centre);
        var placed = await db.Set<Placement>().SingleAsync(row => row.OrgUnitId == unit.Id);
        (unit.ParentId, unit.Path) = (SmallCity.Id(hub), $"/1/{SmallCity.Id(hub)}/{unit.Id}/");
        db.Remove(placed);
        if (placed.From < since)
        {
            db.Add(new Placement { OrgUnitId = unit.Id, ParentId = placed.ParentId, From = placed.From, To = since.Previous });
        }

        db.Add(new Placement { OrgUnitId = unit.Id, ParentId = SmallCity.Id(hub), From = since });
        await db.SaveChangesAsync();
    }

    /// <summary>Lets the first operator run these centres and no others.</summary>
    private static async Task RunAsync(TestDatabase database, params string[] centres)
    {
        await using var db = database.Everything();
        var first = (await db.Set<Operator>().OrderBy(body => body.Id).FirstAsync()).Id;
        await db.Set<Agreement>().ExecuteDeleteAsync();
        db.AddRange(centres.Select(centre => new Agreement { OperatorId = first, OrgUnitId = SmallCity.Id(centre), From = SmallCity.Since }));
        await db.SaveChangesAsync();
    }
}
