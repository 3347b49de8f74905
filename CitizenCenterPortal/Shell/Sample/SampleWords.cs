namespace CitizenCenterPortal.Shell.Sample;

/// <summary>What the invented city's people write and say; nothing in it is of a real place or person.</summary>
internal static class SampleWords
{
    /// <summary>特記事項.</summary>
    public static readonly string[] Special =
    [
        "特になし。", "玄関の自動ドアの不具合があり、3日間は手動で対応した。修理は完了している。", "近隣の小学校の運動会と重なり、週末の駐車場が満車になった。警備員を1名増やして対応した。",
        "空調の更新工事のため、ホールの利用を5日間止めた。利用団体には1か月前に知らせた。", "ロビーの展示が好評で、来館者の声が12件寄せられた。", "大雨の警報のため、1日だけ夜間を休館した。",
        "利用者が転倒し、救急車を要請した。けがは軽く、家族へ連絡した。手すりの追加を検討している。",
    ];

    /// <summary>前月指摘への対応, where there was no remark.</summary>
    public const string NothingAsked = "前月の指摘はない。";

    /// <summary>前月指摘への対応.</summary>
    public static readonly string[] Answers = ["指摘のあった内訳を利用申請書と突き合わせ、数え方を職員全員で確かめた。", "指摘を受け、集計表の様式を直した。翌月から月の途中でも点検する。"];

    /// <summary>翌月予定.</summary>
    public static readonly string[] Plans =
    [
        "地域の文化祭（2日間）と、子育て講座（全4回）を開く。", "消防訓練を行う。空調の点検のため、第3月曜日は午前を休館する。", "シニア向けのスマートフォン講座を3回開く。図書コーナーの棚卸しを行う。",
        "利用団体の連絡会を開き、来年度の利用枠を説明する。", "主な事業は例月のとおり。",
    ];

    /// <summary>What a reviewer asks, at which place of the form, and what the centre answers.</summary>
    public static readonly (string Place, string Asked, string Answer)[] Talks =
    [
        ("FACILITY.WATER", "前年の同じ月より多いようです。検針の日が変わりましたか。", "検針が3日遅れたためです。来月は元に戻ります。"),
        ("TEXT.SPECIAL", "修理の費用は、どの項目に入っていますか。", "修繕費に入れています。領収書の写しは館にあります。"),
        ("", "来月から、提出を2日早められますか。", "職員の予定を調整してみます。"),
        ("INFO.PROVIDED", "広報紙の回数も含みますか。", "含みます。館だより1回と、市の広報紙への掲載1回です。"),
    ];
}
