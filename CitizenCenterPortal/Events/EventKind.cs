namespace CitizenCenterPortal.Events;

/// <summary>種類: what an event is.</summary>
public enum EventKind
{
    /// <summary>講座.</summary>
    Course,

    /// <summary>講演会.</summary>
    Lecture,

    /// <summary>展示.</summary>
    Exhibition,

    /// <summary>体験・ワークショップ.</summary>
    Workshop,

    /// <summary>交流・サロン.</summary>
    Exchange,

    /// <summary>まつり・大会.</summary>
    Festival,

    /// <summary>相談.</summary>
    Consultation,

    /// <summary>その他.</summary>
    Other,
}

/// <summary>Where the need was seen that an event answers.</summary>
public enum NeedKind
{
    /// <summary>調査.</summary>
    Survey,

    /// <summary>懇話会.</summary>
    Advisory,

    /// <summary>市民の声.</summary>
    Voice,

    /// <summary>日常の情報.</summary>
    Daily,
}

/// <summary>How far citizens make an event themselves.</summary>
public enum Participation
{
    /// <summary>なし.</summary>
    None,

    /// <summary>参加: they take part.</summary>
    Join,

    /// <summary>参画: they plan it too.</summary>
    Plan,

    /// <summary>主体: they run it.</summary>
    Lead,
}

/// <summary>How people come to take part.</summary>
public enum Recruitment
{
    /// <summary>なし: anybody comes.</summary>
    None,

    /// <summary>先着: the first to apply.</summary>
    FirstCome,

    /// <summary>抽選: by lot.</summary>
    Lottery,
}

/// <summary>参加しやすい条件: what makes it easy to take part. Stored as the number of the flags.</summary>
[Flags]
public enum AccessConditions
{
    /// <summary>None in particular.</summary>
    None = 0,

    /// <summary>託児.</summary>
    Childcare = 1,

    /// <summary>夜間・休日.</summary>
    EveningHoliday = 2,

    /// <summary>オンライン.</summary>
    Online = 4,

    /// <summary>手話・要約筆記.</summary>
    SignLanguage = 8,

    /// <summary>無料.</summary>
    Free = 16,

    /// <summary>出張: outside the centre.</summary>
    Outreach = 32,
}

/// <summary>What a partner is.</summary>
public enum PartnerKind
{
    /// <summary>学校・園.</summary>
    School,

    /// <summary>町内会・自治会.</summary>
    Neighbourhood,

    /// <summary>NPO・市民団体.</summary>
    Civic,

    /// <summary>行政.</summary>
    Office,

    /// <summary>企業.</summary>
    Company,

    /// <summary>大学.</summary>
    University,

    /// <summary>その他.</summary>
    Other,
}

/// <summary>What became of a session.</summary>
public enum SessionState
{
    /// <summary>Still to be held, or nobody wrote down yet that it was.</summary>
    Planned,

    /// <summary>実施: held, with its attendance.</summary>
    Held,

    /// <summary>中止: called off, with words of why.</summary>
    CalledOff,
}
