namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>One thing that a person does with the comments of a report.</summary>
/// <param name="Act">The act's code: <c>monthly-report.comment</c>.</param>
/// <param name="Place">Of a new thread: the code of a cell, a measure or a text, or the name of a block; empty for the whole report.</param>
/// <param name="Thread">The thread's number, but for a new one.</param>
/// <param name="Comment">The number of the comment to take back.</param>
/// <param name="Words">What is said, of a new thread or a reply.</param>
public sealed record CommentMove(string Act, string Place = "", int Thread = 0, int Comment = 0, string? Words = null);
