using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>What people do with a monthly report. Who may is in <see cref="Roles"/>, when is in <see cref="ReportFlow"/>.</summary>
public static class ReportActs
{
    /// <summary>Cells are entered; not a step of the flow.</summary>
    public static readonly Act Enter = new("monthly-report.enter", Permissions.MonthlyReports.Enter, "入力する", "数値を入力しました");

    /// <summary>The unit's director hands it in.</summary>
    public static readonly Act Submit = new("monthly-report.submit", Permissions.MonthlyReports.Submit, "提出する", "提出しました");

    /// <summary>The unit's director takes it back.</summary>
    public static readonly Act Withdraw = new("monthly-report.withdraw", Permissions.MonthlyReports.Submit, "取り下げる", "提出を取り下げました", NeedsReason: true);

    /// <summary>The ward accepts a district centre's.</summary>
    public static readonly Act Accept = new("monthly-report.accept", Permissions.MonthlyReports.Accept, "受理する", "受理しました");

    /// <summary>The ward sends a district centre's back.</summary>
    public static readonly Act Return = new("monthly-report.return", Permissions.MonthlyReports.Accept, "差し戻す", "差し戻しました", NeedsReason: true);

    /// <summary>The ward takes its acceptance back.</summary>
    public static readonly Act Unaccept = new("monthly-report.unaccept", Permissions.MonthlyReports.Accept, "受理を取り消す", "受理を取り消しました", NeedsReason: true);

    /// <summary>The city accepts a ward hub's own.</summary>
    public static readonly Act AcceptHub = new("monthly-report.accept-hub", Permissions.MonthlyReports.Confirm, "受理する", "受理しました");

    /// <summary>The city sends a ward hub's own back.</summary>
    public static readonly Act ReturnHub = new("monthly-report.return-hub", Permissions.MonthlyReports.Confirm, "差し戻す", "差し戻しました", NeedsReason: true);

    /// <summary>The city takes its acceptance of a ward hub's own back.</summary>
    public static readonly Act UnacceptHub = new("monthly-report.unaccept-hub", Permissions.MonthlyReports.Confirm, "受理を取り消す", "受理を取り消しました", NeedsReason: true);

    /// <summary>The city confirms.</summary>
    public static readonly Act Confirm = new("monthly-report.confirm", Permissions.MonthlyReports.Confirm, "確定する", "確定しました");

    /// <summary>The city sends an accepted report back.</summary>
    public static readonly Act ReturnAccepted = new("monthly-report.return-accepted", Permissions.MonthlyReports.Confirm, "差し戻す", "受理済の報告を差し戻しました", NeedsReason: true);

    /// <summary>The city opens a confirmed report again.</summary>
    public static readonly Act Correct = new("monthly-report.correct", Permissions.MonthlyReports.Correct, "訂正のため開く", "訂正のため開きました", NeedsReason: true);

    /// <summary>The city adds places to a correction under way; the report stays where it is.</summary>
    public static readonly Act Widen = new("monthly-report.widen", Permissions.MonthlyReports.Correct, "訂正する欄を加える", "訂正する欄を加えました", NeedsReason: true);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Act> All =
        [Enter, Submit, Withdraw, Accept, Return, Unaccept, AcceptHub, ReturnHub, UnacceptHub, Confirm, ReturnAccepted, Correct, Widen];

    /// <summary>Acts that nobody does to what they submitted themselves.</summary>
    public static bool IsForOthers(Act act) => act == Accept || act == AcceptHub || act == Confirm;

    /// <summary>Acts that name places of the form: what is asked for there, or what a correction opens.</summary>
    public static bool PointsAtPlaces(Act act) => act == Return || act == ReturnHub || act == ReturnAccepted || OpensPlaces(act);

    /// <summary>Acts by which places of a confirmed report may be changed; each says which.</summary>
    public static bool OpensPlaces(Act act) => act == Correct || act == Widen;

    /// <summary>Acts by which a report that was handed in is entered again.</summary>
    public static bool OpensAgain(Act act) => (PointsAtPlaces(act) && act != Widen) || act == Withdraw;

    /// <summary>The act of a code; null where it is none of these.</summary>
    public static Act? Find(string code) => All.FirstOrDefault(act => act.Code == code);
}
