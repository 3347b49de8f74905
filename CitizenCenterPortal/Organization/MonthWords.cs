namespace CitizenCenterPortal.Organization;

/// <summary>Months from and to in words.</summary>
public static class MonthWords
{
    /// <summary>令和6年4月から令和8年3月まで; without an end 令和6年4月から.</summary>
    public static string Span(ReportingMonth from, ReportingMonth? to) =>
        to is { } last ? Words.Say("{0}から{1}まで", Era.MonthAlone(from), Era.MonthAlone(last)) : Words.Say("{0}から", Era.MonthAlone(from));
}
