using CitizenCenterPortal.Data;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Plans;

/// <summary>Takes the caller's own plan of the year before over into a year without one: what was planned, not what came of it.</summary>
public sealed class CopyPlan(PortalDoor door)
{
    /// <summary>Copies it. What was given up stays behind; what hung on an item of a unit above hangs on its copy there, or on nothing where there is none yet.</summary>
    public async Task<Outcome> RunAsync(string unitCode, FiscalYear year, CancellationToken stop = default)
    {
        if (await door.FindOwnAsync(PlanActs.Copy, unitCode, null, stop) is not var (unit, _))
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(PlanActs.Copy, [unit.Id], stop);
        if (!CalendarYears.Has(year, change.Clock.ThisYear))
        {
            return Outcome.NotFound;
        }

        var before = await change.Reading.Rows<PlanItem>().Where(row => row.OrgUnitId == unit.Id && row.Year == year.Previous.Start && !row.Retired).ToListAsync(stop);
        var there = await change.Reading.Rows<PlanItem>().Where(row => row.Year == year.Start && !row.Retired).ToListAsync(stop);
        if (before.Count == 0 || there.Exists(item => item.OrgUnitId == unit.Id))
        {
            return Outcome.Refused(before.Count == 0 ? "前年度の計画がありません。" : "この年度には、もう計画があります。");
        }

        var plan = await change.BeginPlanAsync(unit, year, stop);
        if (plan.Approved)
        {
            return Outcome.Refused("この年度には、もう計画があります。");
        }

        var number = await change.NextNumberAsync(unit, stop);
        var copies = there.Where(item => item.CopiedFromNumber is not null).DistinctBy(item => (item.OrgUnitId, item.CopiedFromNumber)).ToDictionary(item => (item.OrgUnitId, item.CopiedFromNumber!.Value));
        foreach (var item in before.OrderBy(item => item.Level).ThenBy(item => item.Number))
        {
            var above = item is { ParentUnitId: { } parent, ParentNumber: { } at } ? copies.GetValueOrDefault((parent, at)) : null;
            if (above is null && PlanRules.NeedsParent(item.Level))
            {
                continue; // what it stood beneath was given up
            }

            var copy = Of(item, year, number++, above);
            copies[(unit.Id, item.Number)] = copy;
            change.Rows<PlanItem>().Add(copy);
        }

        (plan.LastNumber, plan.Version) = (number - 1, plan.Version + 1);
        await change.CommitAsync(ActNote.Plain, stop);
        return Outcome.Done;
    }

    private static PlanItem Of(PlanItem item, FiscalYear year, int number, PlanItem? above) => new()
    {
        OrgUnitId = item.OrgUnitId, Number = number, Year = year.Start, Level = item.Level, ParentUnitId = above?.OrgUnitId, ParentNumber = above?.Number, Place = item.Place, Title = item.Title, Aim = item.Aim,
        Goal = item.Goal, GoalMeasure = item.GoalMeasure, GoalTarget = item.GoalTarget, Owner = item.Owner, Quarters = item.Quarters, Clauses = item.Clauses, Budget = item.Budget,
        CopiedFromNumber = item.Number, Version = 1,
    };
}
