using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// One month of a recomputation. Sums are made anew from the units' own parts and, for children that are not among the units, from the
/// children's stored sums: the figures of those that stand beside or beneath are never read.
/// </summary>
/// <param name="change">The act, with the totals locked.</param>
/// <param name="month">The month.</param>
/// <param name="units">The units whose sums are made anew; whoever stands above one of them is among them.</param>
internal sealed class MonthRoll(Change change, ReportingMonth month, IReadOnlyCollection<int> units)
{
    /// <summary>Writes the sums of each cell that changed.</summary>
    public Task WriteTotalsAsync(CancellationToken stop) => WriteAsync<Figure, UnitTotal>(UnitTotal.Of, stop);

    /// <summary>Writes the counts of reports that changed.</summary>
    public Task WriteCountsAsync(CancellationToken stop) => WriteAsync<MonthlyReport, UnitMonth>(report => UnitMonth.Of(report, change.Tree), stop);

    private async Task WriteAsync<TPart, TSum>(Func<TPart, TSum> sumOf, CancellationToken stop)
        where TPart : class, ISummedUp
        where TSum : class, ISubtreeSum<TSum>
    {
        var roll = new MonthSums<TSum>(change.Tree, month);
        foreach (var part in await PartsAsync<TPart>(stop))
        {
            roll.Add(part.OrgUnitId, sumOf(part));
        }

        var beside = units.SelectMany(unit => change.Tree.ChildrenIn(unit, month), (unit, child) => (Unit: unit, Child: child.Id))
            .Where(pair => !units.Contains(pair.Child)).ToDictionary(pair => pair.Child, pair => pair.Unit);
        var stored = new Dictionary<(int Unit, int Cell), TSum>();
        foreach (var sum in await change.Derived<TSum>().Where(row => row.Month == month && (units.Contains(row.OrgUnitId) || beside.Keys.Contains(row.OrgUnitId))).ToListAsync(stop))
        {
            if (beside.TryGetValue(sum.OrgUnitId, out var parent))
            {
                roll.Add(parent, sum);
            }
            else
            {
                // A sum whose parts have all gone is made anew too, as nothing.
                stored[(sum.OrgUnitId, sum.CellId)] = sum;
                roll.Add(sum.OrgUnitId, TSum.Zero(sum.OrgUnitId, month, sum.CellId));
            }
        }

        roll.Carry(units);
        var changed = roll.Sums.Where(sum => !sum.Says(stored.GetValueOrDefault((sum.OrgUnitId, sum.CellId)) ?? TSum.Zero(sum.OrgUnitId, month, sum.CellId))).ToList();
        await change.UpsertDerivedAsync(changed, stop);
    }

    /// <summary>The units' own rows. Those of the units above are not the caller's to see: only their sums go on from here.</summary>
    private async Task<IEnumerable<TPart>> PartsAsync<TPart>(CancellationToken stop)
        where TPart : class, ISummedUp
    {
        var own = units.Where(change.Chains.Contains).ToList();
        var parts = await change.Rows<TPart>().AsNoTracking().Where(row => row.Month == month && own.Contains(row.OrgUnitId) && row.Reported).ToListAsync(stop);
        var above = units.Except(own).ToList();
        return above.Count == 0 ? parts
            : parts.Concat(await change.RowsAbove<TPart>(month).Where(row => row.Reported && above.Contains(row.OrgUnitId)).ToListAsync(stop));
    }
}
