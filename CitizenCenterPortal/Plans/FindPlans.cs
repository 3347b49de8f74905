using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Plans;

/// <summary>Finds plans to be changed: always those of the caller's own unit.</summary>
internal static class FindPlans
{
    /// <summary>Somebody else was there first.</summary>
    public static readonly Sentence Stale = "この計画は、ほかの人が先に書き直しました。画面を読み直して、もう一度お願いします。";

    /// <summary>True where the unit is the caller's own: a hub reads the plans beneath it and writes none of them.</summary>
    public static bool IsOwn(Caller caller, OrgUnit unit) => caller.Reach != Reach.Operator && caller.OrgUnitId == unit.Id;

    /// <summary>The caller's own unit of that code, and whether its plan of the year was adopted; null where it is not theirs.</summary>
    public static async Task<(OrgUnit Unit, bool Adopted)?> FindOwnAsync(this PortalDoor door, Act act, string unitCode, FiscalYear? year, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(act.Permission, stop);
        return reading.Unit(unitCode) is { } unit && IsOwn(reading.Caller, unit)
            ? (unit, year is { } of && await reading.Rows<YearPlan>().AnyAsync(plan => plan.OrgUnitId == unit.Id && plan.Year == of.Start && plan.Approved, stop))
            : null;
    }

    /// <summary>An item to be changed.</summary>
    public static Task<PlanItem?> FindItemAsync(this Change change, OrgUnit unit, FiscalYear year, int number, CancellationToken stop) =>
        change.Rows<PlanItem>().FirstOrDefaultAsync(row => row.OrgUnitId == unit.Id && row.Number == number && row.Year == year.Start, stop);

    /// <summary>A unit's plan of a year; null where nothing was written yet.</summary>
    public static Task<YearPlan?> FindPlanAsync(this Change change, OrgUnit unit, FiscalYear year, CancellationToken stop) =>
        change.Rows<YearPlan>().FirstOrDefaultAsync(row => row.OrgUnitId == unit.Id && row.Year == year.Start, stop);

    /// <summary>A unit's plan of a year, begun where there is none.</summary>
    public static async Task<YearPlan> BeginPlanAsync(this Change change, OrgUnit unit, FiscalYear year, CancellationToken stop)
    {
        if (await change.FindPlanAsync(unit, year, stop) is not { } plan)
        {
            plan = new() { OrgUnitId = unit.Id, Year = year.Start, Version = 1 };
            change.Rows<YearPlan>().Add(plan);
        }

        return plan;
    }

    /// <summary>The next number of a unit: one that none of its items ever had.</summary>
    public static async Task<int> NextNumberAsync(this Change change, OrgUnit unit, CancellationToken stop) =>
        (await change.Rows<YearPlan>().Where(row => row.OrgUnitId == unit.Id).MaxAsync(row => (int?)row.LastNumber, stop) ?? 0) + 1;

    /// <summary>Of which year each item is that the reader sees.</summary>
    public static IQueryable<ItemOfYear> ItemsOfYears(this Reading reading) => reading.Rows<PlanItem>().Select(item => new ItemOfYear { UnitId = item.OrgUnitId, Number = item.Number, Year = item.Year });

    /// <summary>What the act says of itself.</summary>
    public static ActNote Note(Act act, string? reason) => new() { Reason = act.NeedsReason ? TypedWords.Clean(reason!) : null };
}
