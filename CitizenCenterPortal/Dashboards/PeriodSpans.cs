namespace CitizenCenterPortal.Dashboards;

/// <summary>From an address to its months, and back.</summary>
internal static class PeriodSpans
{
    private const int OfQuarter = 3;
    private const int OfYear = 12;

    /// <summary>
    /// The months of an address: up to the one it names, else up to today's month or the end of the year that it names. Null where they lie
    /// in the future or the year is not the month's.
    /// </summary>
    public static MonthSpan? Of(DashboardAddress address, ReportingMonth now)
    {
        var year = address.Year is { } start ? new FiscalYear(start) : (address.Until ?? now).FiscalYear;
        var until = address.Until ?? year.MonthsUntil(now).To;
        return until > now || until.FiscalYear != year ? null : Ending(address.Period, until, now);
    }

    /// <summary>The same address ending with another month, in the shortest form.</summary>
    public static DashboardAddress Ending(this DashboardAddress address, ReportingMonth until, ReportingMonth now)
    {
        var year = until.FiscalYear;
        var named = address with { Year = year == now.FiscalYear ? null : year.Start, Until = null };
        return Of(named, now) == Ending(address.Period, until, now) ? named : address with { Year = null, Until = until };
    }

    /// <summary>The number of the quarter that a month is in, from 1 for April to June.</summary>
    public static int QuarterOf(ReportingMonth month) => (new MonthSpan(month.FiscalYear.First, month).Count + OfQuarter - 1) / OfQuarter;

    /// <summary>The months with which a span may end in the year of a month: of quarters the last that has come.</summary>
    public static IEnumerable<ReportingMonth> Ends(Period period, ReportingMonth until, ReportingMonth now)
    {
        var months = until.FiscalYear.MonthsUntil(now).Months;
        return period == Period.Quarter ? months.GroupBy(QuarterOf).Select(quarter => quarter.Last()) : months;
    }

    private static MonthSpan Ending(Period period, ReportingMonth until, ReportingMonth now) => period switch
    {
        Period.YearToDate => new(until.FiscalYear.First, until),
        Period.Month => new(until, until),
        Period.Quarter => Quarter(until.FiscalYear.First.AddMonths((QuarterOf(until) - 1) * OfQuarter), now),
        Period.LastTwelve => new(until.AddMonths(1 - OfYear), until),
    };

    private static MonthSpan Quarter(ReportingMonth first, ReportingMonth now) => first.AddMonths(OfQuarter - 1) is var last && last > now ? new(first, now) : new(first, last);
}
