using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>Everything that is done with who applied. Who may is in <see cref="Roles"/>, when in <see cref="ApplicantFlow"/>.</summary>
public static class ApplicantActs
{
    /// <summary>Somebody applies.</summary>
    public static readonly Act Receive = new("event.receive", Permissions.Events.Receive, "受け付ける", "事業の申込を受け付けました");

    /// <summary>What is written of an application changes.</summary>
    public static readonly Act Amend = new("event.amend-applicant", Permissions.Events.Receive, "申込を直す", "事業の申込を直しました");

    /// <summary>They will not come.</summary>
    public static readonly Act Decline = new("event.decline", Permissions.Events.Receive, "辞退にする", "申込の辞退を記録しました");

    /// <summary>They will come after all, or it was a slip of the hand.</summary>
    public static readonly Act Readmit = new("event.readmit", Permissions.Events.Receive, "もう一度受け付ける", "辞退した申込をもう一度受け付けました");

    /// <summary>Places are given by lot.</summary>
    public static readonly Act Draw = new("event.draw", Permissions.Events.Receive, "抽選する", "事業の申込を抽選しました");

    /// <summary>A place that was given back goes to the next who waits.</summary>
    public static readonly Act Promote = new("event.promote", Permissions.Events.Receive, "繰り上げる", "補欠の人を繰り上げました");

    /// <summary>They came.</summary>
    public static readonly Act CheckIn = new("event.check-in", Permissions.Events.Receive, "参加にする", "申込の人の参加を記録しました");

    /// <summary>They did not come.</summary>
    public static readonly Act Miss = new("event.miss", Permissions.Events.Receive, "欠席にする", "申込の人の欠席を記録しました");

    /// <summary>Names and contacts leave the portal in a file.</summary>
    public static readonly Act Take = new("event.take-applicants", Permissions.Events.TakeApplicants, "氏名と連絡先を取り出す", "申込の氏名と連絡先をファイルに取り出しました", NeedsReason: true);

    /// <summary>The time is over for which applicants' personal data are kept.</summary>
    public static readonly Act Erase = new("event.erase-applicants", Permissions.Events.Erase, "個人情報を消す", "期間を過ぎた申込の個人情報を消しました");
}
