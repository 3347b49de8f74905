using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>Who corrects one typed cell sees its centre, its ward and the city follow, and nothing else.</summary>
public sealed partial class TypedCellTests
{
    [Fact]
    public async Task A_typed_cell_moves_its_centre_its_ward_and_the_city_and_no_neighbour()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await ExportCity.BuildAsync(database);
        var book = (await Workbooks.TakeAsync(database, SmallCity.Caller("city-director", "C00"))).ShouldNotBeNull();
        var recalculated = LibreOffice.Recalculate(book);
        Workbooks.Differences(book, recalculated).ShouldBeEmpty();

        // More teens in April, fewer planned staff in June: a plain sum and a mean of months.
        var changed = LibreOffice.Recalculate(Type(Type(book, "D101 D101館", "　中学生・高校生", "C", 5_000), "D101 D101館", "配置計画人員", "E", 0.5m));

        var (before, after) = (new ReadKpi(book), new ReadKpi(changed));
        var (typed, places) = (5_000 - Typed(book, "　中学生・高校生", "C"), new Func<ReadKpi, string, string>[] { (kpi, code) => kpi.OfUnit("D101", code), (kpi, code) => kpi.OfGroup("W1館", code), (kpi, code) => kpi.OfGroup("市全体", code) });
        foreach (var place in places)
        {
            var (numerator, denominator) = (Part(place(before, "K13"), 0) + typed, Part(place(before, "K13"), 1) + typed);
            place(after, "K13").ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"{numerator} | {denominator} | {Format.Round(numerator * 100 / denominator, 1)} | ★ 優良"));
            Part(place(after, "K18"), 1).ShouldBeLessThan(Part(place(before, "K18"), 1));
            Part(place(after, "K18"), 2).ShouldBeGreaterThan(Part(place(before, "K18"), 2));
            place(after, "K01").ShouldBe(place(before, "K01"));
        }

        foreach (var code in new[] { "K13", "K18" })
        {
            after.OfUnit("D102", code).ShouldBe(before.OfUnit("D102", code));
            after.OfGroup("W2館", code).ShouldBe(before.OfGroup("W2館", code));
        }
    }

    private static decimal Part(string row, int at) => decimal.Parse(row.Split(" | ")[at], CultureInfo.InvariantCulture);

    private static decimal Typed(byte[] book, string name, string column) =>
        decimal.Parse(LibreOffice.Cells(book)[$"D101 D101館!{column}{RowOf(book, "D101 D101館", name)}"], CultureInfo.InvariantCulture);

    /// <summary>The workbook with another number in one cell, its formulas still saying what they said.</summary>
    private static byte[] Type(byte[] book, string sheet, string name, string column, decimal number)
    {
        var held = new MemoryStream();
        held.Write(book);
        using (var zip = new ZipArchive(held, ZipArchiveMode.Update, leaveOpen: true))
        {
            var part = zip.GetEntry($"xl/worksheets/sheet{SheetNumber(zip, sheet)}.xml")!;
            string xml;
            using (var reader = new StreamReader(part.Open()))
            {
                xml = reader.ReadToEnd();
            }

            var cell = $"""(<c r="{column}{RowOf(book, sheet, name)}" s="\d+">)<v>[^<]*</v>""";
            Regex.Count(xml, cell).ShouldBe(1, $"{sheet} {name} {column}");
            part.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part.FullName).Open());
            writer.Write(Regex.Replace(xml, cell, string.Create(CultureInfo.InvariantCulture, $"$1<v>{number}</v>")));
        }

        return held.ToArray();
    }

    private static int SheetNumber(ZipArchive zip, string sheet)
    {
        using var reader = new StreamReader(zip.GetEntry("xl/workbook.xml")!.Open());
        return SheetName().Matches(reader.ReadToEnd()).Select(match => match.Groups[1].Value).ToList().IndexOf(sheet) + 1;
    }

    private static int RowOf(byte[] book, string sheet, string name) =>
        int.Parse(LibreOffice.Cells(book).First(cell => cell.Key.StartsWith($"{sheet}!A", StringComparison.Ordinal) && cell.Value == name).Key[$"{sheet}!A".Length..], CultureInfo.InvariantCulture);

    [GeneratedRegex("<sheet name=\"([^\"]*)\"")]
    private static partial Regex SheetName();
}
