using System.Globalization;

namespace CitizenCenterPortal.Kernel;

/// <summary>A month that a centre reports on (2026年5月分). Stored as one number, <c>yyyyMM</c>.</summary>
public readonly record struct ReportingMonth : IComparable<ReportingMonth>
{
    private const int FirstYear = 1900;
    private const int LastYearOfAll = 2999;

    /// <summary>The first month of the calendar; none is before it.</summary>
    public static readonly ReportingMonth Earliest = new(FirstYear, 1);

    /// <summary>The last month of the calendar; none is after it.</summary>
    public static readonly ReportingMonth Latest = new(LastYearOfAll, 12);

    /// <summary>Makes the month of a stored number; refuses numbers that are no month of 1900 to 2999.</summary>
    public ReportingMonth(int number)
    {
        if (!IsOne(number))
        {
            throw new ArgumentOutOfRangeException(nameof(number), number, "A month is yyyyMM of the years 1900 to 2999.");
        }

        Number = number;
    }

    /// <summary>The month of a year and a month's number.</summary>
    public ReportingMonth(int year, int month)
        : this((year * 100) + month)
    {
    }

    /// <summary>The month as <c>yyyyMM</c>.</summary>
    public int Number { get; }

    /// <summary>The Gregorian year.</summary>
    public int Year => Number / 100;

    /// <summary>The month of the year, 1 to 12.</summary>
    public int Month => Number % 100;

    /// <summary>The first day.</summary>
    public DateOnly FirstDay => new(Year, Month, 1);

    /// <summary>The last day.</summary>
    public DateOnly LastDay => Next.FirstDay.AddDays(-1);

    /// <summary>The month after.</summary>
    public ReportingMonth Next => AddMonths(1);

    /// <summary>The month before.</summary>
    public ReportingMonth Previous => AddMonths(-1);

    /// <summary>The same month a year earlier.</summary>
    public ReportingMonth LastYear => AddMonths(-12);

    /// <summary>The fiscal year the month is in.</summary>
    public FiscalYear FiscalYear => FiscalYear.Of(this);

    /// <summary>True for the number of a month.</summary>
    public static bool IsOne(int number) => number % 100 is >= 1 and <= 12 && number / 100 is >= FirstYear and <= LastYearOfAll;

    /// <summary>The month that a day is in.</summary>
    public static ReportingMonth Of(DateOnly day) => new(day.Year, day.Month);

    /// <summary>The month so many months later.</summary>
    public ReportingMonth AddMonths(int months)
    {
        var index = (Year * 12) + Month - 1 + months;
        return new(index / 12, (index % 12) + 1);
    }

    /// <summary>Reads the form of addresses, <c>2026-05</c>, and nothing else; false for a month of a year that no report could be of.</summary>
    public static bool TryParse(string? text, out ReportingMonth month)
    {
        month = default;
        if (text is not { Length: 7 } || text[4] != '-'
            || !int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(text.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var ofYear)
            || !IsOne((year * 100) + ofYear) || !new ReportingMonth(year, ofYear).FiscalYear.IsNamed)
        {
            return false;
        }

        month = new(year, ofYear);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(ReportingMonth other) => Number.CompareTo(other.Number);

    /// <summary>The form of addresses and files: <c>2026-05</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    /// <summary>The month as <c>yyyyMM</c>, also in what a database is asked, which knows a month by nothing else.</summary>
    public static explicit operator int(ReportingMonth month) => month.Number;

    /// <summary>Earlier than.</summary>
    public static bool operator <(ReportingMonth left, ReportingMonth right) => left.Number < right.Number;

    /// <summary>Later than.</summary>
    public static bool operator >(ReportingMonth left, ReportingMonth right) => left.Number > right.Number;

    /// <summary>Not later than.</summary>
    public static bool operator <=(ReportingMonth left, ReportingMonth right) => left.Number <= right.Number;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(ReportingMonth left, ReportingMonth right) => left.Number >= right.Number;
}
