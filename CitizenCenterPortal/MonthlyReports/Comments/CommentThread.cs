namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>
/// Comments on one place of a monthly report, or on the whole of it. One that was begun while the report was a draft stays the draft's, with
/// all that is said in it: who may not read drafts never sees it.
/// </summary>
public sealed class CommentThread : IOwnedByMonth, IMayBeDraft
{
    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>Its number in the report, from 1.</summary>
    public int Number { get; set; }

    /// <summary>The code of a cell, a measure or a text, or the name of a block; empty for the whole report.</summary>
    public string Place { get; set; } = "";

    /// <summary>Where it stands.</summary>
    public CommentState State { get; set; }

    /// <summary>Who began it; they may close it.</summary>
    public required string By { get; set; }

    /// <summary>True where the report had been submitted when it was begun.</summary>
    public bool Reported { get; set; }
}
