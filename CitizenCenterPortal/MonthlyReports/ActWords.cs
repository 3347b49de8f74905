namespace CitizenCenterPortal.MonthlyReports;

/// <summary>What a person is told before a step is taken.</summary>
internal static class ActWords
{
    /// <summary>What is asked, with the report it is about: 桜台市民センター　令和8年8月分の月次報告を差し戻す, …の受理を取り消す.</summary>
    public static string Title(Act act, string unit, ReportingMonth month) =>
        act == ReportActs.Unaccept || act == ReportActs.UnacceptHub
            ? Words.Say("{0}　{1}の月次報告の{2}", unit, Era.Month(month), Words.Say(act.Label))
            : act == ReportActs.Widen ? Words.Say("{0}　{1}の月次報告に{2}", unit, Era.Month(month), Words.Say(act.Label))
            : Words.Say("{0}　{1}の月次報告を{2}", unit, Era.Month(month), Words.Say(act.Label));

    /// <summary>What the step does, in one sentence.</summary>
    public static string Consequence(Act act) =>
        act == ReportActs.Submit ? Words.Say("提出すると数値は速報に数えられ、差戻しか取り下げまで変えられません。")
        : act == ReportActs.Withdraw ? Words.Say("報告は手元に戻り、また入力できます。数値は速報に残ります。")
        : act == ReportActs.Accept || act == ReportActs.AcceptHub ? Words.Say("受理すると、市が確定できるようになります。")
        : act == ReportActs.Unaccept || act == ReportActs.UnacceptHub ? Words.Say("報告は提出済に戻ります。")
        : act == ReportActs.Confirm ? Words.Say("確定すると数値は確定値になり、訂正のため開くまで変えられません。")
        : act == ReportActs.Correct ? Words.Say("館が選んだ欄を直し、提出からやり直します。資料はいつでも添付でき、変わったところに載ります。確定値は、次に確定するまで今のままです。")
        : act == ReportActs.Widen ? Words.Say("加えた欄も、館が直せるようになります。報告の状態は変わりません。")
        : Words.Say("館が数値を直し、提出からやり直します。数値は速報に残ります。");
}
