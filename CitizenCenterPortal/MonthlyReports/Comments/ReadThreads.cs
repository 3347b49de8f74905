using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>Reads what was said about a report, in one command; the names that the report's history named already cost none.</summary>
internal static class ReadThreads
{
    /// <summary>The threads of a report in the order they began, by month; those of the month before too, where wanted.</summary>
    public static async Task<ILookup<ReportingMonth, ThreadRow>> OfAsync(
        Reading reading, PersonNames names, FormReader form, int unitId, ReportingMonth month, bool before, CancellationToken stop)
    {
        var first = before ? month.Previous : month;
        var rows = await (
            from thread in reading.Rows<CommentThread>()
            join comment in reading.Rows<Comment>() on new { thread.OrgUnitId, thread.Month, thread.Number } equals new { comment.OrgUnitId, comment.Month, Number = comment.Thread }
            where thread.OrgUnitId == unitId && thread.Month >= first && thread.Month <= month
            orderby thread.Number, comment.Number
            select new { thread, comment }).ToListAsync(stop);
        var who = await names.OfAsync(reading, rows.Select(row => row.comment.By), stop);
        return rows.GroupBy(row => (row.thread.Month, row.thread.Number)).Select(said => (said.Key.Month, Row: Row(said.First().thread, said.Select(row => row.comment))))
            .ToLookup(thread => thread.Month, thread => thread.Row);

        ThreadRow Row(CommentThread thread, IEnumerable<Comment> said) => new(
            thread.Number,
            thread.Place,
            thread.Place.Length == 0 ? Words.Say("報告の全体") : form.NameOf(thread.Place),
            thread.Place.Length == 0 ? 0 : form.BlockNumber(thread.Place),
            form.CellOf(thread.Place),
            thread.State,
            [.. CommentActs.Flow.ActsFrom(thread.State).Where(act => CommentActs.May(reading.Caller, act, thread.By)).Select(act => act.Code)],
            [.. said.Select(comment => new CommentRow(comment.Number, who[comment.By], comment.Role, comment.At, comment.Words, comment.TakenBack, comment.By == reading.Caller.Actor && !comment.TakenBack))]);
    }
}
