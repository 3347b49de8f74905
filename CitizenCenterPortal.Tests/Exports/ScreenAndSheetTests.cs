using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>A number is the same on the page and in the workbook, for every indicator, place and stage.</summary>
public sealed class ScreenAndSheetTests
{
    [EachDatabase]
    public async Task Every_indicator_is_the_same_on_the_page_and_in_the_workbook(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var book = new ReadKpi((await Workbooks.TakeAsync(database, Director, wish: new(ExportCity.Year, stage, null))).ShouldNotBeNull());

            foreach (var code in SmallCity.Codes)
            {
                Same(await PageAsync(database, Director, code, own: true, stage), indicator => book.OfUnit(code, indicator), $"{code} {stage}");
            }

            Same(await PageAsync(database, Director, "C00", own: false, stage), indicator => book.OfGroup("市全体", indicator), $"city {stage}");
            Same(await PageAsync(database, Director, "W1", own: false, stage), indicator => book.OfGroup("W1館", indicator), $"W1 {stage}");
            Same(await PageAsync(database, Director, "W2", own: false, stage), indicator => book.OfGroup("W2館", indicator), $"W2 {stage}");
        }
    }

    [EachDatabase]
    public async Task An_operators_workbook_adds_up_its_own_centres_as_its_page_does(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);
        var headquarters = SmallCity.Caller("operator-hq", "2");

        var book = new ReadKpi((await Workbooks.TakeAsync(database, headquarters)).ShouldNotBeNull());

        Same(await PageAsync(database, headquarters, null, own: false, Stage.Provisional), indicator => book.OfGroup("乙", indicator), "operator");
        Same(await PageAsync(database, headquarters, "D201", own: true, Stage.Provisional), indicator => book.OfUnit("D201", indicator), "D201");
    }

    private static Caller Director => SmallCity.Caller("city-director", "C00");

    private static void Same(DashboardView page, Func<string, string> sheet, string where)
    {
        page.Indicators.Count.ShouldBe(25);
        page.Indicators.Count(row => row.Now.Value is not null).ShouldBeGreaterThan(20, where);
        foreach (var row in page.Indicators)
        {
            sheet(row.Code).ShouldBe(ReadKpi.Of(row), $"{where} {row.Code}");
        }
    }

    private static async Task<DashboardView> PageAsync(TestDatabase database, Caller caller, string? unit, bool own, Stage stage)
    {
        var figures = new FigureTableQuery(new CatalogueCache(), new LevelCache());
        var page = new Dashboard(database.DoorOf(caller, CommandDoor.Today), new DashboardNumbers(figures), new DashboardCache());
        return (await page.ReadAsync(new(unit, ExportCity.Year.Start, stage, own))).ShouldNotBeNull();
    }
}
