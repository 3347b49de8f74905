using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Brings the sums of wards and city up to date inside the act that changes a counted figure. Call it last before the commit:
/// it locks the totals of the touched units and of all above them, the city first, so that two acts at once add up one after the other.
/// </summary>
public static class Totals
{
    /// <summary>Recomputes the touched units and all above them in each month's placement, and writes the rows that differ.</summary>
    /// <param name="change">The act; the touched units must be among its own.</param>
    /// <param name="touched">The unit-months whose figures or reports were changed.</param>
    /// <param name="stop">Stops it; nothing is written then.</param>
    public static async Task RecomputeAsync(Change change, IReadOnlyCollection<(int UnitId, ReportingMonth Month)> touched, CancellationToken stop)
    {
        if (touched.Any(at => !change.Chains.Contains(at.UnitId)))
        {
            throw new DoorClosedException(DoorRefusal.Reach);
        }

        var months = touched.GroupBy(at => at.Month, at => at.UnitId).OrderBy(month => month.Key)
            .Select(month => (Month: month.Key, Units: WithAncestors(change.Tree, month.Key, month))).ToList();
        await change.SaveAsync(stop);
        List<int> locked = [.. months.SelectMany(month => month.Units).Distinct().Order(RootFirst(change.Tree))];
        await change.LockAsync<TotalsHead>(locked, stop);
        foreach (var (month, units) in months)
        {
            var roll = new MonthRoll(change, month, units);
            await roll.WriteTotalsAsync(stop);
            await roll.WriteCountsAsync(stop);
        }

        // All of them rise: what stands beneath may have changed while the sum stands, as when a number moves from one centre to another.
        var heads = await change.Derived<TotalsHead>().Where(head => locked.Contains(head.OrgUnitId)).ToListAsync(stop);
        heads.ForEach(head => head.Version++);
        await change.UpsertDerivedAsync(heads, stop);
    }

    private static List<int> WithAncestors(OrgTree tree, ReportingMonth month, IEnumerable<int> units) =>
        [.. units.SelectMany(unit => tree.AncestorsIn(unit, month).Append(unit)).Distinct()];

    /// <summary>The same order for every act, whatever its months: by tier, then by id.</summary>
    private static Comparer<int> RootFirst(OrgTree tree) =>
        Comparer<int>.Create((left, right) => (tree.Find(left)!.Tier, left).CompareTo((tree.Find(right)!.Tier, right)));
}
