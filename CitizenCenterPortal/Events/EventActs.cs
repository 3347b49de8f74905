using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events;

/// <summary>Everything that is done with an event. Who may is in <see cref="Roles"/>, when in <see cref="EventFlow"/>.</summary>
public static class EventActs
{
    /// <summary>A new one is thought out.</summary>
    public static readonly Act Plan = new("event.plan", Permissions.Events.Write, "事業を企画する", "事業を企画しました");

    /// <summary>A new one is made after another.</summary>
    public static readonly Act Copy = new("event.copy", Permissions.Events.Write, "写して企画する", "別の事業を写して企画しました");

    /// <summary>Several new ones come in a list.</summary>
    public static readonly Act Import = new("event.import", Permissions.Events.Write, "取り込む", "事業をファイルから企画しました");

    /// <summary>What is written of it changes.</summary>
    public static readonly Act Change = new("event.change", Permissions.Events.Write, "書き直す", "事業の内容を書き直しました");

    /// <summary>The head of the centre agrees.</summary>
    public static readonly Act Approve = new("event.approve", Permissions.Events.Approve, "承認する", "事業を承認しました");

    /// <summary>The head of the centre wants it thought out again.</summary>
    public static readonly Act Return = new("event.return", Permissions.Events.Approve, "差し戻す", "事業を差し戻しました", NeedsReason: true);

    /// <summary>People may apply.</summary>
    public static readonly Act Recruit = new("event.recruit", Permissions.Events.Write, "募集を始める", "募集を始めました");

    /// <summary>Who came to a session, or that it was called off.</summary>
    public static readonly Act Record = new("event.record-attendance", Permissions.Events.Write, "参加者数を保存する", "参加者数を記録しました");

    /// <summary>Who came to a session that was held at a joint centre, by who counted them there. That it is called off is the lead centre's to say.</summary>
    public static readonly Act RecordAtPlace = new("event.record-at-place", Permissions.Events.Write, "参加者数を保存する", "会場の館として、参加者数を記録しました", AtPlace: true);

    /// <summary>What was answered on the sheets.</summary>
    public static readonly Act Survey = new("event.record-survey", Permissions.Events.Write, "アンケートを保存する", "アンケートの集計を記録しました");

    /// <summary>Every session is over.</summary>
    public static readonly Act Hold = new("event.hold", Permissions.Events.Write, "実施済にする", "事業を実施済にしました");

    /// <summary>What came of it is written down.</summary>
    public static readonly Act Evaluate = new("event.evaluate", Permissions.Events.Write, "評価済にする", "事業を評価済にしました");

    /// <summary>The head of the centre has read it.</summary>
    public static readonly Act Close = new("event.close", Permissions.Events.Approve, "完了する", "事業を完了しました");

    /// <summary>Something in it is to be mended.</summary>
    public static readonly Act Reopen = new("event.reopen", Permissions.Events.Approve, "実施済に戻す", "事業を実施済に戻しました", NeedsReason: true);

    /// <summary>It will not be held. Whoever is at the counter when the typhoon comes may say so.</summary>
    public static readonly Act Cancel = new("event.cancel", Permissions.Events.Write, "中止する", "事業を中止しました", NeedsReason: true);

    /// <summary>Other centres hold it too, or no more.</summary>
    public static readonly Act Join = new("event.join", Permissions.Events.Join, "共催館を決める", "共催館を決めました");

    /// <summary>The themes that the portal brings are put into a database that lacks them.</summary>
    public static readonly Act SeedThemes = new("event.seed-themes", Permissions.Operation.Run, "事業のテーマを用意する", "事業のテーマを用意しました");

    /// <summary>A theme is added, renamed, moved, taken out of use or brought back.</summary>
    public static readonly Act ChangeThemes = new("theme.change", Permissions.Events.SetThemes, "テーマを保存する", "事業のテーマを変えました");

    /// <summary>Events become open data, or are so no more.</summary>
    public static readonly Act Publish = new("event.open-data", Permissions.Events.OpenData, "公開のしかたを決める", "事業のオープンデータの公開のしかたを決めました", NeedsReason: true);

    /// <summary>Those that a person does with an event.</summary>
    public static readonly IReadOnlyList<Act> All = [Plan, Copy, Import, Change, Approve, Return, Recruit, Record, RecordAtPlace, Survey, Hold, Evaluate, Close, Reopen, Cancel, Join];
}
