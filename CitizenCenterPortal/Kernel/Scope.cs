namespace CitizenCenterPortal.Kernel;

/// <summary>The rows a caller reaches, resolved to unit ids. Fails closed: without a grant, no rows.</summary>
/// <param name="Everything">The whole city.</param>
/// <param name="Units">The units reached, where it is not the whole city.</param>
/// <param name="Above">Their ancestors, whose handed-down rows are seen.</param>
/// <param name="OperatorId">Where set, a row of a month is seen only if an agreement of this operator covers it.</param>
/// <param name="SeesDrafts">False where a report that was never submitted is hidden.</param>
public sealed record Scope(bool Everything, IReadOnlyList<int> Units, IReadOnlyList<int> Above, int? OperatorId, bool SeesDrafts)
{
    /// <summary>Nothing.</summary>
    public static readonly Scope Nothing = new(false, [], [], null, false);

    /// <summary>All of it: the command line, and what the portal reads for itself.</summary>
    public static readonly Scope All = new(true, [], [], null, true);

    /// <summary>Of the units, those that are reached with all beneath them: their sums are seen.</summary>
    public IReadOnlyList<int> Whole { get; init; } = [];

    /// <summary>
    /// The units whose handed-down rows are seen: the ancestors, and those that units reached stood beneath in another month, since what
    /// was handed down to a centre then still says how its months of then are judged.
    /// </summary>
    public IReadOnlyList<int> HandedDown { get; init; } = Above;

    /// <summary>True where the unit's own rows are reached.</summary>
    public bool Reaches(int unitId) => Everything || Units.Contains(unitId);

    /// <summary>What a caller reaches in today's tree.</summary>
    public static Scope Of(Caller caller, OrgTree tree, bool seesDrafts)
    {
        IReadOnlyList<int> units = caller.Reach switch
        {
            Reach.None => [],
            Reach.Own => caller.OrgUnitId is { } own && tree.Find(own) is not null ? [own] : [],
            Reach.Subtree => caller.OrgUnitId is { } top ? [.. tree.Subtree(top).Select(unit => unit.Id)] : [],
            Reach.Operator => caller.OperatorId is { } body ? [.. tree.UnitsOf(body)] : [],
        };
        var everything = caller.Reach == Reach.Subtree && caller.OrgUnitId == OrgUnit.RootId;
        var above = units.SelectMany(tree.Ancestors).Select(unit => unit.Id).Distinct().Except(units);
        return new(everything, everything ? [] : units, [.. above], caller.Reach == Reach.Operator ? caller.OperatorId : null, seesDrafts)
        {
            HandedDown = everything ? [] : [.. units.SelectMany(tree.EverAbove).Distinct().Except(units)],
            Whole = everything ? [] : [.. units.Where(unit => tree.Subtree(unit).All(beneath => units.Contains(beneath.Id)))],
        };
    }
}
