using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Plans;

/// <summary>Offers the items of the plans to what hangs on them.</summary>
public sealed class OfferPlanItems : IOffersPlanItems
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<OfferedPlanItem>> OfferAsync(Reading reading, OrgUnit unit, FiscalYear first, FiscalYear last, CancellationToken stop = default)
    {
        if (!reading.Caller.May(Permissions.Plans.Read))
        {
            return [];
        }

        List<int> way = [.. reading.Tree.Ancestors(unit.Id).Select(above => above.Id), unit.Id];
        var items = await reading.Rows<PlanItem>().Where(item => !item.Retired && item.Year >= first.Start && item.Year <= last.Start && way.Contains(item.OrgUnitId))
            .Where(item => item.Level == PlanLevel.Programme || item.Level == PlanLevel.Step).ToListAsync(stop);
        return [.. items.OrderBy(item => item.Year).ThenByDescending(item => way.IndexOf(item.OrgUnitId)).ThenBy(item => item.Level).ThenBy(item => item.Number).Select(item => Of(item, reading.Tree.Find(item.OrgUnitId)!))];
    }

    /// <inheritdoc/>
    public async Task<OfferedPlanItem?> FindAsync(Reading reading, int unitId, int number, CancellationToken stop = default) =>
        reading.Caller.May(Permissions.Plans.Read) && reading.Tree.Find(unitId) is { } unit && await reading.Rows<PlanItem>().FirstOrDefaultAsync(item => item.OrgUnitId == unitId && item.Number == number, stop) is { } item
            ? Of(item, unit)
            : null;

    /// <inheritdoc/>
    public Task HoldAsync(Change change, int unitId, int number, CancellationToken stop = default) => change.HoldAsync<PlanItem>(unitId, number, alone: false, stop);

    private static OfferedPlanItem Of(PlanItem item, OrgUnit unit) => new(unit, item.Number, new(item.Year), item.Title, PlanHref.Of(new(item.Year), new(unit.Code, item.Number)));
}
