using System.Text;
using System.Text.RegularExpressions;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>Where the need is shown that an event answers: a page of the portal, or, where the portal has none, the record outside it in words.</summary>
public static partial class EventNeed
{
    private static readonly Sentence NoPage = "このページは見つかりません。アンケートのある事業か月次報告のページを、一覧から選んでください。";

    /// <summary>True for a page of the portal.</summary>
    public static bool IsPage(string source) => source.StartsWith('/');

    /// <summary>True where words name a day or a month, as a record is found by: 令和8年10月3日, R8.10.3, 2026-10-03, 10月3日, 2026年10月. Pure.</summary>
    public static bool NamesDay(string words) => DayInWords().IsMatch(words.Normalize(NormalizationForm.FormKC));

    /// <summary>What stands against an event's approval; null where nothing does. A survey stands in the portal, so its page is asked for; a record in words names its day. Pure.</summary>
    internal static Problem? WhyNot(Event row) =>
        row.Need == NeedKind.Survey && !IsPage(row.NeedAddress) ? EventRules.At("need-address", "アンケートの結果がわかるポータルのページを、一覧から選んでください。")
        : row.NeedAddress.Length == 0 ? EventRules.At("need-address", "ニーズがわかるところを書いてください。ポータルのページか、記録の日と場所です。")
        : !IsPage(row.NeedAddress) && !NamesDay(row.NeedAddress) ? EventRules.At("need-address", "いつの記録かがわかるように、日も書いてください。「令和8年10月3日の運営懇話会の記録」など。")
        : null;

    /// <summary>What stands against the page that is named: it is an event's that the reader sees, or a report's of a centre; of another need than a survey it may be another.</summary>
    internal static async Task<IReadOnlyList<Problem>> WhyNoPageAsync(Reading reading, Event row, CancellationToken stop)
    {
        var stands = !IsPage(row.NeedAddress) || row.NeedAddress.Split('?', '#')[0].Split('/') switch
        {
            [_, "events", var named, ..] => EventAddress.TryParse(named, out var address) && reading.Tree.Find(address.UnitCode) is { } lead
                && await reading.Rows<Event>().AnyAsync(there => there.OrgUnitId == lead.Id && there.Number == address.Number, stop),
            [_, "reports", var unit, var named, ..] => reading.Tree.Find(unit) is not null && ReportingMonth.TryParse(named, out var month) && month <= reading.Clock.ThisMonth,
            _ => row.Need != NeedKind.Survey,
        };
        return stands ? [] : [EventRules.At("need-address", NoPage)];
    }

    /// <summary>What was typed: a page of the portal is checked as one; a page of another place is refused.</summary>
    internal static string Read(Ui.FieldReader read, string typed) => typed.Trim() is ['/' or '\\', ..] || typed.Contains("://", StringComparison.Ordinal)
        ? read.Address("need-address", typed, Event.AddressMaxLength)
        : read.Text("need-address", typed, Event.AddressMaxLength).ReplaceLineEndings(" ");

    [GeneratedRegex("""
        (?<!\d)(?:1[0-2]|0?[1-9])月\s?(?:3[01]|[12]\d|0?[1-9])日
        |(?:(?<!\d)\d{4}|(?:令和|平成|昭和|大正|明治)(?:元|\d{1,2}))年\s?(?:1[0-2]|0?[1-9])月
        |(?<![A-Za-z0-9])(?:\d{4}|[RHSTMrhstm](?:元|\d{1,2}))([-./])(?:1[0-2]|0?[1-9])\1(?:3[01]|[12]\d|0?[1-9])(?!\d)
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayInWords();
}
