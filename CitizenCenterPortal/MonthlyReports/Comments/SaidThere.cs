using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>A comment with its thread, as they are read in one command.</summary>
internal sealed class SaidThere
{
    /// <summary>The thread.</summary>
    public required CommentThread Thread { get; init; }

    /// <summary>What was said in it.</summary>
    public required Comment Comment { get; init; }

    /// <summary>All that was said of the months of a span, as far as the reader may see it.</summary>
    public static IQueryable<SaidThere> In(Reading reading, ReportingMonth first, ReportingMonth last) =>
        from thread in reading.Rows<CommentThread>()
        join comment in reading.Rows<Comment>() on new { thread.OrgUnitId, thread.Month, thread.Number } equals new { comment.OrgUnitId, comment.Month, Number = comment.Thread }
        where thread.Month >= first && thread.Month <= last
        select new SaidThere { Thread = thread, Comment = comment };
}
