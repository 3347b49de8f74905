using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>What mail says, in plain Japanese: whose report of which month, by when, where to go on. Never a number of a report, never a person's name.</summary>
internal static class MailText
{
    /// <summary>To a centre: the day comes near, or has passed.</summary>
    public static (string Subject, string Body) OfStep(MailStep step, DateOnly due, DateOnly today, OrgUnit unit, CityName city, string portal)
    {
        var month = Era.Month(step.Month);
        var (subject, say) = step.Weeks == 0
            ? ($"{month}の月次報告の提出期限は{FormatTime.Day(due)}です", $"{month}の月次報告の提出期限は {FormatTime.Day(due)}{(due == today ? "（今日）" : "")}です。まだ提出されていません。")
            : ($"{month}の月次報告の提出をお願いします", $"{month}の月次報告は、提出期限の {FormatTime.Day(due)}を過ぎていますが、まだ提出されていません。提出をお願いします。");
        return (Headed(subject, city), Framed($"{unit.Name}　月次報告ご担当の方へ", [say, "次の画面から、入力と提出ができます。", $"{portal}/reports/{unit.Code}/{step.Month}"], portal));
    }

    /// <summary>To a centre: a report that came back to it rests there though its day has passed.</summary>
    public static (string Subject, string Body) OfBack(ReportStatus status, DateOnly due, OrgUnit unit, ReportingMonth at, CityName city, string portal)
    {
        var month = Era.Month(at);
        var (subject, say) = status == ReportStatus.Correcting
            ? ($"{month}の月次報告の訂正をお願いします", $"{month}の月次報告は、訂正のため開かれたままです。訂正する欄を直し、もう一度提出してください。")
            : ($"{month}の月次報告の再提出をお願いします", $"{month}の月次報告は「差戻し」のまま、提出期限の {FormatTime.Day(due)}を過ぎています。直すところを確かめ、もう一度提出してください。");
        return (Headed(subject, city), Framed($"{unit.Name}　月次報告ご担当の方へ", [say, "次の画面から、入力と提出ができます。", $"{portal}/reports/{unit.Code}/{at}"], portal));
    }

    /// <summary>To a ward hub: what waits for it, and who is late.</summary>
    public static (string Subject, string Body) OfDigest(OrgUnit hub, IReadOnlyList<(string Unit, ReportingMonth Month)> waiting, IReadOnlyList<(string Unit, ReportingMonth Month)> late, CityName city, string portal)
    {
        List<string> lines = [];
        if (waiting.Count > 0)
        {
            lines.AddRange(["受理を待っている月次報告があります。", .. waiting.Select(Line), $"まとめて確かめる画面: {portal}/reports/review", ""]);
        }

        if (late.Count > 0)
        {
            lines.AddRange(["提出期限を過ぎて、まだ提出されていない月次報告があります。", .. late.Select(Line), $"月次報告の一覧: {portal}/reports", ""]);
        }

        return (Headed(waiting.Count > 0 ? "受理を待っている月次報告があります" : "提出されていない月次報告があります", city), Framed($"{hub.Name}　月次報告ご担当の方へ", lines, portal));

        static string Line((string Unit, ReportingMonth Month) at) => $"・{at.Unit}　{Era.Month(at.Month)}";
    }

    private static string Headed(string subject, CityName city) => city.Japanese.Length > 0 ? $"【{city.Japanese} 市民センターポータル】{subject}" : $"【市民センターポータル】{subject}";

    private static string Framed(string to, IEnumerable<string> lines, string portal) => string.Join('\n',
    [
        to, "", .. lines, "", "--", "このメールは、市民センターポータルが自動で送っています。返信には答えられません。", $"メールを止めるとき: {portal}/me/mail", "",
    ]);
}
