namespace CitizenCenterPortal.Events;

/// <summary>A field of an event's form as a person sees it; the sessions are one, and so are the partners.</summary>
/// <param name="At">Where it stands on the form: the id of its input or of its section.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="Text">What is written in it; the event names what is written by a code.</param>
/// <param name="Take">Takes what is written in it (first) over from another form (second).</param>
public sealed record EventField(string At, Sentence Name, Func<EventFields, EventView, string> Text, Action<EventFields, EventFields> Take)
{
    /// <summary>All of them, in the order of the form.</summary>
    public static readonly IReadOnlyList<EventField> All =
    [
        new("event-name", "事業名", (of, _) => of.Title.Trim(), (mine, other) => mine.Title = other.Title),
        new("kind", "種類", (of, _) => EventWords.Say(of.Kind), (mine, other) => mine.Kind = other.Kind),
        new("aim", "ねらい", (of, _) => of.Aim.Trim(), (mine, other) => mine.Aim = other.Aim),
        new("goal", "目標", (of, _) => of.Goal.Trim(), (mine, other) => mine.Goal = other.Goal),
        new("goal-measure", "目標のはかり方", (of, _) => of.GoalMeasure.Trim(), (mine, other) => mine.GoalMeasure = other.GoalMeasure),
        new("goal-target", "目標の値", (of, _) => of.GoalTarget.Trim(), (mine, other) => mine.GoalTarget = other.GoalTarget),
        new("need-kind", "ニーズのきっかけ", (of, _) => of.Need is { } need ? EventWords.Say(need) : "", (mine, other) => mine.Need = other.Need),
        new("need", "ニーズの内容", (of, _) => of.NeedWords.Trim(), (mine, other) => mine.NeedWords = other.NeedWords),
        new("need-address", "ニーズがわかるところ", (of, _) => of.NeedAddress.Trim(), (mine, other) => mine.NeedAddress = other.NeedAddress),
        new("sessions", "開く日", (of, view) => string.Join('\n', of.Sessions.Where(session => !session.IsBlank).Select(session => Line(session, view))), (mine, other) => Replace(mine.Sessions, other.Sessions)),
        new("target", "対象者", (of, _) => of.TargetWords.Trim(), (mine, other) => mine.TargetWords = other.TargetWords),
        new("life-stages", "年代", (of, _) => List(LifeStage.All.Where(stage => of.LifeStages.Contains(stage.Code)).Select(stage => stage.Name.ToString())), (mine, other) => Replace(mine.LifeStages, other.LifeStages)),
        new("recruitment", "募集の方法", (of, _) => EventWords.Say(of.Recruitment), (mine, other) => mine.Recruitment = other.Recruitment),
        new("recruit-from", "募集の始まり", (of, _) => Day(of.RecruitFrom), (mine, other) => mine.RecruitFrom = other.RecruitFrom),
        new("recruit-to", "募集の終わり", (of, _) => Day(of.RecruitTo), (mine, other) => mine.RecruitTo = other.RecruitTo),
        new("applicants", "応募者数", (of, _) => of.Applicants.Trim(), (mine, other) => (mine.Applicants, mine.CountsApplicants) = (other.Applicants, other.CountsApplicants)),
        new("capacity", "定員", (of, _) => of.Capacity.Trim(), (mine, other) => mine.Capacity = other.Capacity),
        new("fee", "参加費", (of, _) => of.Fee.Trim(), (mine, other) => mine.Fee = other.Fee),
        new("access", "参加しやすい条件", (of, _) => List(EventWords.Access.Where(one => of.Access.Contains(one.Flag)).Select(one => one.Name.ToString())), (mine, other) => Replace(mine.Access, other.Access)),
        new("clauses", "役割（条項）", (of, _) => List(Clause.All.Select(clause => clause.Code).Where(of.Clauses.Contains)), (mine, other) => Replace(mine.Clauses, other.Clauses)),
        new("themes", "テーマ", (of, view) => List(of.Themes.Order(StringComparer.Ordinal).Select(code => view.Themes.FirstOrDefault(theme => theme.Code == code)?.DisplayName ?? code)), (mine, other) => Replace(mine.Themes, other.Themes)),
        new("local", "地域資源", (of, _) => of.LocalResource.Trim(), (mine, other) => mine.LocalResource = other.LocalResource),
        new("participation", "市民参画", (of, _) => EventWords.Say(of.Participation), (mine, other) => mine.Participation = other.Participation),
        new("plan", "結びつく計画", (of, view) => view.Plans.FirstOrDefault(item => item.Address.ToString() == of.PlanItem)?.Title ?? of.PlanItem, (mine, other) => mine.PlanItem = other.PlanItem),
        new("partners", "連携した団体", (of, _) => string.Join('\n', of.Partners.Where(partner => partner.Name.Trim().Length > 0).Select(partner => $"{partner.Name.Trim()}（{EventWords.Say(partner.Kind)}）　{partner.Part.Trim()}".TrimEnd())), (mine, other) => Replace(mine.Partners, other.Partners)),
        new("budget", "予算（円）", (of, _) => of.Budget.Trim(), (mine, other) => mine.Budget = other.Budget),
        new("cost", "決算（円）", (of, _) => of.Cost.Trim(), (mine, other) => mine.Cost = other.Cost),
        new("result", "成果", (of, _) => of.Result.Trim(), (mine, other) => mine.Result = other.Result),
        new("goal-result", "目標の結果", (of, _) => of.GoalResult.Trim(), (mine, other) => mine.GoalResult = other.GoalResult),
        new("next-time", "次に変えること", (of, _) => of.NextTime.Trim(), (mine, other) => mine.NextTime = other.NextTime),
    ];

    private static string Line(SessionFields session, EventView view)
    {
        var room = session.Room switch
        {
            "" => Words.Say("部屋は未定"),
            SessionFields.Outside => Words.Say("館外"),
            var code => view.Rooms.FirstOrDefault(type => type.Code == code)?.Name ?? code,
        };
        var places = session.Capacity.Trim().Length > 0 ? Words.Say("定員 {0}", session.Capacity.Trim()) : "";
        var unit = view.Joint.FirstOrDefault(one => one.Code == session.Unit)?.DisplayName ?? "";
        return string.Join('　', new[] { Day(session.Day), $"{session.Start}〜{session.End}", unit, room, session.Place.Trim(), places, session.Lecturer.Trim() }.Where(part => part.Length > 0));
    }

    private static string Day(string typed) => Era.TryReadDay(typed, out var day) ? Era.Day(day) : typed;

    private static string List(IEnumerable<string> names) => string.Join(Words.Say("、"), names);

    private static void Replace<T>(ICollection<T> mine, IEnumerable<T> other)
    {
        mine.Clear();
        foreach (var one in other)
        {
            mine.Add(one);
        }
    }
}
