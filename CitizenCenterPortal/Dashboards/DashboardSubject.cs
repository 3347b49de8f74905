using CitizenCenterPortal.Data;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>Whose dashboard it is, and whose columns stand side by side on it.</summary>
/// <param name="Unit">The unit; null for an operator's centres.</param>
/// <param name="Operator">The operator; null for a unit.</param>
/// <param name="Own">True for the unit alone.</param>
/// <param name="Children">The units side by side; none where the unit stands alone.</param>
/// <param name="Around">For a unit alone: the hubs it is in whose totals the caller sees; else none.</param>
/// <param name="Above">For a unit alone: the hubs above the caller, of which averages alone may be seen; else none.</param>
internal sealed record DashboardSubject(
    OrgUnit? Unit, Operator? Operator, bool Own, IReadOnlyList<OrgUnit> Children, IReadOnlyList<OrgUnit> Around, IReadOnlyList<OrgUnit> Above)
{
    /// <summary>More centres than this are not shown side by side: nobody compares so many, and each costs a year of figures.</summary>
    private const int MostUnits = 200;

    /// <summary>What stands beneath the children, by the child's id; none where nothing does, or too much.</summary>
    public ILookup<int, OrgUnit> Beneath { get; private init; } = Array.Empty<OrgUnit>().ToLookup(unit => unit.Id);

    /// <summary>True where what stands beneath the children is shown too.</summary>
    public bool Units { get; private init; }

    /// <summary>The columns to read: the whole, the children's totals, the hub's own; of a unit alone, the unit and what is around it.</summary>
    public IReadOnlyList<ColumnKey> Keys => Unit is not { } unit
        ? [.. Children.Select(child => new ColumnKey(child.Id, Own: true))]
        : Own ? [new(unit.Id, Own: true), .. Around.Select(hub => new ColumnKey(hub.Id, Own: false))]
        : [new(unit.Id, Own: false), .. Children.Select(child => new ColumnKey(child.Id, Own: false)), new(unit.Id, Own: true), .. Units ? KeysBeneath : []];

    /// <summary>The ids of the units whose changes show on the dashboard.</summary>
    public IReadOnlySet<int> Shows(OrgTree tree) => Unit is not { } unit ? Children.Select(child => child.Id).ToHashSet()
        : Own ? new HashSet<int> { unit.Id }
        : tree.Subtree(unit.Id).Select(beneath => beneath.Id).ToHashSet();

    /// <summary>
    /// The place of an address, or null where it does not exist or is out of reach. Who reaches a hub alone sees the hub alone, since
    /// its total holds what neighbours reported.
    /// </summary>
    public static DashboardSubject? Of(Reading reading, DashboardAddress address, MonthSpan span)
    {
        var (tree, caller) = (reading.Tree, reading.Caller);
        if (address.Unit is null && caller.Reach == Reach.Operator)
        {
            return tree.Operators.FirstOrDefault(body => body.Id == caller.OperatorId) is { } body
                ? new(null, body, Own: false, [.. reading.Units.Where(unit => reading.Reaches(unit.Id, span))], [], [])
                : null;
        }

        var found = address.Unit is { } code ? reading.Unit(code, span) : caller.OrgUnitId is { } home && reading.Scope.Reaches(home) ? tree.Find(home) : null;
        if (found is not { } unit)
        {
            return null;
        }

        List<OrgUnit> children = [.. tree.ChildrenIn(unit.Id, span)];
        if (!address.Own && children.Count > 0 && caller.Reach == Reach.Subtree)
        {
            var beneath = children.SelectMany(child => tree.ChildrenIn(child.Id, span), (child, centre) => (child.Id, Centre: centre)).ToLookup(at => at.Id, at => at.Centre);
            var subject = new DashboardSubject(unit, null, Own: false, children, [], []);
            return beneath.Sum(centres => centres.Count()) is > 0 and <= MostUnits ? subject with { Beneath = beneath, Units = address.Units } : subject;
        }

        var around = caller.Reach != Reach.Subtree ? [] : tree.Ancestors(unit.Id).Where(hub => reading.Scope.Reaches(hub.Id)).Concat(children.Count > 0 ? [unit] : []);
        return new(unit, null, Own: true, [], [.. around], [.. tree.Ancestors(unit.Id).Where(hub => reading.Scope.Above.Contains(hub.Id))]);
    }

    private IEnumerable<ColumnKey> KeysBeneath =>
        Beneath.SelectMany(centres => centres.Select(centre => new ColumnKey(centre.Id, Own: false)).Append(new(centres.Key, Own: true))).Distinct();
}
