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
    public static readonly Scope All = new(true, [], [], null, true) { SeesPlans = true, SeesPeople = true };

    /// <summary>Of the units, those that are reached with all beneath them: their sums are seen.</summary>
    public IReadOnlyList<int> Whole { get; init; } = [];

    /// <summary>
    /// The units whose handed-down rows are seen: the ancestors, and those that units reached stood beneath in another month, since what
    /// was handed down to a centre then still says how its months of then are judged.
    /// </summary>
    public IReadOnlyList<int> HandedDown { get; init; } = Above;

    /// <summary>
    /// The fiscal years in which rows that stand in years are seen, packed by <see cref="YearsOf"/>: of an operator's units those with a month of
    /// its agreements, and of each hub those in which units reached stood beneath it. What was handed down after a centre moved away, or to an
    /// operator's successor, is not theirs. A ward's and a city's units have no such bounds: they are reached as the tree stands today,
    /// with all that ever was, and not at all once they moved away.
    /// </summary>
    public IReadOnlyList<long> Years { get; init; } = [];

    /// <summary>False where events that were never approved are hidden.</summary>
    public bool SeesPlans { get; init; }

    /// <summary>True for who serves people at their own unit, and for the machine: rows about people are hidden from all others.</summary>
    public bool SeesPeople { get; init; }

    /// <summary>True where the unit's own rows are reached.</summary>
    public bool Reaches(int unitId) => Everything || Units.Contains(unitId);

    /// <summary>What a caller reaches in today's tree.</summary>
    /// <param name="caller">The caller.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="now">Today's month: an agreement that is still to begin opens nothing.</param>
    /// <param name="seesDrafts">Whether reports that were never submitted are seen.</param>
    public static Scope Of(Caller caller, OrgTree tree, ReportingMonth now, bool seesDrafts)
    {
        IReadOnlyList<Agreement> agreements = caller.Reach == Reach.Operator && caller.OperatorId is { } body ? [.. tree.BegunBy(body, now)] : [];
        IReadOnlyList<int> units = caller.Reach switch
        {
            Reach.None => [],
            Reach.Own => caller.OrgUnitId is { } own && tree.Find(own) is not null ? [own] : [],
            Reach.Subtree => caller.OrgUnitId is { } top ? [.. tree.Subtree(top).Select(unit => unit.Id)] : [],
            Reach.Operator => [.. agreements.Select(row => row.OrgUnitId).Distinct()],
        };
        var everything = caller.Reach == Reach.Subtree && caller.OrgUnitId == OrgUnit.RootId;
        var above = units.SelectMany(tree.Ancestors).Select(unit => unit.Id).Distinct().Except(units);
        return new(everything, everything ? [] : units, [.. above], caller.Reach == Reach.Operator ? caller.OperatorId : null, seesDrafts)
        {
            HandedDown = everything ? [] : [.. units.SelectMany(tree.EverAbove).Distinct().Except(units)],
            Whole = everything ? [] : [.. units.Where(unit => tree.Subtree(unit).All(beneath => units.Contains(beneath.Id)))],
            Years = everything ? [] : caller.Reach == Reach.Operator
                ? [.. agreements.SelectMany(row => YearsIn(tree, row.OrgUnitId, new(row.From, row.To ?? ReportingMonth.Latest), own: true)).Distinct()]
                : [.. units.SelectMany(unit => YearsIn(tree, unit, new(ReportingMonth.Earliest, ReportingMonth.Latest), own: false)).Distinct()],
        };
    }

    /// <summary>Fiscal years of a unit in one number, as a query asks for it: the unit, the first and the last year, with four digits for each year.</summary>
    public static long YearsOf(int unitId, FiscalYear first, FiscalYear last) => (((unitId * YearDigits) + first.Start) * YearDigits) + last.Start;

    /// <summary>What a year takes in <see cref="YearsOf"/>.</summary>
    public const long YearDigits = 10_000;

    /// <summary>The years of a unit's months and of those above it in them. The city is above all, also before a unit had its first place.</summary>
    private static IEnumerable<long> YearsIn(OrgTree tree, int unit, MonthSpan months, bool own) =>
        tree.AboveIn(unit, months).Append((Unit: OrgUnit.RootId, Months: months)).Concat(own ? [(unit, months)] : [])
            .Select(at => YearsOf(at.Unit, at.Months.From.FiscalYear, at.Months.To.FiscalYear));
}
