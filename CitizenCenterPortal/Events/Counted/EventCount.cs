namespace CitizenCenterPortal.Events.Counted;

/// <summary>
/// What an event adds to a month's report, by one rule: it counts once, at its lead centre, in the month of its first session that was held; the
/// centres that hold it too count it as joint then. Sessions, and who came to them, count where and when each was held. An event that was cancelled
/// counts nowhere, whatever was held of it. Pure; definitions of the cells as on the form of the report.
/// </summary>
public static class EventCount
{
    /// <summary>What makes an event 参加しやすい in the report; that it is free or outside alone does not.</summary>
    internal const AccessConditions Easy = AccessConditions.Childcare | AccessConditions.EveningHoliday | AccessConditions.Online | AccessConditions.SignLanguage;

    /// <summary>The cells of the report that events know, in the form's order.</summary>
    public static readonly IReadOnlyList<CountedCell> Cells =
    [
        new("EVENT.COUNT", "実施事業数", "事業"),
        new("EVENT.SESSIONS", "実施回数", "回"),
        new("EVENT.JOINT", "共催参加事業数", "事業"),
        new("EVENT.CAPACITY", "定員（延べ）", "人"),
        new("EVENT.APPLICANTS", "応募者数", "人"),
        .. LifeStage.All.Select(stage => new CountedCell(Participants(stage.Code), new("参加者数：{0}", stage.Name), "人")),
        new("EVENT.PERSONS", "参加者数（実人数）", "人"),
        new("EVENT.FIRST_TIME", "初参加者数", "人"),
        new("EVENT.SURVEY_ANSWERS", "アンケート回収数", "枚"),
        new("EVENT.SURVEY_SATISFIED", "うち満足と答えた数", "枚"),
        new("EVENT.PARTNERED", "連携事業数", "事業"),
        new("EVENT.CITIZEN_PLANNED", "市民企画事業数", "事業"),
        new("EVENT.ACCESSIBLE", "参加しやすい条件を備えた事業数", "事業"),
        new("EVENT.OUTREACH", "出張事業数", "事業"),
        new("EVENT.LOCAL_CULTURE", "地域資源を活かした事業数", "事業"),
        new("CITIZEN.PLANNERS", "企画員の延べ人数", "人", IsPart: true),
        new("CITIZEN.VOLUNTEERS", "ボランティア延べ人数", "人", IsPart: true),
        new("CITIZEN.JUNIOR_LEADERS", "ジュニアリーダー活動延べ人数", "人", IsPart: true),
        new("NET.SCHOOLS", "学校連携件数", "件", IsPart: true),
    ];

    /// <summary>What one event adds to the cells of a unit's month; empty where it adds nothing. Null in a cell says that something is added which nobody wrote down.</summary>
    public static IReadOnlyDictionary<string, int?> Of(CountedEvent counted, int unitId, ReportingMonth month)
    {
        var cells = new Dictionary<string, int?>(StringComparer.Ordinal);
        if (counted.State is EventState.Cancelled or EventState.Planned)
        {
            return cells;
        }

        var held = counted.Sessions.Where(session => session.State == SessionState.Held).ToList();
        if (held.Count > 0 && ReportingMonth.Of(held.Min(session => session.Day)) == month)
        {
            Whole(cells, counted, held, unitId);
        }

        foreach (var session in held.Where(session => session.PlaceUnitId == unitId && ReportingMonth.Of(session.Day) == month))
        {
            Session(cells, session, counted.Capacity);
        }

        if (counted.LeadUnitId == unitId && counted.AppliedUntil is { } until && ReportingMonth.Of(until) == month)
        {
            Add(cells, "EVENT.APPLICANTS", counted.Applicants);
        }

        if (counted.LeadUnitId == unitId && counted.Survey is { } survey && ReportingMonth.Of(survey.CollectedOn) == month)
        {
            Add(cells, "EVENT.SURVEY_ANSWERS", survey.Answers);
            Add(cells, "EVENT.SURVEY_SATISFIED", survey.Satisfied);
        }

        return cells;
    }

    /// <summary>What events add together: 0 where none adds anything, null where something was added that nobody wrote down.</summary>
    public static IReadOnlyDictionary<string, int?> Sum(IEnumerable<IReadOnlyDictionary<string, int?>> events)
    {
        var sums = Cells.ToDictionary(cell => cell.Code, _ => (int?)0, StringComparer.Ordinal);
        foreach (var (cell, value) in events.SelectMany(each => each))
        {
            sums[cell] += value;
        }

        return sums;
    }

    /// <summary>The cell of participants of a life stage.</summary>
    public static string Participants(string lifeStage) => $"EVENT.PARTICIPANTS[{lifeStage}]";

    private static void Whole(Dictionary<string, int?> cells, CountedEvent counted, List<CountedSession> held, int unitId)
    {
        if (counted.LeadUnitId != unitId)
        {
            AddIf(cells, "EVENT.JOINT", counted.Joint.Contains(unitId));
            return;
        }

        Add(cells, "EVENT.COUNT", 1);
        AddIf(cells, "EVENT.PARTNERED", counted.Partners > 0);
        AddIf(cells, "EVENT.CITIZEN_PLANNED", counted.Participation is Participation.Plan or Participation.Lead);
        AddIf(cells, "EVENT.ACCESSIBLE", (counted.Access & Easy) != 0);
        AddIf(cells, "EVENT.OUTREACH", counted.Access.HasFlag(AccessConditions.Outreach) || held.Exists(session => session.IsOutside));
        AddIf(cells, "EVENT.LOCAL_CULTURE", counted.IsLocal);
        AddIf(cells, "NET.SCHOOLS", counted.Schools > 0);
    }

    private static void Session(Dictionary<string, int?> cells, CountedSession session, int? capacity)
    {
        Add(cells, "EVENT.SESSIONS", 1);
        Add(cells, "EVENT.CAPACITY", session.Capacity ?? capacity ?? 0); // what anybody may come to has none
        foreach (var (stage, people) in session.People)
        {
            Add(cells, Participants(stage), people);
        }

        Add(cells, "EVENT.PERSONS", session.NewPersons);
        Add(cells, "EVENT.FIRST_TIME", session.FirstTime);
        Add(cells, "CITIZEN.PLANNERS", session.Planners ?? 0);
        Add(cells, "CITIZEN.VOLUNTEERS", session.Volunteers ?? 0);
        Add(cells, "CITIZEN.JUNIOR_LEADERS", session.JuniorLeaders ?? 0);
    }

    private static void AddIf(Dictionary<string, int?> cells, string cell, bool counts)
    {
        if (counts)
        {
            Add(cells, cell, 1);
        }
    }

    private static void Add(Dictionary<string, int?> cells, string cell, int? value) => cells[cell] = cells.GetValueOrDefault(cell, 0) + value;
}
