using System.Globalization;
using System.Text.RegularExpressions;
using CitizenCenterPortal.Tests.Excel;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>A form as somebody at a desk fills it in, cell by cell.</summary>
internal static class FilledBook
{
    private const string ValueColumn = "C";
    private const string CodeColumn = "H";

    /// <summary>The form with something written into a cell of the sheet; a number as a number, all else as text, null to empty it.</summary>
    public static byte[] Fill(byte[] book, string sheet, string code, string? value)
    {
        var at = ValueColumn + RowOf(book, sheet, code);
        var inner = value is null ? "/>" : decimal.TryParse(value, out _) ? $"><v>{value}</v></c>" : $" t=\"inlineStr\"><is><t>{value}</t></is></c>";
        return Edited.Replace(book, Edited.PartOf(book, sheet), $"""<c r="{at}" s="(\d+)"(?: t="\w+")?(?: ?/>|>.*?</c>)""", $"<c r=\"{at}\" s=\"$1\"{inner}");
    }

    /// <summary>The form with a number written over the sum above a cell, as a program does that saves no formulas.</summary>
    /// <param name="book">The form.</param>
    /// <param name="sheet">The sheet.</param>
    /// <param name="first">The first cell of those summed.</param>
    /// <param name="value">The number.</param>
    public static byte[] WriteOverSum(byte[] book, string sheet, string first, string value)
    {
        var at = $"{ValueColumn}{int.Parse(RowOf(book, sheet, first), CultureInfo.InvariantCulture) - 1}";
        return Edited.Replace(book, Edited.PartOf(book, sheet), $"""<c r="{at}" s="(\d+)"(?: t="\w+")?><f>.*?</c>""", $"<c r=\"{at}\" s=\"$1\"><v>{value}</v></c>");
    }

    /// <summary>The form with another stamp.</summary>
    public static byte[] Stamp(byte[] book, string sheet, string pattern, string with) => Edited.Replace(book, Edited.PartOf(book, sheet), pattern, with);

    /// <summary>What stands in a column, by the codes of the cells.</summary>
    public static string? Read(byte[] book, string sheet, string code, string column = ValueColumn) => LibreOffice.Cells(book).GetValueOrDefault($"{sheet}!{column}{RowOf(book, sheet, code)}");

    private static string RowOf(byte[] book, string sheet, string code) =>
        Regex.Match(LibreOffice.Cells(book).Single(cell => cell.Key.StartsWith($"{sheet}!{CodeColumn}", StringComparison.Ordinal) && cell.Value == code).Key, @"\d+$").Value;
}
