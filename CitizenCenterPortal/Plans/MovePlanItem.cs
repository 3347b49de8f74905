using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Plans;

/// <summary>Puts an item of the caller's own plan before or after another, takes it out of a draft, or gives it up.</summary>
public sealed class MovePlanItem(PortalDoor door, IEnumerable<ICountsForPlans> rooms)
{
    /// <summary>One place up or down among those beside it, in a draft.</summary>
    public Task<Outcome> MoveAsync(FiscalYear year, UnitNumber address, int version, bool up, CancellationToken stop = default) => RunAsync(PlanActs.Write, year, address, version, null, async (change, plan, item) =>
    {
        if (plan.Approved)
        {
            return Outcome.Refused("決定した計画の順は変えられません。");
        }

        var beside = (await change.Rows<PlanItem>().Where(row => row.OrgUnitId == item.OrgUnitId && row.Year == item.Year).ToListAsync(stop))
            .Where(row => WritePlan.IsBeside(row, item)).OrderBy(row => row.Place).ThenBy(row => row.Number).ToList();
        var (at, to) = (beside.IndexOf(item), beside.IndexOf(item) + (up ? -1 : 1));
        if (to < 0 || to >= beside.Count)
        {
            return Outcome.Refused("これより先へは動かせません。");
        }

        (beside[at], beside[to]) = (beside[to], beside[at]);
        foreach (var (place, row) in beside.Index())
        {
            row.Place = place + 1;
        }

        item.Version++;
        return Outcome.Done;
    }, stop);

    /// <summary>Takes an item out of a draft, where nothing stands beneath it and nothing hangs on it, at whatever unit.</summary>
    public Task<Outcome> RemoveAsync(FiscalYear year, UnitNumber address, int version, CancellationToken stop = default) => RunAsync(PlanActs.Write, year, address, version, null, async (change, plan, item) =>
    {
        if (plan.Approved)
        {
            return Outcome.Refused("決定した計画の項目は消せません。「項目を取りやめる」を使ってください。");
        }

        await change.HoldAsync<PlanItem>(item.OrgUnitId, item.Number, alone: true, stop);
        if (await change.Rows<PlanItem>().AnyAsync(row => row.ParentUnitId == item.OrgUnitId && row.ParentNumber == item.Number, stop))
        {
            return Outcome.Refused("下に項目があるので、消せません。先に下の項目を動かすか、消してください。");
        }

        if (await change.AnywhereAsync<PlanItem>(row => row.ParentUnitId == item.OrgUnitId && row.ParentNumber == item.Number, stop))
        {
            return Outcome.Refused("下にほかの館の項目があるので、消せません。「項目を取りやめる」を使ってください。");
        }

        foreach (var room in rooms)
        {
            if (await room.HangsAnywhereAsync(change, item.OrgUnitId, item.Number, stop))
            {
                return Outcome.Refused("この項目に結びついた事業があるので、消せません。「項目を取りやめる」を使ってください。");
            }
        }

        change.Rows<PlanProgress>().RemoveRange(await change.Rows<PlanProgress>().Where(row => row.OrgUnitId == item.OrgUnitId && row.ItemNumber == item.Number).ToListAsync(stop));
        change.Rows<PlanReview>().RemoveRange(await change.Rows<PlanReview>().Where(row => row.OrgUnitId == item.OrgUnitId && row.Year == item.Year && row.ItemNumber == item.Number).ToListAsync(stop));
        change.Rows<PlanItem>().Remove(item);
        return Outcome.Done;
    }, stop);

    /// <summary>Gives an item up: it stays with its events and its history, and its budget counts no more.</summary>
    public Task<Outcome> RetireAsync(FiscalYear year, UnitNumber address, int version, string? reason, CancellationToken stop = default) => RunAsync(PlanActs.Retire, year, address, version, reason, (_, _, item) =>
    {
        if (item.Retired)
        {
            return Task.FromResult(Outcome.Refused("この項目は、もう取りやめています。"));
        }

        (item.Retired, item.RetiredWords) = (true, TypedWords.Clean(reason!));
        item.Version++;
        return Task.FromResult(Outcome.Done);
    }, stop);

    private async Task<Outcome> RunAsync(Act act, FiscalYear year, UnitNumber address, int version, string? reason, Func<Change, YearPlan, PlanItem, Task<Outcome>> doAsync, CancellationToken stop)
    {
        if (await door.FindOwnAsync(act, address.UnitCode, year, stop) is not var (unit, _))
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(act, [unit.Id], stop);
        if (await change.FindItemAsync(unit, year, address.Number, stop) is not { } item || await change.FindPlanAsync(unit, year, stop) is not { } plan)
        {
            return Outcome.NotFound;
        }

        if ((item.Version != version ? FindPlans.Stale : act.WhyNot(reason)) is { } why)
        {
            return Outcome.Refused(why);
        }

        var outcome = await doAsync(change, plan, item);
        if (outcome.IsDone)
        {
            await change.CommitAsync(FindPlans.Note(act, reason), stop);
        }

        return outcome;
    }
}
