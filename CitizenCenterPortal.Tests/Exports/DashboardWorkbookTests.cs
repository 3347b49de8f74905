using System.Net;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Dashboards.Exports;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>A dashboard taken away in Excel says what the page says, and proves it.</summary>
public sealed class DashboardWorkbookTests
{
    [EachDatabase]
    public async Task The_workbook_of_a_dashboard_holds_the_numbers_of_the_page_under_a_seal(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);
        foreach (var (role, at, address) in new (string, string, DashboardAddress)[]
        {
            ("city-director", "C00", new("C00", 2025, Units: true, Measures: true)),
            ("ward-director", "W1", new(null, Period: Period.Quarter, Until: new(2025, 9))),
            ("center-staff", "D101", new("D101", Period: Period.LastTwelve, Until: new(2025, 10), Indicator: "K01")),
            ("operator-hq", "2", new(null, 2025)),
        })
        {
            var page = (await DashboardOf(database, SmallCity.Caller(role, at)).ReadAsync(address)).ShouldNotBeNull();
            var book = (await TakeAsync(database, SmallCity.Caller(role, at), address)).ShouldNotBeNull();

            var problems = new List<Problem>();
            WorkbookProof.Read(book, "book.xlsx", [Workbooks.Key.Public], problems);
            problems.ShouldBeEmpty();
            var cells = LibreOffice.Cells(book).Values.ToHashSet();
            foreach (var number in Numbers(page))
            {
                cells.ShouldContain(ExactNumber.Plain(number.ToString(System.Globalization.CultureInfo.InvariantCulture), ExactNumber.Typed)!, $"{role} {address.Href}");
            }
        }
    }

    [Fact]
    public async Task A_neighbours_dashboard_is_no_file_and_ones_own_has_a_name_with_its_months()
    {
        var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await ExportCity.BuildAsync(database);
        await using var portal = await RunningPortal.StartAsync(database);
        using var centre = await portal.AsAsync("center-director");
        foreach (var address in new[] { "/export/dashboard/D102.xlsx", "/export/dashboard/W1.xlsx", "/export/dashboard/D101.xlsx?indicator=K99" })
        {
            (await centre.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        var own = await centre.GetAsync("/export/dashboard/D101.xlsx?period=quarter&until=2025-09");
        own.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("ダッシュボード_令和7年度-第2四半期（7月〜9月）_D101館_確定_20261122.xlsx");
        using var administrator = await portal.AsAsync("administrator");
        (await administrator.GetAsync("/export/dashboard.xlsx")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>Every number of the page that a reader of the workbook looks for.</summary>
    private static IEnumerable<decimal> Numbers(DashboardView page) => page.Drill is { } drill
        ? [.. drill.Months.Select(month => month.Value.Value).OfType<decimal>(), .. drill.Terms.SelectMany(term => term.Months.Append(term.Whole)).Select(cell => cell.Value).OfType<decimal>()]
        : [
            .. page.Indicators.SelectMany(row => new[] { row.Now.Value, row.LastYear, row.Numerator, row.Denominator, row.Levels.Required }).OfType<decimal>(),
            .. page.Parts.SelectMany(part => part.Parts.Prepend(part)).SelectMany(part => part.Indicators.Zip(page.Indicators).Where(at => at.Second.Main).Select(at => at.First)).Where(cell => cell.Kind == ValueKind.Number).Select(cell => cell.Value!.Value),
            .. page.Measures.SelectMany(row => row.Columns.Append(row.Whole)).Select(cell => cell.Value).OfType<decimal>(),
            .. page.Chart!.Months.SelectMany(month => new[] { month.Value, month.LastYear }).OfType<decimal>(),
        ];

    private static Dashboard DashboardOf(TestDatabase database, Caller caller) =>
        new(database.DoorOf(caller, CommandDoor.Today), new DashboardNumbers(new FigureTableQuery(new CatalogueCache(), new LevelCache())), new DashboardCache(), new(new()));

    private static async Task<byte[]?> TakeAsync(TestDatabase database, Caller caller, DashboardAddress address)
    {
        var door = database.DoorOf(caller, CommandDoor.Today);
        var taken = await new TakeDashboard(door, DashboardOf(database, caller), new SealBook(door, database.Portal, Workbooks.Key), Workbooks.PaperOf(database)).RunAsync(address);
        if (taken is null)
        {
            return null;
        }

        await using var content = taken.Content;
        using var held = new MemoryStream();
        await content.CopyToAsync(held);
        return held.ToArray();
    }
}
