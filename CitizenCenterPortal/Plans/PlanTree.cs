using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Plans;

/// <summary>Makes the tree of the items that somebody sees. Pure. An item whose parent is not among them stands at the top.</summary>
public static class PlanTree
{
    /// <summary>The items at the top with all beneath them.</summary>
    /// <param name="items">The items of one fiscal year.</param>
    /// <param name="tree">The units.</param>
    /// <param name="progress">How far they have come.</param>
    /// <param name="reviews">What was found of them; those of whole plans are passed over.</param>
    /// <param name="counts">What hangs on them; what hangs on an item that is not among them is passed over.</param>
    /// <param name="isCounted">True for a unit whose events are among these, so that what its items shall cost counts too.</param>
    public static IReadOnlyList<PlanNode> Of(
        IReadOnlyCollection<PlanItem> items, OrgTree tree, IEnumerable<PlanProgress> progress, IEnumerable<PlanReview> reviews, IEnumerable<PlanCount> counts, Func<int, bool> isCounted)
    {
        var there = items.Select(item => (item.OrgUnitId, item.Number)).ToHashSet();
        var beneath = items.ToLookup(item => ParentOf(item, there));
        var ofProgress = progress.ToLookup(row => (row.OrgUnitId, row.ItemNumber));
        var ofReviews = reviews.ToLookup(row => (row.OrgUnitId, row.ItemNumber));
        var ofCounts = counts.Where(count => count.Item is not null).ToLookup(count => count.Item!.Value);
        return [.. Beneath(null)];

        IEnumerable<PlanNode> Beneath((int, int)? parent) =>
            from item in beneath[parent]
            let unit = tree.Find(item.OrgUnitId)
            where unit is not null
            orderby unit.Tier, unit.Code, item.Level, item.Place, item.Number
            let key = (item.OrgUnitId, item.Number)
            select new PlanNode(
                item, unit, PlanSums.Of(item, ofCounts[key], isCounted(unit.Id)), [.. ofProgress[key].OrderBy(row => row.Quarter)], [.. ofReviews[key].OrderBy(row => row.Time)], [.. Beneath(key)])
            {
                IsCounted = isCounted(unit.Id),
            };
    }

    private static (int UnitId, int Number)? ParentOf(PlanItem item, HashSet<(int, int)> there) =>
        item is { ParentUnitId: { } unit, ParentNumber: { } number } && there.Contains((unit, number)) ? (unit, number) : null;
}
