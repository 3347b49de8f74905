namespace CitizenCenterPortal.Dashboards;

/// <summary>What the years of a chart are called: by their names, or, where the months are of two fiscal years, as what they are.</summary>
internal static class ChartWords
{
    /// <summary>令和8年度.</summary>
    public static string Year(DashboardView view) => IsOfOneYear(view) ? Era.Fiscal(new FiscalYear(view.Year)) : Words.Say("直近12か月");

    /// <summary>令和7年度.</summary>
    public static string LastYear(DashboardView view) => IsOfOneYear(view) ? Era.Fiscal(new FiscalYear(view.Year - 1)) : Words.Say("その前の年");

    private static bool IsOfOneYear(DashboardView view) => view.Span.From.FiscalYear == view.Span.To.FiscalYear;
}
