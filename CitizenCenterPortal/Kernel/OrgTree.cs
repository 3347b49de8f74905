using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace CitizenCenterPortal.Kernel;

/// <summary>The tree of units in time, as read at one moment. Access asks for today's tree; totals ask for a month's.</summary>
public sealed class OrgTree
{
    private readonly FrozenDictionary<int, OrgUnit> byId;
    private readonly FrozenDictionary<string, OrgUnit> byCode;
    private readonly ILookup<int, Placement> placements;
    private readonly ILookup<int, Placement> placedUnder;
    private readonly ILookup<int, OpenPeriod> open;
    private readonly ILookup<int, Agreement> agreed;
    private readonly IReadOnlyList<Agreement> agreements;
    private readonly ConcurrentDictionary<(int Id, ReportingMonth Month), IReadOnlySet<int>> openIn = [];

    /// <summary>
    /// Builds the tree from its rows. A placement counts only beneath a higher tier: whatever the rows say, there is no way in a circle.
    /// </summary>
    public OrgTree(
        IEnumerable<OrgUnit> units, IEnumerable<Placement> placements, IEnumerable<OpenPeriod> open, IEnumerable<Operator> operators, IEnumerable<Agreement> agreements)
    {
        Units = [.. units.OrderBy(unit => unit.Tier).ThenBy(unit => unit.Code, StringComparer.Ordinal)];
        byId = Units.ToFrozenDictionary(unit => unit.Id);
        byCode = Units.ToFrozenDictionary(unit => unit.Code, StringComparer.Ordinal);
        var placed = placements.Where(row => Find(row.OrgUnitId) is { } unit && Find(row.ParentId) is { } hub && IsAbove(hub, unit)).ToList();
        this.placements = placed.ToLookup(row => row.OrgUnitId);
        placedUnder = placed.ToLookup(row => row.ParentId);
        this.open = open.ToLookup(row => row.OrgUnitId);
        Operators = [.. operators.OrderBy(row => row.Id)];
        this.agreements = [.. agreements];
        agreed = this.agreements.ToLookup(row => row.OrgUnitId);
    }

    /// <summary>A city without units.</summary>
    public static OrgTree Empty { get; } = new([], [], [], [], []);

    /// <summary>Puts units where they stand in a month: a move entered beforehand takes place when its month begins, without anybody's doing. A unit without a place then stays.</summary>
    public static void Stand(IReadOnlyCollection<OrgUnit> units, IEnumerable<Placement> placements, ReportingMonth month)
    {
        var byId = units.ToDictionary(unit => unit.Id);
        var above = placements.Where(row => row.From <= month && (row.To is null || row.To >= month)).ToLookup(row => row.OrgUnitId, row => row.ParentId);
        foreach (var unit in units)
        {
            unit.ParentId = above[unit.Id].Cast<int?>().Append(unit.ParentId).FirstOrDefault(id => byId.TryGetValue(id ?? 0, out var hub) && IsAbove(hub, unit));
        }

        foreach (var unit in units.OrderBy(unit => unit.Tier))
        {
            unit.Path = $"{(unit.ParentId is { } parent && byId.TryGetValue(parent, out var hub) ? hub.Path : "/")}{unit.Id}/";
        }
    }

    /// <summary>All units: the city hub, the ward hubs, the district centres, each by code.</summary>
    public IReadOnlyList<OrgUnit> Units { get; }

    /// <summary>All operators in the order they were entered.</summary>
    public IReadOnlyList<Operator> Operators { get; }

    /// <summary>All agreements.</summary>
    public IReadOnlyList<Agreement> Agreements => agreements;

    /// <summary>The city hub; null before the tree was loaded.</summary>
    public OrgUnit? Root => byId.GetValueOrDefault(OrgUnit.RootId);

    /// <summary>The unit of an id.</summary>
    public OrgUnit? Find(int id) => byId.GetValueOrDefault(id);

    /// <summary>The unit of a code.</summary>
    public OrgUnit? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Today's unit and all beneath it, in the order of <see cref="Units"/>.</summary>
    public IEnumerable<OrgUnit> Subtree(int id) =>
        Find(id) is { } top ? Units.Where(unit => unit.Path.StartsWith(top.Path, StringComparison.Ordinal)) : [];

    /// <summary>Today's units above a unit, the root first.</summary>
    public IEnumerable<OrgUnit> Ancestors(int id)
    {
        var above = new Stack<OrgUnit>();
        for (var unit = Find(id); unit?.ParentId is { } parent && Find(parent) is { } next && IsAbove(next, unit); unit = next)
        {
            above.Push(next);
        }

        return above;
    }

    /// <summary>The units above a unit today or in any month, each once.</summary>
    public IReadOnlySet<int> EverAbove(int id)
    {
        var above = new HashSet<int>();
        var next = new Stack<int>([id]);
        while (next.TryPop(out var unit))
        {
            foreach (var parent in placements[unit].Select(row => row.ParentId).Concat(Ancestors(unit).Select(ancestor => ancestor.Id)).Where(above.Add))
            {
                next.Push(parent);
            }
        }

        return above;
    }

    /// <summary>Where a unit stood, stands and will stand, the earliest first.</summary>
    public IEnumerable<Placement> PlacementsOf(int id) => placements[id].OrderBy(row => row.From);

    /// <summary>When a unit was, is and will be open, the earliest first.</summary>
    public IEnumerable<OpenPeriod> OpenPeriodsOf(int id) => open[id].OrderBy(row => row.From);

    /// <summary>Who ran, runs and will run a unit, the earliest first.</summary>
    public IEnumerable<Agreement> AgreementsOf(int id) => agreed[id].OrderBy(row => row.From);

    /// <summary>The unit above in that month; null for the root and where the unit had no place yet.</summary>
    public int? ParentIn(int id, ReportingMonth month) =>
        placements[id].FirstOrDefault(row => row.From <= month && (row.To is null || row.To >= month))?.ParentId;

    /// <summary>The units above in that month, the root first.</summary>
    public IReadOnlyList<int> AncestorsIn(int id, ReportingMonth month)
    {
        var above = new List<int>();
        for (var parent = ParentIn(id, month); parent is { } next; parent = ParentIn(next, month))
        {
            above.Insert(0, next);
        }

        return above;
    }

    /// <summary>The units that stood, stand or will stand above a unit in a span, each with these months; one of several hands comes as often.</summary>
    public IEnumerable<(int Unit, MonthSpan Months)> AboveIn(int id, MonthSpan span) =>
        from row in placements[id]
        let months = span.Within(new(row.From, row.To ?? ReportingMonth.Latest))
        where months.Count > 0
        from above in AboveIn(row.ParentId, months).Prepend((row.ParentId, months))
        select above;

    /// <summary>The units directly beneath in that month, by code.</summary>
    public IEnumerable<OrgUnit> ChildrenIn(int id, ReportingMonth month) => placedUnder[id]
        .Where(row => row.From <= month && (row.To is null || row.To >= month))
        .Select(row => byId[row.OrgUnitId])
        .OrderBy(unit => unit.Code, StringComparer.Ordinal);

    /// <summary>The units directly beneath in any month of the span, by code.</summary>
    public IEnumerable<OrgUnit> ChildrenIn(int id, MonthSpan span) => placedUnder[id]
        .Where(row => row.From <= span.To && (row.To is null || row.To >= span.From))
        .Select(row => byId[row.OrgUnitId])
        .Distinct()
        .OrderBy(unit => unit.Code, StringComparer.Ordinal);

    /// <summary>The unit and all beneath it in that month.</summary>
    public IEnumerable<int> SubtreeIn(int id, ReportingMonth month) =>
        ChildrenIn(id, month).SelectMany(child => SubtreeIn(child.Id, month)).Prepend(id);

    /// <summary>True where the unit is open in that month and owes a report.</summary>
    public bool IsOpen(int id, ReportingMonth month) =>
        open[id].Any(row => row.From <= month && (row.To is null || row.To >= month));

    /// <summary>The first month a unit was ever open.</summary>
    public ReportingMonth? OpenedIn(int id) => open[id].Any() ? open[id].Min(row => row.From) : null;

    /// <summary>The last month a unit is open; null where its last open period lasts or it never opened.</summary>
    public ReportingMonth? ClosedIn(int id) => open[id].MaxBy(row => row.From)?.To;

    /// <summary>How many units of the subtree, itself among them, owe a report of that month.</summary>
    public int ExpectedIn(int id, ReportingMonth month) => OpenIn(id, month).Count;

    /// <summary>The units of the subtree, itself among them, that owe a report of that month. Kept, since every page asks.</summary>
    public IReadOnlySet<int> OpenIn(int id, ReportingMonth month) =>
        openIn.GetOrAdd((id, month), at => SubtreeIn(at.Id, at.Month).Where(unit => IsOpen(unit, at.Month)).ToHashSet());

    /// <summary>
    /// True where agreements of an operator cover a month of a unit. One that is still to begin covers nothing yet: whoever runs a centre next
    /// does not read it before.
    /// </summary>
    public bool Covers(int operatorId, int unitId, MonthSpan span, ReportingMonth now) =>
        agreed[unitId].Any(row => row.OperatorId == operatorId && row.From <= now && row.From <= span.To && (row.To is null || row.To >= span.From));

    /// <summary>The agreements of an operator that have begun by a month.</summary>
    public IEnumerable<Agreement> BegunBy(int operatorId, ReportingMonth month) => agreements.Where(row => row.OperatorId == operatorId && row.From <= month);

    /// <summary>Who runs the unit in that month; null where the city does.</summary>
    public Operator? OperatorOf(int unitId, ReportingMonth month) => agreed[unitId]
        .Where(row => row.From <= month && (row.To is null || row.To >= month))
        .Select(row => Operators.FirstOrDefault(body => body.Id == row.OperatorId))
        .FirstOrDefault();

    private static bool IsAbove(OrgUnit hub, OrgUnit unit) => hub.Tier < unit.Tier;
}
