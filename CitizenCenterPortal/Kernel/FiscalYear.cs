using System.Globalization;

namespace CitizenCenterPortal.Kernel;

/// <summary>A fiscal year, April to March, named by the year of its April (令和8年度 is 2026).</summary>
/// <param name="Start">The Gregorian year of its April.</param>
public readonly record struct FiscalYear(int Start) : IComparable<FiscalYear>
{
    /// <summary>April.</summary>
    public ReportingMonth First => new(Start, 4);

    /// <summary>March of the next calendar year.</summary>
    public ReportingMonth Last => new(Start + 1, 3);

    /// <summary>The whole year as a span of months.</summary>
    public MonthSpan Months => new(First, Last);

    /// <summary>The months that have come by a month: up to it while it is in the year, all of them else.</summary>
    public MonthSpan MonthsUntil(ReportingMonth now) => Months.Contains(now) ? new(First, now) : Months;

    /// <summary>The year before.</summary>
    public FiscalYear Previous => new(Start - 1);

    /// <summary>The year after.</summary>
    public FiscalYear Next => new(Start + 1);

    /// <summary>The year that a month is in.</summary>
    public static FiscalYear Of(ReportingMonth month) => new(month.Month >= 4 ? month.Year : month.Year - 1);

    /// <summary>
    /// True for a year that a report could be of. Nobody names another, neither by its number nor by one of its months: what is named is so
    /// far from both ends of the calendar that it has years before and after it.
    /// </summary>
    public bool IsNamed => Start is >= 1950 and <= 2900;

    /// <summary>Reads the form of addresses, four plain digits; false for what no report could be of.</summary>
    public static bool TryParse(string? text, out FiscalYear year)
    {
        var isYear = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && text.Length == 4 && new FiscalYear(start).IsNamed;
        year = isYear ? new(start) : default;
        return isYear;
    }

    /// <inheritdoc/>
    public int CompareTo(FiscalYear other) => Start.CompareTo(other.Start);

    /// <summary>The form of addresses: <c>2026</c>.</summary>
    public override string ToString() => Start.ToString(CultureInfo.InvariantCulture);

    /// <summary>Earlier than.</summary>
    public static bool operator <(FiscalYear left, FiscalYear right) => left.Start < right.Start;

    /// <summary>Later than.</summary>
    public static bool operator >(FiscalYear left, FiscalYear right) => left.Start > right.Start;

    /// <summary>Not later than.</summary>
    public static bool operator <=(FiscalYear left, FiscalYear right) => left.Start <= right.Start;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(FiscalYear left, FiscalYear right) => left.Start >= right.Start;
}
