using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using CitizenCenterPortal.Tests.Excel;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>One typed cell of a unit's sheet, found by its row's name: what somebody at a desk might change.</summary>
internal static partial class TypedCell
{
    /// <summary>The number that stands there.</summary>
    public static decimal Read(byte[] book, string sheet, string name, string column) =>
        decimal.Parse(LibreOffice.Cells(book)[$"{sheet}!{column}{RowOf(book, sheet, name)}"], CultureInfo.InvariantCulture);

    /// <summary>The workbook with another number there, its formulas still saying what they said.</summary>
    public static byte[] Write(byte[] book, string sheet, string name, string column, decimal number)
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

            var cell = $"""(<c r="{column}{RowOf(book, sheet, name)}" s="\d+"[^>]*>)<v>[^<]*</v>""";
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
