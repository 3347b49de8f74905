using System.Globalization;
using System.Text.RegularExpressions;

namespace CitizenCenterPortal.Excel;

/// <summary>Which cell formats of a workbook show a day, so that 45748 under 「yyyy/m」 is read as 2025-04-01.</summary>
/// <param name="isDate">For each cell format, by its index, whether it shows a day.</param>
/// <param name="from1904">True where days count from 1904, as old Macintosh workbooks do.</param>
internal sealed partial class DateFormats(IReadOnlyList<bool> isDate, bool from1904)
{
    /// <summary>Reads the formats of a workbook.</summary>
    public static DateFormats Read(XlsxPackage package, bool from1904) => new(
        [.. NumberFormats.Read(package).Codes.Select(format => format.Code is { } code ? ShowsDay().IsMatch(Quoted().Replace(code, "")) : IsBuiltIn(format.Id))], from1904);

    /// <summary>The day as <c>yyyy-MM-dd</c> where the cell's format shows one; null for a plain number.</summary>
    public string? DayOf(int style, string number) =>
        style < isDate.Count && isDate[style]
        && double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
        && serial + (from1904 ? 1462 : 0) is >= 61 and < 2_958_466 and var day
            ? DateOnly.FromDateTime(DateTime.FromOADate(day)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;

    /// <summary>The numbers that the file format keeps for days, those of Japanese eras included (ECMA-376 part 1, 18.8.30).</summary>
    private static bool IsBuiltIn(string format) =>
        int.TryParse(format, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    /// <summary>What a format says literally, its colours, locales and exponents, which may hold the letters of days.</summary>
    [GeneratedRegex("""("[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|[eE][+-])""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex("[yedgYED]", RegexOptions.CultureInvariant)]
    private static partial Regex ShowsDay();
}
