namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Which value of a figure counts.</summary>
public enum Stage
{
    /// <summary>速報: values of reports submitted at least once.</summary>
    Provisional,

    /// <summary>確定: confirmed values alone.</summary>
    Confirmed,
}
