using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Events.Import;

/// <summary>The columns of a list of events: one row a session. Rows of one title that follow one another are one event, whose particulars stand in the first.</summary>
internal static class EventColumns
{
    public static readonly TableColumn Title = new("事業名", "title");
    public static readonly TableColumn Day = new("開催日", "day");
    public static readonly TableColumn Start = new("開始", "start");
    public static readonly TableColumn End = new("終了", "end");
    public static readonly TableColumn Room = new("部屋", "room") { Optional = true };
    public static readonly TableColumn Place = new("会場", "place") { Optional = true };
    public static readonly TableColumn Lecturer = new("講師", "lecturer") { Optional = true };
    public static readonly TableColumn Kind = new("種類", "kind") { Optional = true };
    public static readonly TableColumn Aim = new("ねらい", "aim") { Optional = true };
    public static readonly TableColumn Goal = new("目標", "goal") { Optional = true };
    public static readonly TableColumn Need = new("ニーズのきっかけ", "need_kind") { Optional = true };
    public static readonly TableColumn NeedWords = new("ニーズの内容", "need") { Optional = true };
    public static readonly TableColumn NeedAddress = new("ニーズがわかるところ", "need_source") { Optional = true };
    public static readonly TableColumn Target = new("対象者", "target") { Optional = true };
    public static readonly TableColumn LifeStages = new("年代", "life_stages") { Optional = true };
    public static readonly TableColumn Clauses = new("役割（条項）", "clauses") { Optional = true };
    public static readonly TableColumn Themes = new("テーマ", "themes") { Optional = true };
    public static readonly TableColumn Local = new("地域資源", "local_resource") { Optional = true };
    public static readonly TableColumn Recruitment = new("募集", "recruitment") { Optional = true };
    public static readonly TableColumn RecruitFrom = new("募集の始まり", "recruit_from") { Optional = true };
    public static readonly TableColumn RecruitTo = new("募集の終わり", "recruit_to") { Optional = true };
    public static readonly TableColumn Capacity = new("定員", "capacity") { Optional = true };
    public static readonly TableColumn Fee = new("参加費", "fee") { Optional = true };
    public static readonly TableColumn Budget = new("予算", "budget") { Optional = true };
    public static readonly TableColumn Unit = new("館コード", "unit") { Optional = true };

    /// <summary>Those of a session, which every row has for itself.</summary>
    public static readonly IReadOnlyList<TableColumn> OfSession = [Day, Start, End, Room, Place, Lecturer];

    /// <summary>Those of the event, which stand in its first row.</summary>
    public static readonly IReadOnlyList<TableColumn> OfEvent =
        [Kind, Aim, Goal, Need, NeedWords, NeedAddress, Target, LifeStages, Clauses, Themes, Local, Recruitment, RecruitFrom, RecruitTo, Capacity, Fee, Budget];

    /// <summary>Those of the form, in its order.</summary>
    public static readonly IReadOnlyList<TableColumn> OfForm = [Title, .. OfSession, .. OfEvent];

    /// <summary>All that are read.</summary>
    public static readonly IReadOnlyList<TableColumn> All = [.. OfForm, Unit];

    /// <summary>What might stand in the columns that the legend explains together.</summary>
    public static readonly IReadOnlyDictionary<TableColumn, string> Examples = new Dictionary<TableColumn, string>
    {
        [Title] = "親子で学ぶ防災", [Day] = "令和8年12月5日", [Start] = "10:00、11:30", [Room] = "会議室", [Place] = "第一会議室", [Lecturer] = "消防署の職員", [Kind] = "講座", [Aim] = "家庭の備えを考える",
        [Need] = "市民の声、保護者の要望", [NeedAddress] = "令和8年10月3日の運営懇話会の記録", [Target] = "親子", [LifeStages] = "小学生、成人", [Clauses] = "D1-1、D4-1", [Themes] = "防災・震災、子育て", [Local] = "地域の史跡", [Recruitment] = "先着", [Capacity] = "20、0、30000",
    };

    /// <summary>The column of a field that a fault of <see cref="EventReader"/> names.</summary>
    public static TableColumn Of(string field) => field switch
    {
        "aim" => Aim,
        "goal" => Goal,
        "need" => NeedWords,
        "need-address" => NeedAddress,
        "target" => Target,
        "local" => Local,
        "recruit-from" => RecruitFrom,
        "recruit-to" => RecruitTo,
        "capacity" => Capacity,
        "fee" => Fee,
        "budget" => Budget,
        "day" => Day,
        "start" => Start,
        "end" => End,
        "room" => Room,
        "place" => Place,
        "lecturer" => Lecturer,
        _ => Title,
    };
}
