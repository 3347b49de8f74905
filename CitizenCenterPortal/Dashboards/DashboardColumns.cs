using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>One column of a comparison.</summary>
/// <param name="Unit">The unit; null for units that stood beneath and are no longer the caller's to see apart.</param>
/// <param name="Own">True for a hub's own figures, 本館.</param>
/// <param name="Figures">The figures, over two years.</param>
internal sealed record DashboardColumn(OrgUnit? Unit, bool Own, FigureColumn Figures)
{
    /// <summary>The parts that add up to this one, where they are shown.</summary>
    public IReadOnlyList<DashboardColumn> Parts { get; init; } = [];
}

/// <summary>A dashboard's whole and its parts, which add up to it in every month.</summary>
/// <param name="Whole">The whole, over two years.</param>
/// <param name="Parts">The parts in the order of the tree, 本館 last; none where the unit stands alone.</param>
internal sealed record DashboardColumns(FigureColumn Whole, IReadOnlyList<DashboardColumn> Parts)
{
    public static DashboardColumns Of(Reading reading, DashboardSubject subject, FigureTable table)
    {
        if (subject.Unit is not { } unit)
        {
            List<DashboardColumn> centres = [.. subject.Children.Select(child => new DashboardColumn(child, false, table[new(child.Id, Own: true)]))];
            return new(FigureColumn.Sum(table.Catalogue, table.Span, [.. centres.Select(centre => centre.Figures)]).JudgedBy(table.LevelsOf(LevelPlace.City)), centres);
        }

        if (subject.Own)
        {
            return new(table[new(unit.Id, Own: true)], []);
        }

        var columns = Of(reading, unit, subject.Children, table);
        return subject.Units ? columns with { Parts = [.. columns.Parts.Select(Divided)] } : columns;

        DashboardColumn Divided(DashboardColumn part) =>
            part is { Own: false, Unit: { } hub } && subject.Beneath.Contains(hub.Id) ? part with { Parts = Of(reading, hub, subject.Beneath[hub.Id], table).Parts } : part;
    }

    private static DashboardColumns Of(Reading reading, OrgUnit unit, IEnumerable<OrgUnit> children, FigureTable table)
    {
        var whole = table[new(unit.Id, Own: false)];
        List<DashboardColumn> parts =
        [
            .. children.Where(child => reading.Scope.Reaches(child.Id)).Select(child => new DashboardColumn(child, false, Placed(reading.Tree, unit.Id, child.Id, table[new(child.Id, Own: false)]))),
            new(unit, true, table[new(unit.Id, Own: true)]),
        ];

        // A centre that moved to another ward still counts here in its old months, but is no longer the old ward's to see alone.
        if (children.Any(child => !reading.Scope.Reaches(child.Id)))
        {
            parts.Insert(parts.Count - 1, new(null, false, whole.Less(parts.Select(part => part.Figures))));
        }

        return new(whole, parts);
    }

    /// <summary>The months in which a child stood here; the others are its other parent's.</summary>
    private static FigureColumn Placed(OrgTree tree, int parent, int child, FigureColumn column) =>
        column.Span.Months.All(month => tree.ParentIn(child, month) is not { } other || other == parent) ? column
        : column.Where(month => tree.ParentIn(child, month) == parent);
}
