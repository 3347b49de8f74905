namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Where a monthly report stands.</summary>
public enum ReportStatus
{
    /// <summary>下書き.</summary>
    Draft,

    /// <summary>提出済.</summary>
    Submitted,

    /// <summary>受理済: the ward accepted it.</summary>
    Accepted,

    /// <summary>確定: the city confirmed it.</summary>
    Confirmed,

    /// <summary>差戻し.</summary>
    Returned,

    /// <summary>訂正中: opened again after confirmation.</summary>
    Correcting,
}
