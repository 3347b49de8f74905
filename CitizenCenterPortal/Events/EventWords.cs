using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Events;

/// <summary>How what the code calls by its names is said and shown.</summary>
public static class EventWords
{
    /// <summary>The screen word of a state.</summary>
    public static string Say(EventState state) => state switch
    {
        EventState.Planned => Words.Say("企画中"),
        EventState.Approved => Words.Say("承認"),
        EventState.Recruiting => Words.Say("募集中"),
        EventState.Held => Words.Say("実施済"),
        EventState.Evaluated => Words.Say("評価済"),
        EventState.Closed => Words.Say("完了"),
        EventState.Cancelled => Words.Say("中止"),
    };

    /// <summary>Its mood.</summary>
    public static Tone Tone(EventState state) => state switch
    {
        EventState.Planned => Ui.Tone.Quiet,
        EventState.Approved or EventState.Recruiting => Ui.Tone.Key,
        EventState.Held => Ui.Tone.Warn,
        EventState.Evaluated or EventState.Closed => Ui.Tone.Ok,
        EventState.Cancelled => Ui.Tone.Bad,
    };

    /// <summary>What a kind is called.</summary>
    public static string Say(EventKind kind) => kind switch
    {
        EventKind.Course => Words.Say("講座"),
        EventKind.Lecture => Words.Say("講演会"),
        EventKind.Exhibition => Words.Say("展示"),
        EventKind.Workshop => Words.Say("体験・ワークショップ"),
        EventKind.Exchange => Words.Say("交流・サロン"),
        EventKind.Festival => Words.Say("まつり・大会"),
        EventKind.Consultation => Words.Say("相談"),
        EventKind.Other => Words.Say("その他"),
    };

    /// <summary>Where a need was seen.</summary>
    public static string Say(NeedKind need) => need switch
    {
        NeedKind.Survey => Words.Say("調査"),
        NeedKind.Advisory => Words.Say("懇話会"),
        NeedKind.Voice => Words.Say("市民の声"),
        NeedKind.Daily => Words.Say("日常の情報"),
    };

    /// <summary>How far citizens make it.</summary>
    public static string Say(Participation step) => step switch
    {
        Participation.None => Words.Say("なし"),
        Participation.Join => Words.Say("参加（運営を手伝う）"),
        Participation.Plan => Words.Say("参画（企画から加わる）"),
        Participation.Lead => Words.Say("主体（市民が中心になって開く）"),
    };

    /// <summary>How people come to take part.</summary>
    public static string Say(Recruitment recruitment) => recruitment switch
    {
        Recruitment.None => Words.Say("募集しない（当日、自由に参加）"),
        Recruitment.FirstCome => Words.Say("先着"),
        Recruitment.Lottery => Words.Say("抽選"),
    };

    /// <summary>What a partner is.</summary>
    public static string Say(PartnerKind kind) => kind switch
    {
        PartnerKind.School => Words.Say("学校・園"),
        PartnerKind.Neighbourhood => Words.Say("町内会・自治会"),
        PartnerKind.Civic => Words.Say("NPO・市民団体"),
        PartnerKind.Office => Words.Say("行政"),
        PartnerKind.Company => Words.Say("企業"),
        PartnerKind.University => Words.Say("大学"),
        PartnerKind.Other => Words.Say("その他"),
    };

    /// <summary>What makes it easy to take part, in the order of the form.</summary>
    public static readonly IReadOnlyList<(AccessConditions Flag, Sentence Name)> Access =
    [
        (AccessConditions.Childcare, "託児"), (AccessConditions.EveningHoliday, "夜間・休日"), (AccessConditions.Online, "オンライン"),
        (AccessConditions.SignLanguage, "手話・要約筆記"), (AccessConditions.Free, "無料"), (AccessConditions.Outreach, "出張"),
    ];

    /// <summary>The conditions in a row; empty for none.</summary>
    public static string Say(AccessConditions access) => string.Join(Words.Say("、"), Access.Where(one => access.HasFlag(one.Flag)).Select(one => one.Name));

    /// <summary>What became of a session.</summary>
    public static string Say(SessionState state) => state switch
    {
        SessionState.Planned => Words.Say("まだ"),
        SessionState.Held => Words.Say("実施"),
        SessionState.CalledOff => Words.Say("中止"),
    };

    /// <summary>A question of a survey; for one of a centre's own only which of them it is.</summary>
    public static string Say(SurveyQuestion question) => question switch
    {
        SurveyQuestion.Satisfaction => Words.Say("満足度"),
        SurveyQuestion.Content => Words.Say("内容"),
        SurveyQuestion.Conduct => Words.Say("進め方"),
        SurveyQuestion.Usefulness => Words.Say("役に立つか"),
        SurveyQuestion.Again => Words.Say("また参加したいか"),
        SurveyQuestion.OwnFirst => Words.Say("館の問い 1"),
        SurveyQuestion.OwnSecond => Words.Say("館の問い 2"),
        SurveyQuestion.OwnThird => Words.Say("館の問い 3"),
    };

    /// <summary>第2回　11月20日（金） 10:00〜11:30.</summary>
    public static string When(DateOnly day, TimeOnly start, TimeOnly end) => $"{FormatTime.Day(day)} {Span(start, end)}";

    /// <summary>10:00〜11:30.</summary>
    public static string Span(TimeOnly start, TimeOnly end) => $"{Clock(start)}{(Words.InEnglish ? "–" : "〜")}{Clock(end)}";

    /// <summary>10:00.</summary>
    public static string Clock(TimeOnly time) => time.ToString("H:mm", System.Globalization.CultureInfo.InvariantCulture);
}
