namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>Where a thread of comments stands.</summary>
public enum CommentState
{
    /// <summary>未解決: somebody waits for an answer or for something to be done.</summary>
    Open,

    /// <summary>解決済: nothing is waited for; it can be opened again.</summary>
    Closed,
}
