using System.Globalization;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>The calendar in words.</summary>
public static class CalendarWords
{
    /// <summary>The days of the week as a calendar heads its columns, Sunday first.</summary>
    public static IReadOnlyList<DayOfWeek> Week { get; } = Enum.GetValues<DayOfWeek>();

    /// <summary>月, or Mon.</summary>
    public static string Initial(DayOfWeek day) => (Words.InEnglish ? CultureInfo.InvariantCulture : Words.Japanese).DateTimeFormat.GetAbbreviatedDayName(day);

    /// <summary>月曜日, or Monday.</summary>
    public static string DayName(DayOfWeek day) => (Words.InEnglish ? CultureInfo.InvariantCulture : Words.Japanese).DateTimeFormat.GetDayName(day);

    /// <summary>市, 区, 館: whose a rule is.</summary>
    public static string Whose(Tier tier) => tier switch
    {
        Tier.City => Words.Say("市の決まり"),
        Tier.Ward => Words.Say("区の決まり"),
        Tier.District => Words.Say("館の決まり"),
    };

    /// <summary>The kind of a rule.</summary>
    public static string Say(ClosingKind kind) => kind switch
    {
        ClosingKind.Weekday => Words.Say("毎週の曜日"),
        ClosingKind.DayAfterHoliday => Words.Say("休日の翌日"),
        ClosingKind.Yearly => Words.Say("毎年の期間"),
    };

    /// <summary>毎週月曜日（休日に当たる日を除く）.</summary>
    public static string Say(ClosingRule rule) => rule switch
    {
        { StaysOpen: true } => Words.Say("{0}：休まない", Say(rule.Kind)),
        { Kind: ClosingKind.Weekday, Weekday: { } day } => Words.Say("毎週{0}（休日に当たる日を除く）", DayName(day)),
        { Kind: ClosingKind.Yearly, FirstDay: { } first, LastDay: { } last } => Words.Say("毎年{0}から{1}まで", DayOfYear(first), DayOfYear(last)),
        _ => Words.Say("休日の翌日（土曜日・日曜日・休日を除く）"),
    };

    /// <summary>When a rule stands.</summary>
    public static string Stands(ClosingRule rule) => rule.To is { } to ? Span(rule.From, to) : Words.Say("{0}から", Era.Day(rule.From));

    /// <summary>A day, or from one to another.</summary>
    public static string Span(DateOnly from, DateOnly to) => from == to ? Era.Day(from) : Words.Say("{0}から{1}まで", Era.Day(from), Era.Day(to));

    /// <summary>Why a day is as it is; empty for a plain open day.</summary>
    public static string Why(OpeningDay day) => string.Join("　", new[]
    {
        day.Holiday,
        !day.Exists ? Words.Say("開館していない月") : day.Rule is { } rule ? Words.Say("定例の休館日：{0}", Say(rule)) : day.Closure is { } closure ? Words.Say("臨時休館：{0}", closure.Reason) : null,
    }.Where(part => part is { Length: > 0 }));

    /// <summary>The address of a unit's calendar.</summary>
    public static string Href(string unit, FiscalYear year) => $"/calendar/{Uri.EscapeDataString(unit)}?fy={year}";

    private static string DayOfYear(int at) => FormatTime.DayOfYear(ClosingRule.Parts(at).Month, ClosingRule.Parts(at).Day);
}
