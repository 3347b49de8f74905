using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Events;

/// <summary>What a list of events is narrowed by beside <see cref="EventFilter"/>: what an overview counts, so that each of its numbers opens the events it is made of.</summary>
/// <param name="Clause">The code of a clause that it serves.</param>
/// <param name="Stage">The code of a life stage that it is for; <see cref="EveryStage"/> for those that are for all.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Under">The code of a unit that leads it, or stands above its lead.</param>
/// <param name="Own">True for <see cref="Under"/> alone, without what is beneath.</param>
/// <param name="Without"><see cref="NoTheme"/> or <see cref="NoClause"/>: those that name none.</param>
/// <param name="Counted">True for what overviews count: led within reach, approved, not cancelled, each in its own month.</param>
public sealed record EventNarrowing(string? Clause = null, string? Stage = null, EventKind? Kind = null, string? Under = null, bool Own = false, string? Without = null, bool Counted = false)
{
    /// <summary>By nothing.</summary>
    public static readonly EventNarrowing None = new();

    /// <summary>The stage of an event that names none: it is for everybody.</summary>
    public const string EveryStage = "all";

    /// <summary>Filed under no theme.</summary>
    public const string NoTheme = "theme";

    /// <summary>Serving no clause.</summary>
    public const string NoClause = "clause";

    /// <summary>The parts of an address, each null where it asks for nothing.</summary>
    public IEnumerable<(string Name, string? Value)> Parts =>
    [
        ("clause", Clause), ("stage", Stage), ("kind", Kind?.ToString().ToLowerInvariant()), ("under", Under), ("own", Own ? "1" : null), ("without", Without), ("counted", Counted ? "1" : null),
    ];

    /// <summary>What an address asks for; null where it is none that the portal writes.</summary>
    public static EventNarrowing? Read(string? clause, string? stage, string? kind, string? under, string? own, string? without, string? counted)
    {
        var isKind = Enum.TryParse<EventKind>(kind, ignoreCase: true, out var what) && kind!.All(char.IsLetter);
        var read = new EventNarrowing(Named(clause), Named(stage), isKind ? what : null, Named(under), own == "1", Named(without), counted == "1");
        return read is { Clause: { } code } && Kernel.Clause.All.All(one => one.Code != code) ? null
            : read is { Stage: { } age } && age != EveryStage && LifeStage.All.All(one => one.Code != age) ? null
            : (Named(kind) is not null && !isKind) || read.Without is not (null or NoTheme or NoClause) || !IsSwitch(own) || !IsSwitch(counted) ? null
            : read;

        static string? Named(string? text) => string.IsNullOrEmpty(text) ? null : text;
        static bool IsSwitch(string? text) => string.IsNullOrEmpty(text) || text == "1";
    }

    /// <summary>The events that it leaves of some; null where its unit is out of reach.</summary>
    internal IQueryable<Event>? Of(IQueryable<Event> events, Reading reading)
    {
        if (Clause is not null)
        {
            var code = Codes.Find(Clause);
            events = events.Where(row => row.Clauses.Contains(code));
        }

        if (Stage == EveryStage)
        {
            events = events.Where(row => row.LifeStages == "");
        }
        else if (Stage is not null)
        {
            var code = Codes.Find(Stage);
            events = events.Where(row => row.LifeStages.Contains(code));
        }

        if (Kind is { } kind)
        {
            events = events.Where(row => row.Kind == kind);
        }

        events = Without switch
        {
            NoTheme => events.Where(row => row.Themes == ""),
            NoClause => events.Where(row => row.Clauses == ""),
            _ => events,
        };
        if (Under is not null)
        {
            if (reading.Unit(Under) is not { } unit)
            {
                return null;
            }

            List<int> leads = Own ? [unit.Id] : [.. reading.Tree.Subtree(unit.Id).Select(each => each.Id)];
            events = events.Where(row => leads.Contains(row.OrgUnitId));
        }

        return Counted ? ThatCount(events, reading.Scope) : events;
    }

    /// <summary>Those that overviews count.</summary>
    internal static IQueryable<Event> ThatCount(IQueryable<Event> events, Scope scope)
    {
        var (all, units) = (scope.Everything, scope.Units);
        return events.Where(row => row.Approved && row.State != EventState.Planned && row.State != EventState.Cancelled && (all || units.Contains(row.OrgUnitId)));
    }
}
