namespace CitizenCenterPortal.Dashboards;

/// <summary>How many months a dashboard shows, the last of which is chosen beside it.</summary>
public enum Period
{
    /// <summary>4月からの累計: from April on.</summary>
    YearToDate,

    /// <summary>One month.</summary>
    Month,

    /// <summary>四半期: the quarter from April on that the chosen month is in, as far as it has come.</summary>
    Quarter,

    /// <summary>直近12か月, over two fiscal years unless it ends in March.</summary>
    LastTwelve,
}
