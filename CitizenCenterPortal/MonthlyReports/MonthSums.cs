namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The sums of one month while they are made.</summary>
/// <typeparam name="T">The kind of sum.</typeparam>
internal sealed class MonthSums<T>(OrgTree tree, ReportingMonth month)
    where T : class, ISubtreeSum<T>
{
    private readonly Dictionary<int, Dictionary<int, T>> sums = [];

    /// <summary>Adds a part to the sum of a unit.</summary>
    public void Add(int unitId, T part)
    {
        var cells = sums.TryGetValue(unitId, out var known) ? known : sums[unitId] = [];
        if (!cells.TryGetValue(part.CellId, out var sum))
        {
            cells[part.CellId] = sum = T.Zero(unitId, month, part.CellId);
        }

        sum.Add(part);
    }

    /// <summary>All sums.</summary>
    public IEnumerable<T> Sums => sums.Values.SelectMany(cells => cells.Values);

    /// <summary>Carries the sums of each of the units into the one above it, the deepest first.</summary>
    public void Carry(IReadOnlyCollection<int> units)
    {
        foreach (var unit in units.OrderByDescending(unit => tree.AncestorsIn(unit, month).Count))
        {
            if (tree.ParentIn(unit, month) is { } parent && sums.TryGetValue(unit, out var own))
            {
                foreach (var sum in own.Values)
                {
                    Add(parent, sum);
                }
            }
        }
    }
}
