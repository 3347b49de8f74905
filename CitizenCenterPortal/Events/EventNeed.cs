namespace CitizenCenterPortal.Events;

/// <summary>Where the need is shown that an event answers: a page of the portal, or, where the portal has none, the record outside it in words. Pure.</summary>
public static class EventNeed
{
    /// <summary>True for a page of the portal.</summary>
    public static bool IsPage(string source) => source.StartsWith('/');

    /// <summary>What stands against an event's approval; null where nothing does. A survey stands in the portal, so its page is asked for; a record in words names its day.</summary>
    internal static Problem? WhyNot(Event row) =>
        row.Need == NeedKind.Survey && !IsPage(row.NeedAddress) ? EventRules.At("need-address", "アンケートの結果がわかるポータルのページを、一覧から選んでください。")
        : row.NeedAddress.Length == 0 ? EventRules.At("need-address", "ニーズがわかるところを書いてください。ポータルのページか、記録の日と場所です。")
        : !IsPage(row.NeedAddress) && !row.NeedAddress.Any(char.IsDigit) ? EventRules.At("need-address", "いつの記録かがわかるように、日も書いてください。「令和8年10月3日の運営懇話会の記録」など。")
        : null;

    /// <summary>What was typed: a page of the portal is checked as one; a page of another place is refused.</summary>
    internal static string Read(Ui.FieldReader read, string typed) => typed.Trim() is ['/' or '\\', ..] || typed.Contains("://", StringComparison.Ordinal)
        ? read.Address("need-address", typed, Event.AddressMaxLength)
        : read.Text("need-address", typed, Event.AddressMaxLength).ReplaceLineEndings(" ");
}
