using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Narratives;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>Begins a thread, answers in it, closes or opens it again, takes back what one said. Whatever state the report is in; it moves no report.</summary>
public sealed class CommentOnReport(PortalDoor door, CatalogueCache catalogues)
{
    /// <summary>Most threads of one report.</summary>
    public const int MostThreads = 200;

    /// <summary>Most comments of one thread.</summary>
    public const int MostComments = 100;

    /// <summary>Does it.</summary>
    public async Task<Outcome> RunAsync(string unitCode, ReportingMonth month, CommentMove move, CancellationToken stop = default)
    {
        if (CommentActs.Find(move.Act ?? "") is not { } act)
        {
            return Outcome.Invalid([new(new(move.Act ?? "", ""), new Sentence("「{0}」という手続きはありません。", move.Act ?? ""))]);
        }

        if (await door.FindUnitAsync(act.Permission, unitCode, month, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(act, [unit.Id], stop);
        var report = await change.Rows<MonthlyReport>().AsNoTracking().FirstOrDefaultAsync(report => report.OrgUnitId == unit.Id && report.Month == month, stop);
        if (report is null && (month > change.Clock.ThisMonth || !change.Tree.IsOpen(unit.Id, month)))
        {
            return Outcome.NotFound;
        }

        var outcome = WhyNot(act, move, (await catalogues.GetAsync(change, stop)).FormOf(month.FiscalYear)) is { } why ? Outcome.Invalid([new(null, why)])
            : act == CommentActs.Ask ? await BeginAsync(change, unit.Id, month, report?.Reported ?? false, move, stop)
            : await GoOnAsync(change, unit.Id, month, move, stop);
        if (outcome.IsDone)
        {
            await change.CommitAsync(new ActNote { Month = month }, stop);
        }

        return outcome;
    }

    private static Sentence? WhyNot(Act act, CommentMove move, Catalogue catalogue)
    {
        if (act == CommentActs.Ask && (move.Place is null || (move.Place.Length > 0 && catalogue.CellsAt(move.Place).Count == 0 && NarrativeBlock.Find(move.Place) is null)))
        {
            return new Sentence("「{0}」という欄はありません。", move.Place ?? "");
        }

        return act != CommentActs.Ask && act != CommentActs.Reply ? null
            : string.IsNullOrWhiteSpace(move.Words) ? new Sentence("コメントを書いてください。")
            : MoveRules.Clean(move.Words).Length > Comment.MaxLength ? new Sentence("コメントは {0} 文字までです。いま {1} 文字あります。短くしてください。", Comment.MaxLength, MoveRules.Clean(move.Words).Length)
            : MoveRules.IsText(move.Words) ? null
            : new Sentence("文章に、文字でない符号が入っています。消して、書き直してください。");
    }

    private static async Task<Outcome> BeginAsync(Change change, int unitId, ReportingMonth month, bool reported, CommentMove move, CancellationToken stop)
    {
        var threads = change.Rows<CommentThread>();
        var last = await threads.Where(thread => thread.OrgUnitId == unitId && thread.Month == month).MaxAsync(thread => (int?)thread.Number, stop) ?? 0;
        if (last >= MostThreads)
        {
            return Outcome.Refused(new Sentence("ひとつの報告のコメントは {0} 件までです。いまあるコメントに返信してください。", MostThreads));
        }

        var thread = new CommentThread { OrgUnitId = unitId, Month = month, Number = last + 1, Place = move.Place, By = change.Caller.Actor, Reported = reported };
        threads.Add(thread);
        Say(change, thread, 1, move.Words!);
        return Outcome.Done;
    }

    private static async Task<Outcome> GoOnAsync(Change change, int unitId, ReportingMonth month, CommentMove move, CancellationToken stop)
    {
        if (await change.Rows<CommentThread>().FirstOrDefaultAsync(thread => thread.OrgUnitId == unitId && thread.Month == month && thread.Number == move.Thread, stop) is not { } thread)
        {
            return Outcome.NotFound;
        }

        if (CommentActs.Flow.After(thread.State, change.Act) is not { } after)
        {
            return Outcome.Refused(thread.State == CommentState.Closed ? "このコメントは解決済です。続けるときは、未解決に戻してください。" : "このコメントは、まだ解決済になっていません。");
        }

        if (!CommentActs.May(change.Caller, change.Act, thread.By))
        {
            return Outcome.Refused("解決済にする、または未解決に戻すのは、コメントを始めた人か、審査する人です。");
        }

        var said = await change.Rows<Comment>().Where(comment => comment.OrgUnitId == unitId && comment.Month == month && comment.Thread == thread.Number).ToListAsync(stop);
        if (change.Act == CommentActs.TakeBack)
        {
            return TakeBack(change, said.Find(comment => comment.Number == move.Comment));
        }

        if (change.Act == CommentActs.Reply && said.Count >= MostComments)
        {
            return Outcome.Refused(new Sentence("返信は {0} 件までです。新しいコメントを始めてください。", MostComments));
        }

        thread.State = after;
        if (change.Act == CommentActs.Reply)
        {
            Say(change, thread, said.Max(comment => comment.Number) + 1, move.Words!);
        }

        return Outcome.Done;
    }

    private static Outcome TakeBack(Change change, Comment? comment)
    {
        if (comment is null)
        {
            return Outcome.NotFound;
        }

        if (!change.Caller.Is(comment.By) || comment.TakenBack)
        {
            return Outcome.Refused(comment.TakenBack ? "このコメントは、もう取り消されています。" : "コメントを取り消せるのは、書いた人だけです。");
        }

        (comment.Words, comment.TakenBack) = ("", true);
        return Outcome.Done;
    }

    private static void Say(Change change, CommentThread thread, int number, string words) => change.Rows<Comment>().Add(new()
    {
        OrgUnitId = thread.OrgUnitId,
        Month = thread.Month,
        Thread = thread.Number,
        Number = number,
        Words = MoveRules.Clean(words),
        By = change.Caller.Actor,
        Role = change.Caller.Role,
        At = change.Now,
        Reported = thread.Reported,
    });
}
