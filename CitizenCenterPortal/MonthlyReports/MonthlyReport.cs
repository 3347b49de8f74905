namespace CitizenCenterPortal.MonthlyReports;

/// <summary>月次報告 of one unit and month: its place in the flow. The numbers are <see cref="Figure"/>s.</summary>
public sealed class MonthlyReport : ISummedUp
{
    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>Where it stands.</summary>
    public ReportStatus Status { get; set; }

    /// <summary>True from the first submission on; its figures then count in 速報, whatever comes after.</summary>
    public bool Reported { get; set; }

    /// <summary>When it was submitted last, UTC.</summary>
    public DateTime? SubmittedAt { get; set; }

    /// <summary>Who submitted it last, as <see cref="Caller.Signature"/>: neither they nor whom they stood in for accept or confirm it.</summary>
    public string? SubmittedBy { get; set; }

    /// <summary>When it was confirmed last, UTC.</summary>
    public DateTime? ConfirmedAt { get; set; }

    /// <summary>The reason of the last return or correction, while it is being worked on.</summary>
    public string? OpenReason { get; set; }

    /// <summary>True where the figures came from a file and no person has done anything to the report since; a later file may then write over them.</summary>
    public bool Imported { get; set; }
}
