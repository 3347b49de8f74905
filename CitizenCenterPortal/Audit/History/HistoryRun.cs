namespace CitizenCenterPortal.Audit.History;

/// <summary>Acts of one kind that one person did one after the other on one day to the same report or unit, such as the cells of an afternoon: told in one line.</summary>
/// <param name="Acts">The acts, newest first; at least one.</param>
public sealed record HistoryRun(IReadOnlyList<HistoryAct> Acts)
{
    /// <summary>Fewer are told one by one.</summary>
    private const int Few = 3;

    /// <summary>The acts in their order, those of a run together. What was done with a reason stands for itself.</summary>
    public static IReadOnlyList<HistoryRun> Of(IEnumerable<HistoryAct> acts)
    {
        var runs = new List<List<HistoryAct>>();
        foreach (var act in acts)
        {
            if (runs is [.., var run] && Continues(run[^1], act))
            {
                run.Add(act);
            }
            else
            {
                runs.Add([act]);
            }
        }

        return [.. runs.SelectMany(run => run.Count >= Few ? [new(run)] : run.Select(act => new HistoryRun([act])))];
    }

    private static bool Continues(HistoryAct newer, HistoryAct older) =>
        string.IsNullOrEmpty(newer.Reason) && string.IsNullOrEmpty(older.Reason)
        && (newer.Who, newer.Role, newer.Sentence, newer.Month, Day(newer)) == (older.Who, older.Role, older.Sentence, older.Month, Day(older))
        && newer.Units.SequenceEqual(older.Units);

    private static DateOnly Day(HistoryAct act) => DateOnly.FromDateTime(CityClock.ToCity(act.At.At));
}
