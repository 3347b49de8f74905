namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Why a report cannot be shown.</summary>
public enum ReportAbsence
{
    /// <summary>It can.</summary>
    None,

    /// <summary>The month has not begun.</summary>
    NotBegun,

    /// <summary>The unit was not open in that month and owes no report.</summary>
    NotOpen,

    /// <summary>It was never submitted, and the caller does not see drafts.</summary>
    NotSubmitted,
}
