namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>A thread of comments as data.</summary>
/// <param name="Number">Its number in the report, by which an answer names it.</param>
/// <param name="Place">The code of the cell, measure or text, or the name of the block it is of; empty for the whole report.</param>
/// <param name="State">open or closed.</param>
/// <param name="Comments">What was said, oldest first.</param>
public sealed record ThreadData(int Number, string Place, string State, IReadOnlyList<CommentData> Comments)
{
    /// <summary>The data of a thread.</summary>
    public static ThreadData Of(ThreadRow thread) => new(thread.Number, thread.Place, thread.State.ToString().ToLowerInvariant(), [.. thread.Comments.Select(CommentData.Of)]);
}

/// <summary>A comment as data.</summary>
/// <param name="Number">Its number in the thread.</param>
/// <param name="By">The person, as the reader may see them.</param>
/// <param name="Role">The code of the role they said it in.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Words">What they said; empty where they took it back.</param>
/// <param name="TakenBack">True where they took it back.</param>
public sealed record CommentData(int Number, string By, string Role, DateTime At, string Words, bool TakenBack)
{
    /// <summary>The data of a comment.</summary>
    public static CommentData Of(CommentRow comment) => new(comment.Number, comment.Who, comment.Role, DateTime.SpecifyKind(comment.At, DateTimeKind.Utc), comment.Words, comment.TakenBack);
}
