using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Plans;

/// <summary>How far the plan of a unit has come, in a few numbers.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Items">Its items that stand.</param>
/// <param name="Done">Quarters that are done.</param>
/// <param name="Running">Quarters in which something runs.</param>
/// <param name="Behind">Items of which a quarter is late or was left unwritten.</param>
/// <param name="On">Events of the unit and all beneath it that hang on an item.</param>
/// <param name="All">All its events.</param>
/// <param name="Href">The page.</param>
/// <param name="BehindHref">The page with those that are behind alone.</param>
public sealed record PlanFacts(FiscalYear Year, int Items, int Done, int Running, int Behind, int On, int All, string Href, string BehindHref);

/// <summary>Counts the plan of a unit by two commands.</summary>
public sealed class CountPlans(PortalDoor door, IEnumerable<ICountsForPlans> rooms)
{
    /// <summary>For the dashboard of a place; null for who may not read plans, and where there is neither a plan nor an event.</summary>
    public async Task<PlanFacts?> OfAsync(DashboardPlace place, CancellationToken stop = default)
    {
        if ((await door.CallerAsync(stop))?.May(Permissions.Plans.Read) != true)
        {
            return null;
        }

        await using var reading = await door.OpenForReadingAsync(Permissions.Plans.Read, stop);
        var year = place.Months.To.FiscalYear;
        if (place.Unit is not { } code || reading.Unit(code) is not { } unit || !CalendarYears.Has(year, reading.Clock.ThisYear))
        {
            return null;
        }

        List<int> units = place.Own ? [unit.Id] : [.. reading.Tree.Subtree(unit.Id).Select(one => one.Id)];
        var progress = reading.Rows<PlanProgress>();
        var items = await reading.Rows<PlanItem>().Where(item => item.Year == year.Start && item.OrgUnitId == unit.Id && !item.Retired)
            .Select(item => new { Item = item, Progress = progress.Where(row => row.OrgUnitId == item.OrgUnitId && row.ItemNumber == item.Number).ToList() }).ToListAsync(stop);
        var counts = new List<PlanCount>();
        foreach (var room in rooms)
        {
            counts.AddRange((await room.CountAsync(reading, reading.ItemsOfYears(), year, stop)).Where(count => units.Contains(count.UnitId)));
        }

        var (filter, (on, all)) = (new PlanFilter(year, unit.Id == OrgUnit.RootId ? null : unit.Code), PlanSums.Tied(counts));
        return items.Count + all == 0 ? null : new(
            year, items.Count, items.SelectMany(row => row.Progress).Count(row => row.State == ProgressState.Done), items.SelectMany(row => row.Progress).Count(row => row.State == ProgressState.Running),
            items.Count(row => PlanQuarters.IsBehind(row.Item, row.Progress, reading.Clock.Today)), on, all,
            filter.Href, (filter with { Standing = "behind" }).Href);
    }
}
