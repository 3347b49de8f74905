using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>A month of a fiscal year that no page offers is no report, whichever way somebody comes to it. The city is open since April 2025.</summary>
public sealed class NoSuchYearTests
{
    private static readonly Dictionary<string, string> One = new() { ["OPEN.DAYS"] = "3" };

    [EachDatabase]
    public async Task A_month_of_a_year_that_is_not_there_is_neither_shown_nor_entered_and_makes_no_year(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            db.Add(new OpenPeriod { OrgUnitId = city.Id("D101"), From = new(1982, 4), To = new(2025, 3) });
            db.Add(new Placement { OrgUnitId = city.Id("D101"), ParentId = city.Id("W1"), From = new(1982, 4), To = new(2025, 3) });
            await db.SaveChangesAsync();
        }

        var (staff, old) = (city.As("center-staff", "D101"), new ReportingMonth(2000, 1));
        (await city.ReadAsync(staff, "D101", month: old)).ShouldBeNull();
        (await city.EnterAsync("D101", One, old)).Outcome.ShouldBe(Outcome.NotFound);
        (await city.WriteAsync(staff, "D101", old, ("REMARKS", "昔のこと", 0))).Outcome.ShouldBe(Outcome.NotFound);
        (await city.MoveAsync(city.As("center-director", "D101"), 0, "D101", ReportActs.Submit, null, old)).ShouldBe(Outcome.NotFound);
        (await ReportingCity.Matrix(staff).ReadAsync(1999)).ShouldBeNull();
        (await city.ReportAsync("D101", old)).ShouldBeNull();

        (await city.EnterAsync("D101", One, new(2024, 5))).Outcome.ShouldBe(Outcome.Done, "one of the last three years, in which it was open");
        (await city.EnterAsync("D101", One, new(2026, 11))).Outcome.ShouldBe(Outcome.Done, "the running one");
    }

    [EachDatabase]
    public async Task A_new_city_enters_its_first_month_and_a_month_to_come_says_that_it_has_not_begun(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        (await city.EnterAsync("D102", One, new(2026, 11))).Outcome.ShouldBe(Outcome.Done);
        (await city.EnterAsync("D102", One, new(2025, 4))).Outcome.ShouldBe(Outcome.Done, "the month it opened in");
        (await city.EnterAsync("D102", One, new(2027, 5))).Outcome.Why!.ToString().ShouldContain("まだ始まっていません");
    }
}
