using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Plans;

/// <summary>The plans of a year as somebody sees them.</summary>
/// <param name="Filter">Which part is shown.</param>
/// <param name="Roots">The items at the top with all beneath.</param>
/// <param name="Plans">The plans of the units.</param>
/// <param name="Reviews">What was found of whole plans.</param>
/// <param name="Tied">Events of the year that hang on an item, and all of them.</param>
/// <param name="Units">The units that the caller reaches.</param>
/// <param name="Own">The unit whose plan the caller writes; else the unit that they belong to, or null.</param>
/// <param name="Today">Today in the city.</param>
public sealed record PlanView(
    PlanFilter Filter, IReadOnlyList<PlanNode> Roots, IReadOnlyList<YearPlan> Plans, IReadOnlyList<PlanReview> Reviews, (int On, int All) Tied, IReadOnlyList<OrgUnit> Units, OrgUnit? Own, DateOnly Today)
{
    /// <summary>True where the caller writes <see cref="Own"/>'s plan.</summary>
    public bool MayWrite { get; init; }

    /// <summary>True where the caller adopts it now: it is a draft with something in it.</summary>
    public bool MayAdopt { get; init; }

    /// <summary>True where <see cref="Own"/> has a plan of the year before and none of this.</summary>
    public bool MayCopy { get; init; }

    /// <summary>All items, from above.</summary>
    public IEnumerable<PlanNode> All => Roots.SelectMany(root => root.Whole);

    /// <summary>The plan of a unit; null where nothing was written yet.</summary>
    public YearPlan? PlanOf(OrgUnit? unit) => Plans.FirstOrDefault(plan => plan.OrgUnitId == unit?.Id);

    /// <summary>The items that the filter picks out, with those above them.</summary>
    public IReadOnlyList<PlanNode> Shown => Filter.Picks ? [.. Roots.Select(root => root.Only(node => Filter.Holds(node, Today))).OfType<PlanNode>()] : Roots;
}

/// <summary>Reads the plans of a year by three commands, whatever the number of centres.</summary>
public sealed class ReadPlans(PortalDoor door, IEnumerable<ICountsForPlans> rooms)
{
    /// <summary>The plans; null for a year that is none, or a unit that is out of reach.</summary>
    public async Task<PlanView?> ReadAsync(PlanFilter filter, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Plans.Read, stop);
        return await ReadAsync(reading, filter, stop);
    }

    /// <summary>Through a door that is open already.</summary>
    internal async Task<PlanView?> ReadAsync(Reading reading, PlanFilter filter, CancellationToken stop)
    {
        var (year, unit, clause) = (filter.Year, filter.Unit is null ? null : reading.Unit(filter.Unit), filter.Clause);
        if (!CalendarYears.Has(year, reading.Clock.ThisYear) || (filter.Unit is not null && unit is null) || (clause is not null && Clause.All.All(one => one.Code != clause)))
        {
            return null;
        }

        var (progress, reviews) = (reading.Rows<PlanProgress>(), reading.Rows<PlanReview>());
        var plans = await reading.Rows<YearPlan>().Where(plan => plan.Year == year.Start || plan.Year == year.Previous.Start)
            .Select(plan => new { Plan = plan, Reviews = reviews.Where(row => row.OrgUnitId == plan.OrgUnitId && row.Year == plan.Year && row.ItemNumber == 0).ToList() }).ToListAsync(stop);
        var items = await reading.Rows<PlanItem>().Where(item => item.Year == year.Start).Select(item => new
        {
            Item = item,
            Progress = progress.Where(row => row.OrgUnitId == item.OrgUnitId && row.ItemNumber == item.Number).ToList(),
            Reviews = reviews.Where(row => row.OrgUnitId == item.OrgUnitId && row.Year == item.Year && row.ItemNumber == item.Number).ToList(),
        }).ToListAsync(stop);
        var counts = new List<PlanCount>();
        foreach (var room in rooms)
        {
            counts.AddRange(await room.CountAsync(reading, reading.ItemsOfYears(), year, stop));
        }

        var counted = (unit is null ? reading.Units : reading.Tree.Subtree(unit.Id).Where(one => reading.Scope.Reaches(one.Id))).Select(one => one.Id).ToHashSet();
        if (unit is not null)
        {
            var (beneath, way) = (reading.Tree.Subtree(unit.Id).Select(one => one.Id).ToHashSet(), reading.Tree.Ancestors(unit.Id).Select(one => one.Id).ToHashSet());
            items.RemoveAll(row => !beneath.Contains(row.Item.OrgUnitId) && !way.Contains(row.Item.OrgUnitId));
            counts.RemoveAll(count => !beneath.Contains(count.UnitId));
        }

        List<YearPlan> ofYear = [.. plans.Where(row => row.Plan.Year == year.Start).Select(row => row.Plan)];
        var own = reading.Caller is { Reach: not Reach.Operator, OrgUnitId: { } id } ? reading.Tree.Find(id) : null;
        var (writes, hasItems) = (own is not null && reading.Caller.May(PlanActs.Write.Permission), items.Exists(row => row.Item.OrgUnitId == own?.Id && !row.Item.Retired));
        return new(
            filter, PlanTree.Of([.. items.Select(row => row.Item)], reading.Tree, items.SelectMany(row => row.Progress), items.SelectMany(row => row.Reviews), counts, counted.Contains), ofYear,
            [.. plans.Where(row => row.Plan.Year == year.Start).SelectMany(row => row.Reviews)],
            PlanSums.Tied(counts), [.. reading.Units], own, reading.Clock.Today)
        {
            MayWrite = writes,
            MayAdopt = hasItems && reading.Caller.May(PlanActs.Adopt.Permission) && ofYear.Exists(plan => plan.OrgUnitId == own?.Id && !plan.Approved),
            MayCopy = writes && !hasItems && plans.Exists(row => row.Plan.OrgUnitId == own?.Id && row.Plan.Year == year.Previous.Start),
        };
    }
}
