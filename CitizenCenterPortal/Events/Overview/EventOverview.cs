namespace CitizenCenterPortal.Events.Overview;

/// <summary>
/// Lays events out by theme, clause, life stage, month or kind. An event stands with all it came to in each line that it belongs to, and in the
/// month it is of; what belongs to no line has one of its own. Pure.
/// </summary>
/// <param name="rows">The events of the year.</param>
/// <param name="themes">All themes, in their order.</param>
/// <param name="all">The list of all of them; a line's narrows it.</param>
public sealed class EventOverview(IReadOnlyList<OverviewRow> rows, IReadOnlyList<Theme> themes, EventFilter all)
{
    /// <summary>All of them.</summary>
    public OverviewSum Sum { get; } = OverviewSum.Of(rows);

    /// <summary>The lines, those without events too, but for themes out of use.</summary>
    public IReadOnlyList<OverviewLine> Lines(OverviewBy by) => by switch
    {
        OverviewBy.Theme => [.. ByTheme()],
        OverviewBy.Clause => [.. ByClause()],
        OverviewBy.Stage => [.. ByStage()],
        OverviewBy.Month => [.. all.Year!.Value.Months.Months.Select(month => Line(Era.Month(month), row => row.Month == month, all with { Month = month }))],
        OverviewBy.Kind => [.. Enum.GetValues<EventKind>().Select(kind => Line(EventWords.Say(kind), row => row.Kind == kind, Narrowed(all.Narrowed with { Kind = kind })))],
    };

    private IEnumerable<OverviewLine> ByTheme()
    {
        var named = from theme in themes
                    let code = Codes.Find(theme.Code)
                    let line = Line(theme.DisplayName, row => row.Themes.Contains(code, StringComparison.Ordinal), all with { Theme = theme.Code })
                    where !theme.Retired || line.Sum.Events > 0
                    select line;
        return named.Concat(Rest(Words.Say("テーマなし"), row => row.Themes.Length == 0, EventNarrowing.NoTheme));
    }

    private IEnumerable<OverviewLine> ByClause()
    {
        var named = from clause in Clause.All
                    let code = Codes.Find(clause.Code)
                    select Line($"{clause.Code}　{clause.DisplayName}", row => row.Clauses.Contains(code, StringComparison.Ordinal), Narrowed(all.Narrowed with { Clause = clause.Code }));
        return named.Concat(Rest(Words.Say("役割なし"), row => row.Clauses.Length == 0, EventNarrowing.NoClause));
    }

    private IEnumerable<OverviewLine> ByStage()
    {
        foreach (var (at, stage) in LifeStage.All.Index())
        {
            var code = Codes.Find(stage.Code);
            yield return Line(stage.Name.ToString(), row => row.LifeStages.Contains(code, StringComparison.Ordinal), Narrowed(all.Narrowed with { Stage = stage.Code })) with { OfStage = rows.Sum(row => row.People[at]) };
        }

        yield return Line(Words.Say("すべての年代"), row => row.LifeStages.Length == 0, Narrowed(all.Narrowed with { Stage = EventNarrowing.EveryStage }));
    }

    private IEnumerable<OverviewLine> Rest(string name, Func<OverviewRow, bool> belongs, string without) =>
        new[] { Line(name, belongs, Narrowed(all.Narrowed with { Without = without })) }.Where(line => line.Sum.Events > 0);

    private OverviewLine Line(string name, Func<OverviewRow, bool> belongs, EventFilter opens) => new(name, OverviewSum.Of(rows.Where(belongs)), opens);

    private EventFilter Narrowed(EventNarrowing by) => all with { Narrowed = by };
}
