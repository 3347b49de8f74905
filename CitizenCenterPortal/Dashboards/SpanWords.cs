using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>A span of months as titles say it.</summary>
internal static class SpanWords
{
    /// <summary>令和8年度（4月〜10月）, 令和8年度 第2四半期（7月〜9月）, 令和8年7月分, 令和7年11月〜令和8年10月; a whole year by its name alone.</summary>
    public static string Say(Period period, MonthSpan span) => period switch
    {
        Period.YearToDate when span == span.To.FiscalYear.Months => Era.Fiscal(span.To.FiscalYear),
        Period.YearToDate => Words.Say("{0}（{1}）", Era.Fiscal(span.To.FiscalYear), Months(span)),
        Period.Month => Era.Month(span.To),
        Period.Quarter => Words.Say("{0} {1}（{2}）", Era.Fiscal(span.To.FiscalYear), Quarter(span.To), Months(span)),
        Period.LastTwelve => Words.Say("{0}〜{1}", Era.MonthAlone(span.From), Era.MonthAlone(span.To)),
    };

    /// <summary>第2四半期.</summary>
    public static string Quarter(ReportingMonth month) => Words.Say("第{0}四半期", PeriodSpans.QuarterOf(month));

    private static string Months(MonthSpan span) => span.Count == 1
        ? FormatTime.Month(span.To)
        : Words.Say("{0}〜{1}", FormatTime.Month(span.From), FormatTime.Month(span.To));
}
