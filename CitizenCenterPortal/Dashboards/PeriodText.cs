namespace CitizenCenterPortal.Dashboards;

/// <summary>How addresses write a period.</summary>
internal static class PeriodText
{
    private const string OfMonth = "month";
    private const string OfQuarter = "quarter";
    private const string OfLastTwelve = "last12";

    /// <summary>Reads a period; nothing stands for 4月からの累計; false for a word that is none.</summary>
    public static bool TryRead(string? text, out Period period)
    {
        period = text switch
        {
            OfMonth => Period.Month,
            OfQuarter => Period.Quarter,
            OfLastTwelve => Period.LastTwelve,
            _ => Period.YearToDate,
        };
        return period != Period.YearToDate || string.IsNullOrEmpty(text);
    }

    /// <summary>The word; null for 4月からの累計.</summary>
    public static string? Write(Period period) => period switch
    {
        Period.YearToDate => null,
        Period.Month => OfMonth,
        Period.Quarter => OfQuarter,
        Period.LastTwelve => OfLastTwelve,
    };
}
