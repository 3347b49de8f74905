using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>A centre that changed its ward during the year counts in each month where it stood.</summary>
public sealed class MovedUnitTests
{
    private static readonly ReportingMonth From = new(2025, 10);

    [EachDatabase]
    public async Task Both_wards_are_in_the_workbook_what_they_are_on_the_page(TestDatabase database)
    {
        await ExportCity.BuildAsync(database, MoveAsync);

        var city = new ReadKpi((await Workbooks.TakeAsync(database, SmallCity.Caller("city-director", "C00"))).ShouldNotBeNull());
        await SameAsync(database, city, "city-director", "C00", "W1", "W1館");
        await SameAsync(database, city, "city-director", "C00", "W2", "W2館");

        var left = (await Workbooks.TakeAsync(database, SmallCity.Caller("ward-director", "W1"))).ShouldNotBeNull();
        await SameAsync(database, new(left), "ward-director", "W1", "W1", "W1館");
        LibreOffice.Cells(left).Values.ShouldNotContain(value => value.Contains("D102", StringComparison.Ordinal), "it is no longer this ward's to see apart");
        LibreOffice.Cells(left).Values.ShouldContain("移った館");

        var joined = (await Workbooks.TakeAsync(database, SmallCity.Caller("ward-director", "W2"))).ShouldNotBeNull();
        await SameAsync(database, new(joined), "ward-director", "W2", "W2", "W2館");
    }

    [Fact]
    public async Task The_formulas_know_it_too()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await ExportCity.BuildAsync(database, MoveAsync);

        foreach (var (role, at) in new[] { ("city-director", "C00"), ("ward-director", "W1") })
        {
            var book = (await Workbooks.TakeAsync(database, SmallCity.Caller(role, at))).ShouldNotBeNull();
            Workbooks.Differences(book, LibreOffice.Recalculate(book)).ShouldBeEmpty();
        }
    }

    private static async Task MoveAsync(TestDatabase database)
    {
        await using var db = database.Everything();
        var unit = await db.Set<OrgUnit>().SingleAsync(row => row.Code == "D102");
        (unit.ParentId, unit.Path) = (SmallCity.Id("W2"), $"/1/{SmallCity.Id("W2")}/{unit.Id}/");
        (await db.Set<Placement>().SingleAsync(row => row.OrgUnitId == unit.Id)).To = From.Previous;
        db.Add(new Placement { OrgUnitId = unit.Id, ParentId = SmallCity.Id("W2"), From = From });
        await db.SaveChangesAsync();
    }

    private static async Task SameAsync(TestDatabase database, ReadKpi sheet, string role, string at, string unit, string name)
    {
        var figures = new FigureTableQuery(new CatalogueCache(), new LevelCache());
        var page = await new Dashboard(database.DoorOf(SmallCity.Caller(role, at), CommandDoor.Today), new DashboardNumbers(figures), new DashboardCache(), new(new())).ReadAsync(new(unit, ExportCity.Year.Start));
        foreach (var row in page.ShouldNotBeNull().Indicators)
        {
            WithoutLastYear(sheet.OfGroup(name, row.Code)).ShouldBe(WithoutLastYear(ReadKpi.Of(row)), $"{role} {at} {row.Code}");
        }
    }

    /// <summary>Last year of a ward whose centres are not all to be seen compares those that are.</summary>
    private static string WithoutLastYear(string row) => string.Join('|', row.Split('|').Where((_, index) => index != 5));
}
