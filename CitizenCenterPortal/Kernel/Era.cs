using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CitizenCenterPortal.Kernel;

/// <summary>
/// Years as Japan writes them. The eras and their first days: 明治 1868-01-25 (Gregorian days count from 1873), 大正 1912-07-30,
/// 昭和 1926-12-25, 平成 1989-01-08, 令和 2019-05-01 (cabinet orders on the era's name).
/// </summary>
public static partial class Era
{
    private static readonly (string Name, char Letter, DateOnly From)[] Eras =
    [
        ("令和", 'R', new(2019, 5, 1)),
        ("平成", 'H', new(1989, 1, 8)),
        ("昭和", 'S', new(1926, 12, 25)),
        ("大正", 'T', new(1912, 7, 30)),
        ("明治", 'M', new(1868, 1, 25)),
    ];

    /// <summary>A day in the reader's language: 令和8年11月22日, or 22 November 2026.</summary>
    public static string Day(DateOnly day) => Words.InEnglish
        ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
        : $"{YearOf(day)}{day.Month}月{day.Day}日";

    /// <summary>A month in the reader's language: 令和8年5月分, or May 2026.</summary>
    public static string Month(ReportingMonth month) => Words.InEnglish
        ? month.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : $"{MonthAlone(month)}分";

    /// <summary>A month that is no report's, such as the one in which a centre opened: 昭和55年1月, or January 1980.</summary>
    public static string MonthAlone(ReportingMonth month) => Words.InEnglish ? Month(month) : $"{YearOf(month.FirstDay)}{month.Month}月";

    /// <summary>A fiscal year in the reader's language: 令和8年度, or FY2026.</summary>
    public static string Fiscal(FiscalYear year) => Words.InEnglish
        ? $"FY{year.Start}"
        : $"{YearOf(year.First.Next.FirstDay)}度";

    /// <summary>A fiscal year with its Gregorian year: 令和8年度 (2026年度), or FY2026.</summary>
    public static string FiscalWithGregorian(FiscalYear year) => Words.InEnglish ? $"FY{year.Start}" : $"{Fiscal(year)} ({year.Start}年度)";

    /// <summary>
    /// Reads a year and what follows of it from text as offices write it: 令和7年4月, R7.4, 令和元年5月, 2025-04, 2025/4, 2025年4月,
    /// full-width digits too. Refuses year 0 of an era, years past an era's end, months outside 1 to 12 and years that no report could be of.
    /// </summary>
    public static bool TryReadMonth(string? text, out ReportingMonth month)
    {
        month = default;
        var match = MonthForm().Match(Plain(text));
        if (!match.Success || !TryReadNumber(match.Groups["month"].Value, out var number) || number is < 1 or > 12)
        {
            return false;
        }

        return TryYear(match, number, 1, out var year) && ReportingMonth.TryParse($"{year:0000}-{number:00}", out month);
    }

    /// <summary>Reads a day in the same forms: 昭和51年2月1日, S51.2.1, 1976/2/1, 1976-02-01.</summary>
    public static bool TryReadDay(string? text, out DateOnly day)
    {
        day = default;
        var match = DayForm().Match(Plain(text));
        return match.Success
            && TryReadNumber(match.Groups["month"].Value, out var month) && month is >= 1 and <= 12
            && TryReadNumber(match.Groups["day"].Value, out var number) && number >= 1
            && TryYear(match, month, number, out var year)
            && DateOnly.TryParseExact($"{year:0000}-{month:00}-{number:00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
    }

    /// <summary>Reads a fiscal year: 令和8年度, 令和8, R8, 2026, 2026年度.</summary>
    public static bool TryReadFiscalYear(string? text, out FiscalYear fiscal)
    {
        fiscal = default;
        var match = FiscalForm().Match(Plain(text));
        if (!match.Success || !TryYear(match, 5, 1, out var year) || !new FiscalYear(year).IsNamed)
        {
            return false;
        }

        fiscal = new(year);
        return true;
    }

    private static string YearOf(DateOnly day)
    {
        foreach (var era in Eras)
        {
            if (day >= era.From)
            {
                var year = day.Year - era.From.Year + 1;
                return $"{era.Name}{(year == 1 ? "元" : year.ToString(CultureInfo.InvariantCulture))}年";
            }
        }

        return $"{day.Year}年";
    }

    /// <summary>The Gregorian year of a match; a year of an era must lie inside the era, judged by the end of its month.</summary>
    private static bool TryYear(Match match, int month, int day, out int year)
    {
        year = 0;
        if (match.Groups["gregorian"].Success)
        {
            return TryReadNumber(match.Groups["gregorian"].Value, out year);
        }

        var name = match.Groups["era"].Value;
        var index = Array.FindIndex(Eras, era => era.Name == name || (name.Length == 1 && era.Letter == char.ToUpperInvariant(name[0])));
        var written = match.Groups["year"].Value;
        if (index < 0 || (written != "元" && !TryReadNumber(written, out year)))
        {
            return false;
        }

        if (written == "元")
        {
            year = 1;
        }

        if (year is < 1 or > 99)
        {
            return false;
        }

        year += Eras[index].From.Year - 1;
        var at = (year * 12) + month;
        var from = (Eras[index].From.Year * 12) + Eras[index].From.Month;
        var until = index == 0 ? int.MaxValue : (Eras[index - 1].From.Year * 12) + Eras[index - 1].From.Month;
        return at >= from && at <= until && day >= 1;
    }

    private static bool TryReadNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static string Plain(string? text) =>
        (text ?? "").Normalize(NormalizationForm.FormKC).Replace(" ", "", StringComparison.Ordinal).Replace("\u3000", "", StringComparison.Ordinal);

    private const string YearPart = "(?:(?<gregorian>[0-9]{4})|(?<era>令和|平成|昭和|大正|明治|[RHSTMrhstm])(?<year>元|[0-9]{1,2}))";

    [GeneratedRegex("^" + YearPart + "(?:年|[-/.])(?<month>[0-9]{1,2})(?:月分?)?$")]
    private static partial Regex MonthForm();

    [GeneratedRegex("^" + YearPart + "(?:年|[-/.])(?<month>[0-9]{1,2})(?:月|[-/.])(?<day>[0-9]{1,2})日?$")]
    private static partial Regex DayForm();

    [GeneratedRegex("^" + YearPart + "(?:年度?)?$")]
    private static partial Regex FiscalForm();
}
