using CitizenCenterPortal.Identity;
using static CitizenCenterPortal.MonthlyReports.Comments.CommentState;

namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>What people say to one another about a report, whatever state the report is in. Who may is in <see cref="Roles"/>.</summary>
public static class CommentActs
{
    /// <summary>A thread begins.</summary>
    public static readonly Act Ask = new("monthly-report.comment", Permissions.MonthlyReports.Comment, "コメントする", "コメントしました");

    /// <summary>Somebody answers in it.</summary>
    public static readonly Act Reply = new("monthly-report.reply-comment", Permissions.MonthlyReports.Comment, "返信する", "コメントに返信しました");

    /// <summary>It is solved: by who began it, or by who reviews.</summary>
    public static readonly Act Close = new("monthly-report.close-thread", Permissions.MonthlyReports.Comment, "解決済にする", "コメントを解決済にしました");

    /// <summary>It is not solved after all: by the same.</summary>
    public static readonly Act Reopen = new("monthly-report.reopen-thread", Permissions.MonthlyReports.Comment, "未解決に戻す", "コメントを未解決に戻しました");

    /// <summary>Who said something takes it back.</summary>
    public static readonly Act TakeBack = new("monthly-report.take-back-comment", Permissions.MonthlyReports.Comment, "取り消す", "自分のコメントを取り消しました");

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Act> All = [Ask, Reply, Close, Reopen, TakeBack];

    /// <summary>The way of a thread. It begins open.</summary>
    public static readonly Flow<CommentState> Flow = new((Open, Reply, Open), (Open, Close, Closed), (Closed, Reopen, Open), (Open, TakeBack, Open), (Closed, TakeBack, Closed));

    /// <summary>True for the acts that are of who began the thread, and of who reviews.</summary>
    public static bool IsOfAsker(Act act) => act == Close || act == Reopen;

    /// <summary>True where the caller may do the act on a thread that somebody began.</summary>
    public static bool May(Caller caller, Act act, string beganBy) =>
        caller.May(act.Permission) && (!IsOfAsker(act) || caller.Is(beganBy) || caller.May(Permissions.MonthlyReports.Review));

    /// <summary>The act of a code; null where it is none of these.</summary>
    public static Act? Find(string code) => All.FirstOrDefault(act => act.Code == code);
}
