using System.Globalization;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Indicators.Seeding;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.Organization.Import;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>The annual report of a whole city from the city office's own files: 60 units, twelve months, 71,280 numbers.</summary>
public sealed class WholeCityTests
{
    [Fact]
    public async Task Every_sum_and_indicator_of_sixty_centres_is_what_another_program_reckons_and_what_the_city_itself_added_up()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var door = database.ForCommands();
        await new CatalogueSeeder(door).RunAsync();
        (await new ImportOrganization(new(door, [])).RunAsync(Samples.Read("organization.csv"), "organization.csv")).Outcome.ShouldBe(Outcome.Done);
        (await new ImportFigures(door, new(new CatalogueCache())).RunAsync(new(Samples.Read("figures-2025.xlsx"), "figures-2025.xlsx", ImportStage.Confirmed), null, new Progress<Sentence>())).New.ShouldBe(71_280);

        var book = (await Workbooks.TakeAsync(database, Workbooks.Command)).ShouldNotBeNull();

        Books.Complaints(book).ShouldBeEmpty();
        var recalculated = LibreOffice.Recalculate(book);
        Workbooks.Differences(book, recalculated).ShouldBeEmpty();
        var sums = LibreOffice.Cells(recalculated);
        foreach (var (code, year) in Totals())
        {
            Sum(sums, code).ShouldBe(year, code);
        }
    }

    /// <summary>The city's own totals of the year, by measure; 「／」 where every answer is 該当なし.</summary>
    private static IEnumerable<(string Code, string Year)> Totals() =>
        from line in File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Samples", "figures-2025-totals.csv"))[1..]
        let columns = line.Split(',')
        select (columns[0], columns[2].Length == 0 ? "／" : Four(columns[2]));

    /// <summary>The year of a measure as 「集計」 has it for the whole city: on its row, or on the row above its options.</summary>
    private static string Sum(IReadOnlyDictionary<string, string> cells, string code)
    {
        var row = int.Parse(cells.Single(cell => cell.Key.StartsWith("集計!A", StringComparison.Ordinal) && (cell.Value == code || cell.Value.StartsWith(code + "[", StringComparison.Ordinal) && IsFirst(cells, cell.Key))).Key["集計!A".Length..], CultureInfo.InvariantCulture);
        var year = cells[$"集計!D{(cells[$"集計!A{row}"] == code ? row : row - 1)}"];
        return year == "／" ? year : Four(year);
    }

    private static bool IsFirst(IReadOnlyDictionary<string, string> cells, string at) =>
        !cells.ContainsKey($"集計!A{int.Parse(at["集計!A".Length..], CultureInfo.InvariantCulture) - 1}");

    private static string Four(string number) => decimal.Round(decimal.Parse(number, CultureInfo.InvariantCulture), 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture);
}
