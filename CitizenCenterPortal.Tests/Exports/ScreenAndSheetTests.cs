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
        await SetLevelsAsync(database);
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
            await DiffersAsync(database, stage);
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

    /// <summary>Levels of every basis for the city, a ward, a hub by itself and centres, none of them the catalogue's.</summary>
    private static async Task SetLevelsAsync(TestDatabase database)
    {
        (string Unit, bool Own, string Indicator, Levels Levels)[] rows =
        [
            ("C00", false, "K01", new(33, 44, null)), ("W1", false, "K01", new(35.5m, 44, 55)), ("D101", true, "K01", new(77, null, null)), ("W1", true, "K02", new(1, 2, 3)),
            ("W1", false, "K15", new(7, 50, 70)), ("D101", true, "K15", new(1999, 2999, 3999)), ("D102", true, "K16", new(12.5m, 20, 30)), ("W2", false, "K16", new(99, 99.5m, 100)),
            ("W2", false, "K19", new(1.5m, 2, 4000)), ("D201", true, "K19", new(3, 4, 5)), ("D101", true, "K22", new(1000000000, null, null)), ("C00", false, "K22", new(1000, 2000, 3000)),
            ("D201", true, "K21", new(50, 40, 30)), ("C00", true, "K21", Levels.Empty), ("W2", true, "K23", new(1, 0, 0)),
        ];
        await using var db = database.Everything();
        foreach (var (unit, own, indicator, levels) in rows)
        {
            var row = new RequiredLevel { Year = ExportCity.Year.Start, OrgUnitId = SmallCity.Id(unit), Own = own, Indicator = indicator };
            row.Take(levels);
            db.Add(row);
        }

        await db.SaveChangesAsync();
    }

    /// <summary>What was set does judge: else page and sheet would agree on nothing.</summary>
    private static async Task DiffersAsync(TestDatabase database, Stage stage)
    {
        var levels = (await PageAsync(database, Director, "D101", own: true, stage)).Indicators.ToDictionary(row => row.Code, row => row.Levels);
        levels["K01"].ShouldBe(new Levels(77, null, null));
        levels["K15"].Required.ShouldNotBeNull().ShouldBeGreaterThan(1000);
        levels["K16"].Required.ShouldBe(90, "the year to date, as the catalogue has it");
        (await PageAsync(database, Director, "D201", own: true, stage)).Indicators.Single(row => row.Code == "K16").Levels.Required.ShouldBe(99, "its ward's");
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
        var page = new Dashboard(database.DoorOf(caller, CommandDoor.Today), new DashboardNumbers(figures), new DashboardCache(), new(new()));
        return (await page.ReadAsync(new(unit, ExportCity.Year.Start, stage, own))).ShouldNotBeNull();
    }
}
