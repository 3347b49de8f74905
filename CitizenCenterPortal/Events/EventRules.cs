namespace CitizenCenterPortal.Events;

/// <summary>What a step of <see cref="EventFlow"/> needs of an event, each fault with the field that it asks for. Pure.</summary>
public static class EventRules
{
    /// <summary>What stands against the step; empty where it may be taken.</summary>
    /// <param name="act">The step.</param>
    /// <param name="row">The event.</param>
    /// <param name="sessions">Its sessions with their attendance.</param>
    public static IReadOnlyList<Problem> WhyNot(Act act, Event row, IReadOnlyCollection<EventSession> sessions) =>
        act == EventActs.Approve ? [.. ToApprove(row, sessions)]
        : act == EventActs.Recruit ? [.. ToRecruit(row)]
        : act == EventActs.Hold ? [.. ToHold(sessions)]
        : act == EventActs.Evaluate ? [.. ToEvaluate(row)]
        : [];

    /// <summary>The one fault of a place.</summary>
    internal static Problem At(string field, Sentence what) => Ui.FieldReader.At(field, what);

    /// <summary>The name of a field of a session: <c>sessions-2-end</c>.</summary>
    internal static string Of(int session, string field) => $"sessions-{session}-{field}";

    /// <summary>The sessions that an earlier one of the same event overlaps: a plan may be kept so, and is not approved so.</summary>
    public static IEnumerable<Problem> Overlaps(IReadOnlyCollection<EventSession> sessions)
    {
        List<EventSession> there = [.. sessions.Where(session => session.State != SessionState.CalledOff).OrderBy(session => session.Number)];
        return from at in there.Index()
               let twice = there.Take(at.Index).FirstOrDefault(other => EventReader.Meets(other, at.Item))
               where twice is not null
               select Overlap(at.Item.Number, twice!);
    }

    /// <summary>Says which session another overlaps.</summary>
    internal static Problem Overlap(int number, EventSession twice) =>
        At(Of(number, "start"), new Sentence("同じ事業の {0} の回と、時間が重なっています。", EventWords.When(twice.Day, twice.Start, twice.End)));

    private static IEnumerable<Problem> ToApprove(Event row, IReadOnlyCollection<EventSession> sessions)
    {
        if (row.Title.Length == 0)
        {
            yield return At("event-name", "事業名を書いてください。");
        }

        if (row.Aim.Length == 0)
        {
            yield return At("aim", "ねらいを書いてください。");
        }

        if (row.Goal.Length == 0)
        {
            yield return At("goal", "目標を書いてください。");
        }

        if (row.Need is null || row.NeedWords.Length == 0)
        {
            yield return At("need", "どのニーズにこたえる事業か、きっかけを選んで内容を書いてください。");
        }

        if (EventNeed.WhyNot(row) is { } source)
        {
            yield return source;
        }

        if (row.Clauses.Length == 0)
        {
            yield return At("clauses", "この事業が果たす役割（条項）を、ひとつ以上選んでください。");
        }

        if (!sessions.Any(session => session.State != SessionState.CalledOff))
        {
            yield return At("sessions", "開く日を、ひとつ以上書いてください。");
        }

        foreach (var session in sessions.Where(session => session is { IsUndecided: true, State: not SessionState.CalledOff }).OrderBy(session => session.Number))
        {
            yield return At(Of(session.Number, "room"), new Sentence("第{0}回の部屋を選んでください。館の外で開くときは、会場の名前も書いてください。", session.Number));
        }

        foreach (var overlap in Overlaps(sessions))
        {
            yield return overlap;
        }
    }

    private static IEnumerable<Problem> ToRecruit(Event row)
    {
        if (row.Recruitment == Recruitment.None)
        {
            yield return At("recruitment", "募集をしない事業です。募集するときは、内容を書き直して先着か抽選を選んでください。");
        }
        else if (row.RecruitFrom is null || row.RecruitTo is null)
        {
            yield return At("recruit-from", "募集の始まりと終わりの日を書いてください。");
        }
    }

    private static IEnumerable<Problem> ToHold(IReadOnlyCollection<EventSession> sessions)
    {
        foreach (var session in sessions.Where(session => session.State == SessionState.Planned).OrderBy(session => session.Number))
        {
            yield return At(Of(session.Number, "state"), new Sentence("第{0}回の参加者数を入力するか、中止にしてください。", session.Number));
        }

        if (sessions.All(session => session.State == SessionState.CalledOff))
        {
            yield return At("sessions", "どの回も開かれていません。開かなかった事業は「中止する」にしてください。");
        }
    }

    private static IEnumerable<Problem> ToEvaluate(Event row)
    {
        if (row.Result.Length == 0)
        {
            yield return At("result", "成果を書いてください。");
        }

        if (row.GoalTarget is not null && row.GoalResult is null)
        {
            yield return At("goal-result", "目標の結果を書いてください。");
        }
    }
}
