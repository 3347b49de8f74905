using System.Globalization;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Filed;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Exports;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports.Filed;

/// <summary>The figures of a filed report are those of its page and of the portal's sums, and another program reckons the same.</summary>
public sealed class FiledFiguresTests
{
    private static readonly ReportingMonth December = new(2025, 12);

    [EachDatabase]
    public async Task Every_sum_difference_and_indicator_of_a_filed_city_is_what_another_program_reckons_and_the_file_proves_itself(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);

        var book = (await FiledBooks.TakeAsync(database, FiledBooks.As(database, "city-staff", "C00"), null, December)).ShouldNotBeNull();

        Books.Complaints(book).ShouldBeEmpty();
        var recalculated = LibreOffice.Recalculate(book);
        Workbooks.Differences(book, recalculated).ShouldBeEmpty();
        var problems = new List<Problem>();
        WorkbookProof.Read(recalculated, "月次報告書.xlsx", [Workbooks.Key.Public], problems)!.Scope.ShouldBe("杜野市 令和7年12月分 月次報告書 市全体");
        problems.ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task The_figures_of_the_sheet_are_those_of_the_page_with_last_years_beside_them(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);
        foreach (var unit in new[] { "D101", "W2" })
        {
            var door = FiledBooks.As(database, "city-staff", "C00");
            var cells = LibreOffice.Cells((await FiledBooks.TakeAsync(database, door, unit, December)).ShouldNotBeNull());
            var report = (await FiledBooks.Reader(door).FindAsync(unit, December)).ShouldNotBeNull();
            var rows = FiledBlock.Of(report).SelectMany(block => block.Rows).ToList();

            var written = Rows(cells, $"{unit} {unit}館");
            written.Select(row => row.Name).ShouldBe(rows.Select(row => row.Name));
            foreach (var (sheet, page) in written.Zip(rows))
            {
                (Shown(sheet.Now, page.Now), Shown(sheet.Before, page.Before), Shown(sheet.Year, page.Year)).ShouldBe((page.Now, page.Before, page.Year), $"{unit} {page.Name}");
            }

            await AsEnteredAsync(database, unit, report);
        }
    }

    [EachDatabase]
    public async Task The_sums_of_the_cover_are_the_portals_own_of_the_ward_and_the_city(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);
        foreach (var (role, unit) in new[] { ("ward-director", "W1"), ("city-director", "C00") })
        {
            var cells = LibreOffice.Cells((await FiledBooks.TakeAsync(database, FiledBooks.As(database, role, unit), unit, December, beneath: true)).ShouldNotBeNull());
            var last = cells.Keys.Where(at => at.StartsWith("総括表!A", StringComparison.Ordinal)).Max(at => int.Parse(at["総括表!A".Length..], CultureInfo.InvariantCulture));

            foreach (var (column, measure) in new[] { ('F', "USE.PERSONS"), ('G', "USE.SLOTS"), ('H', "EVENT.COUNT"), ('I', "EVENT.PARTICIPANTS"), ('J', "FEE.INCOME") })
            {
                cells[$"総括表!{column}{last}"].ShouldBe(await TotalAsync(database, unit, measure), $"{unit} {measure}");
            }
        }
    }

    /// <summary>The rows of figures on a sheet, which are those with a unit.</summary>
    private static IReadOnlyList<(string Name, string Now, string Before, string Year)> Rows(IReadOnlyDictionary<string, string> cells, string sheet)
    {
        var first = Enumerable.Range(1, 30).First(row => At('B', row) == "単位");
        return
        [
            .. from row in Enumerable.Range(first, 250).TakeWhile(row => At('A', row).Length > 0)
               where At('B', row) != "単位"
               select (At('A', row).TrimStart('　'), At('C', row), At('D', row), At('F', row)),
        ];

        string At(char column, int row) => cells.GetValueOrDefault($"{sheet}!{column}{row}", "");
    }

    /// <summary>A number of a sheet as a page writes it, with as many decimals as the page's.</summary>
    private static string Shown(string stored, string page) =>
        decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Format.Number(number, page.Contains('.', StringComparison.Ordinal) ? page.Length - page.IndexOf('.', StringComparison.Ordinal) - 1 : 0) : stored;

    /// <summary>What the report's own page shows of each cell.</summary>
    private static async Task AsEnteredAsync(TestDatabase database, string unit, FiledReport report)
    {
        await using var db = database.Everything();
        var entered = await db.Set<Figure>().Where(figure => figure.OrgUnitId == report.Unit.Id && (figure.Month == December || figure.Month == December.LastYear)).ToListAsync();
        foreach (var cell in report.Catalogue.Cells)
        {
            var line = report.LineOf(report.Catalogue.MeasureOf(cell), cell);
            foreach (var (amount, month) in new[] { (line.Now, December), (line.Before, December.LastYear) })
            {
                var figure = entered.SingleOrDefault(figure => figure.CellId == cell.Id && figure.Month == month);
                (amount.Value, amount.IsNotApplicable).ShouldBe((figure?.Value, figure?.NotApplicable ?? false), $"{unit} {cell.Code} {month}");
            }
        }
    }

    /// <summary>The sum that every dashboard reads.</summary>
    private static async Task<string> TotalAsync(TestDatabase database, string unit, string measure)
    {
        await using var reading = await database.ForCommands().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var table = await new FigureTableQuery(new CatalogueCache(), new LevelCache()).LoadAsync(reading, [new(SmallCity.Id(unit), Own: false)], new(December, December), Stage.Provisional);
        return table[new(SmallCity.Id(unit), Own: false)].Of(measure).Value!.Value.ToString("0.####", CultureInfo.InvariantCulture);
    }
}
