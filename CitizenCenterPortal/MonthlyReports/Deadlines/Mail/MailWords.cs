using System.Globalization;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>How mail is spoken of on the page of who watches it.</summary>
internal static class MailWords
{
    /// <summary>What a mail was about: 東市民センター　令和8年10月分の提出期限.</summary>
    public static string About(string key, OrgTree tree) => key.Split('|') switch
    {
        ["due", var month, var weeks, var unit, _] => Words.Say(weeks == "0" ? "{0}　{1}の提出期限のお知らせ" : "{0}　{1}の提出のお願い", Unit(unit, tree), Era.Month(new(int.Parse(month, CultureInfo.InvariantCulture)))),
        ["digest", _, var unit, _] => Words.Say("{0}　待っている報告のまとめ", Unit(unit, tree)),
        _ => key,
    };

    /// <summary>How far it is.</summary>
    public static string Say(MailState state) => Words.Say(state switch
    {
        MailState.Sending => "送信中",
        MailState.Sent => "送信済",
        MailState.Waiting => "再送待ち",
        MailState.Dropped => "送らず終了",
        MailState.Unsure => "届いたか不明",
    });

    /// <summary>Its mood.</summary>
    public static Tone Tone(MailState state) => state switch
    {
        MailState.Sent => Ui.Tone.Ok,
        MailState.Sending => Ui.Tone.Key,
        MailState.Dropped => Ui.Tone.Quiet,
        MailState.Waiting or MailState.Unsure => Ui.Tone.Warn,
    };

    /// <summary>Why it was not taken, and what to do; empty where nothing is wrong.</summary>
    public static string Why(MailFault fault) => fault switch
    {
        MailFault.None => "",
        MailFault.NoAnswer => Words.Say("メールサーバーが応答しません。サーバーが動いているか、設定 Portal:Mail:Host・Port・Security が正しいかを確かめてください。"),
        MailFault.SignIn => Words.Say("メールサーバーにサインインできません。設定 Portal:Mail:User と Password を確かめてください。"),
        MailFault.Server => Words.Say("メールサーバーが受け付けませんでした。サーバーの混雑か、差出人（Portal:Mail:From）の制限が考えられます。"),
        MailFault.Certificate => Words.Say("メールサーバーの証明書を確かめられないため、送っていません。設定 Portal:Mail:Host が証明書の名前と同じか、証明書が期限内か、市の認証局の証明書がこの機械に登録されているかを確かめてください。"),
        MailFault.Address => Words.Say("宛先のメールアドレスを、サーバーが受け付けませんでした。「職員の権限」でアドレスを確かめてください。"),
    };

    private static string Unit(string code, OrgTree tree) => tree.Find(code)?.DisplayName ?? code;
}
