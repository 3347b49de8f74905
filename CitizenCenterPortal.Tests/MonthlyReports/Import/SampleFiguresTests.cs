using System.Globalization;
using System.Text;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Indicators.Seeding;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.Organization.Import;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports.Import;

/// <summary>The city office's own files, as they are.</summary>
public sealed class SampleFiguresTests
{
    private readonly CatalogueCache catalogues = new();

    [EachDatabase]
    public async Task The_citys_year_goes_in_and_every_measure_adds_up_to_the_citys_own_totals(TestDatabase database)
    {
        var door = await CityAsync(database);

        (await ImportAsync(door, "figures-2025.xlsx")).ShouldBe(new ImportedFigures(Outcome.Done, 71_280, 0, 0, 720));

        var expected = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Samples", "figures-2025-totals.csv"))[1..].Select(line => line.Split(','))
            .ToDictionary(line => line[0], line => (Plain: Number(line[1]), Year: Number(line[2])));
        expected.Count.ShouldBe(70);
        await using var reading = await door.OpenForReadingAsync(Permissions.Dashboards.Read);
        var catalogue = await catalogues.GetAsync(reading);
        var plain = (await reading.Rows<Figure>().Where(figure => figure.StoredConfirmed != null || figure.ConfirmedNotApplicable)
                .GroupBy(figure => new { figure.CellId, figure.ConfirmedNotApplicable }).Select(cell => new { cell.Key, Sum = cell.Key.ConfirmedNotApplicable ? null : cell.Sum(figure => figure.StoredConfirmed) }).ToListAsync())
            .GroupBy(cell => catalogue.Cell(cell.Key.CellId)!.Measure).ToDictionary(measure => measure.Key, measure => measure.All(cell => cell.Sum is null) ? null : measure.Sum(cell => cell.Sum) / Figure.Fraction);
        plain.ShouldBe(expected.ToDictionary(measure => measure.Key, measure => measure.Value.Plain), ignoreOrder: true);
        foreach (var stage in Enum.GetValues<Stage>())
        {
            var city = (await new FigureTableQuery(catalogues, new()).LoadAsync(reading, [new(OrgUnit.RootId, false)], new FiscalYear(2025).Months, stage))[new(OrgUnit.RootId, false)];
            catalogue.Measures.ToDictionary(measure => measure.Code, measure => city.Of(measure.Code).Value is { } value ? decimal.Round(value, 4, MidpointRounding.AwayFromZero) : (decimal?)null)
                .ShouldBe(expected.ToDictionary(measure => measure.Key, measure => measure.Value.Year), ignoreOrder: true);
            city.Coverage.ShouldBe(new Coverage(720, 720, 720, 720));
        }

        (await ImportAsync(door, "figures-2025.xlsx")).ShouldBe(new ImportedFigures(Outcome.Done, 0, 0, 71_280, 0));
        (await reading.Rows<JournalEntry>().CountAsync(line => line.Act == "monthly-report.import")).ShouldBe(720, "a line for each report");
    }

    [EachDatabase]
    public async Task The_faulty_file_changes_nothing_and_each_of_its_lines_is_named_with_its_reason(TestDatabase database)
    {
        var door = await CityAsync(database);

        var imported = await ImportAsync(door, "figures-faulty.csv");

        imported.Outcome.Problems.Select(problem => problem.ToString()).ShouldBe([
            "figures-faulty.csv:3:1: 館コード「D999」の館は登録されていません。",
            "figures-faulty.csv:4:2: 「令和7年13月」は対象月として読めません。令和7年4月、R7.4、2025-04 のように書いてください。",
            "figures-faulty.csv:5:3: 項目コード「OPEN.DAYZ」の項目はありません。",
            "figures-faulty.csv:6:4: 利用者数（延べ）に内訳「baby」はありません（infant, elementary, teen, adult, senior, unknown）。",
            "figures-faulty.csv:7:4: 利用者数（延べ）には内訳が要ります（infant, elementary, teen, adult, senior, unknown）。",
            "figures-faulty.csv:8:5: 0から5,000までの数を入力してください。",
            "figures-faulty.csv:9:5: 「約二十万」は数として読めません。半角か全角の数字で書いてください（0 は「－」、該当なしは「／」、取り消しは「消」でも可）。",
            "figures-faulty.csv:10:3: 2 行目と同じ館・月・項目です。どちらか一つにしてください。",
            "figures-faulty.csv:11:5: 0から31までの数を入力してください。",
        ]);
        await using var reading = await door.OpenForReadingAsync(Permissions.Dashboards.Read);
        (await reading.Rows<Figure>().CountAsync() + await reading.Rows<MonthlyReport>().CountAsync()).ShouldBe(0);
    }

    [EachDatabase]
    public async Task The_right_lines_of_the_faulty_file_go_in_by_themselves(TestDatabase database)
    {
        var door = await CityAsync(database);
        var lines = Encoding.Latin1.GetString(Samples.Read("figures-faulty.csv")).Split("\r\n");
        var right = Encoding.Latin1.GetBytes(string.Join("\r\n", lines[0], lines[1], lines[11]));

        (await new ImportFigures(door, new(catalogues)).RunAsync(new(right, "right.csv", ImportStage.Confirmed), null, new Progress<Sentence>())).New.ShouldBe(2);

        await using var reading = await door.OpenForReadingAsync(Permissions.Dashboards.Read);
        (await reading.Rows<Figure>().OrderBy(figure => figure.Month).ToListAsync()).Select(figure => (figure.Month, figure.Value))
            .ShouldBe([(new ReportingMonth(2025, 4), 26), (new ReportingMonth(2025, 5), 123_456)]);
    }

    private static async Task<PortalDoor> CityAsync(TestDatabase database)
    {
        var door = database.ForCommands();
        await new CatalogueSeeder(door).RunAsync();
        (await new ImportOrganization(new(door, [])).RunAsync(Samples.Read("organization.csv"), "organization.csv")).Outcome.ShouldBe(Outcome.Done);
        return door;
    }

    private Task<ImportedFigures> ImportAsync(PortalDoor door, string name) =>
        new ImportFigures(door, new(catalogues)).RunAsync(new(Samples.Read(name), name, ImportStage.Confirmed), null, new Progress<Sentence>());

    /// <summary>Nothing where every answer is 該当なし, as of what no centre has.</summary>
    private static decimal? Number(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
