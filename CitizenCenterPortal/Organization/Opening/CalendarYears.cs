namespace CitizenCenterPortal.Organization.Opening;

/// <summary>The years whose calendars are shown: the last three, as everywhere, and the next, whose closures are entered before it begins.</summary>
public static class CalendarYears
{
    private const int Before = 2, After = 1;

    /// <summary>The years, the earliest first.</summary>
    public static IReadOnlyList<FiscalYear> Offered(FiscalYear now) => [.. Enumerable.Range(now.Start - Before, Before + 1 + After).Select(year => new FiscalYear(year)).Where(HolidayBook.Knows)];

    /// <summary>True for one of them.</summary>
    public static bool Has(FiscalYear year, FiscalYear now) => Offered(now).Contains(year);
}
