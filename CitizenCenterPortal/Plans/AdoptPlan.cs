using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Plans;

/// <summary>The head of a unit adopts its plan of a year: it is no draft any more, and changes need a reason.</summary>
public sealed class AdoptPlan(PortalDoor door)
{
    /// <summary>Adopts it; <paramref name="version"/> is that of the plan that the person saw.</summary>
    public async Task<Outcome> RunAsync(string unitCode, FiscalYear year, int version, CancellationToken stop = default)
    {
        if (await door.FindOwnAsync(PlanActs.Adopt, unitCode, null, stop) is not var (unit, _))
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(PlanActs.Adopt, [unit.Id], stop);
        if (await change.FindPlanAsync(unit, year, stop) is not { } plan)
        {
            return Outcome.NotFound;
        }

        if (plan.Approved || plan.Version != version)
        {
            return Outcome.Refused(plan.Approved ? "この年度の計画は、もう決定しています。" : FindPlans.Stale);
        }

        if (!await change.Rows<PlanItem>().AnyAsync(row => row.OrgUnitId == unit.Id && row.Year == year.Start && !row.Retired, stop))
        {
            return Outcome.Refused("項目がひとつもないので、決定できません。");
        }

        (plan.Approved, plan.AdoptedOn) = (true, change.Clock.Today);
        plan.Version++;
        await change.CommitAsync(ActNote.Plain, stop);
        return Outcome.Done;
    }
}
