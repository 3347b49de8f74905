namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>What somebody said in a <see cref="CommentThread"/>. Nothing is deleted: what its writer takes back is empty here, and stays in the journal.</summary>
public sealed class Comment : IOwnedByMonth, IMayBeDraft
{
    /// <summary>Longest comment, in characters.</summary>
    public const int MaxLength = 1000;

    /// <summary>The unit.</summary>
    public int OrgUnitId { get; set; }

    /// <summary>The month.</summary>
    public ReportingMonth Month { get; set; }

    /// <summary>The number of its thread in the report.</summary>
    public int Thread { get; set; }

    /// <summary>Its number in the thread, from 1.</summary>
    public int Number { get; set; }

    /// <summary>What was said, at most <see cref="MaxLength"/> characters; empty once it was taken back.</summary>
    public string Words { get; set; } = "";

    /// <summary>Who said it.</summary>
    public required string By { get; set; }

    /// <summary>The code of the role they said it in.</summary>
    public required string Role { get; set; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; set; }

    /// <summary>True once its writer took it back.</summary>
    public bool TakenBack { get; set; }

    /// <summary>As of its thread.</summary>
    public bool Reported { get; set; }
}
