namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>Why the numbers of a finding are right all the same. It stands while the finding's numbers are those it was written for.</summary>
public sealed class CheckReason : IOwnedByMonth, IMayBeDraft
{
    /// <summary>Longest code of a finding, in characters.</summary>
    public const int FindingMaxLength = 60;

    /// <summary>Longest numbers of a finding, in characters.</summary>
    public const int NumbersMaxLength = 80;

    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>The <see cref="Checks.Finding.Code"/> it explains.</summary>
    public required string Finding { get; set; }

    /// <summary>The reason; at most <see cref="Act.ReasonMaxLength"/> characters.</summary>
    public required string Words { get; set; }

    /// <summary>The <see cref="Checks.Finding.Numbers"/> that it was written for.</summary>
    public required string Numbers { get; set; }

    /// <summary>True from the first submission of the report with it on.</summary>
    public bool Reported { get; set; }
}
