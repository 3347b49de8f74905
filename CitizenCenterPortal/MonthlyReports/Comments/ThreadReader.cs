using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>Lays out what was said about a report; the names that its history named already cost no command.</summary>
internal static class ThreadReader
{
    /// <summary>The threads in the order they began, by month.</summary>
    public static async Task<ILookup<ReportingMonth, ThreadRow>> ReadAsync(Reading reading, PersonNames names, FormReader form, IReadOnlyList<SaidThere> said, CancellationToken stop)
    {
        var who = await names.OfAsync(reading, said.Select(row => row.Comment.By), stop);
        return said.OrderBy(row => row.Comment.Number).GroupBy(row => (row.Thread.Month, row.Thread.Number)).OrderBy(thread => thread.Key)
            .Select(thread => (thread.Key.Month, Row: Row(thread.First().Thread, thread.Select(row => row.Comment))))
            .ToLookup(thread => thread.Month, thread => thread.Row);

        ThreadRow Row(CommentThread thread, IEnumerable<Comment> comments) => new(
            thread.Number,
            thread.Place,
            thread.Place.Length == 0 ? Words.Say("報告の全体") : form.NameOf(thread.Place),
            thread.Place.Length == 0 ? 0 : form.BlockNumber(thread.Place),
            form.CellOf(thread.Place),
            thread.State,
            [.. CommentActs.Flow.ActsFrom(thread.State).Where(act => CommentActs.May(reading.Caller, act, thread.By)).Select(act => act.Code)],
            [.. comments.Select(comment => new CommentRow(comment.Number, who[comment.By], comment.Role, comment.At, comment.Words, comment.TakenBack, reading.Caller.Is(comment.By) && !comment.TakenBack))]);
    }
}
