using System.Globalization;

namespace CitizenCenterPortal.Excel;

/// <summary>References in formulas and places: <c>B7</c>, <c>B7:D9</c>, <c>'中央 館'!B7</c>. Rows and columns count from 1.</summary>
public static class Ref
{
    /// <summary>Last row of a sheet.</summary>
    public const int LastRow = 1_048_576;

    /// <summary>Last column of a sheet, XFD.</summary>
    public const int LastColumn = 16_384;

    private static readonly string[] Letters = [.. Enumerable.Range(1, 1024).Select(Spell)];

    /// <summary>The letters of a column: 1 is A, 28 is AB.</summary>
    public static string Column(int column) => column is >= 1 and <= 1024 ? Letters[column - 1] : Spell(column);

    /// <summary>A cell: <c>B7</c>.</summary>
    public static string Cell(int row, int column) => Column(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>A cell that does not move when its formula is copied: <c>$B$7</c>.</summary>
    public static string Fixed(int row, int column) => $"${Column(column)}${row.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A block of cells: <c>B7:D9</c>.</summary>
    public static string Range(int top, int left, int bottom, int right) => $"{Cell(top, left)}:{Cell(bottom, right)}";

    /// <summary>A sheet's name in a reference, always quoted: <c>'中央 館'</c>. Takes the name that the writer gave back.</summary>
    public static string Sheet(string name) => $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>A cell or block of another sheet: <c>'年計'!B7</c>.</summary>
    public static string On(string sheet, string cells) => $"{Sheet(sheet)}!{cells}";

    /// <summary>The row and column of <c>B7</c>; refuses anything else, and what lies off the sheet.</summary>
    internal static bool TryRead(string? text, out int row, out int column)
    {
        (row, column) = (0, 0);
        var i = 0;
        for (; i < text?.Length && char.IsAsciiLetter(text[i]) && i < 3; i++)
        {
            column = (column * 26) + char.ToUpperInvariant(text[i]) - 'A' + 1;
        }

        return column is >= 1 and <= LastColumn
            && int.TryParse(text.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out row)
            && row is >= 1 and <= LastRow;
    }

    private static string Spell(int column)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(column, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(column, LastColumn);
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters;
    }
}
