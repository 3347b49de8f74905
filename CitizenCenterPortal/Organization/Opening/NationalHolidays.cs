using System.Collections.Frozen;
using System.Globalization;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>国民の祝日・休日 with the substitute days, 1970 to 2050, out of <c>holidays.csv</c>, which names its source.</summary>
internal static class NationalHolidays
{
    /// <summary>The first year that the file knows.</summary>
    public const int First = 1970;

    /// <summary>The last year that the file knows.</summary>
    public const int Last = 2050;

    /// <summary>Each day with its name in Japanese and English.</summary>
    public static readonly FrozenDictionary<DateOnly, (string Name, string NameEn)> All = Read().ToFrozenDictionary(row => row.Day, row => (row.Name, row.NameEn));

    private static IEnumerable<(DateOnly Day, string Name, string NameEn)> Read()
    {
        using var file = new StreamReader(typeof(NationalHolidays).Assembly.GetManifestResourceStream("CitizenCenterPortal.Organization.Opening.holidays.csv")!);
        while (file.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#' && line.Split(',') is [var day, var name, var english])
            {
                yield return (DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture), name, english);
            }
        }
    }
}
