using CitizenCenterPortal.Data;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Plans;

/// <summary>Writes how far an item of the caller's own plan has come in each quarter, and what its goal came to.</summary>
public sealed class RecordProgress(PortalDoor door)
{
    /// <summary>Writes it; <paramref name="version"/> is that of the item that the person saw.</summary>
    public async Task<Outcome> RunAsync(FiscalYear year, UnitNumber address, int version, ProgressFields fields, CancellationToken stop = default)
    {
        if (await door.FindOwnAsync(PlanActs.Progress, address.UnitCode, null, stop) is not var (unit, _))
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(PlanActs.Progress, [unit.Id], stop);
        if (await change.FindItemAsync(unit, year, address.Number, stop) is not { } item)
        {
            return Outcome.NotFound;
        }

        if (item.Version != version || item.Retired)
        {
            return Outcome.Refused(item.Retired ? "取りやめた項目の進み具合は書けません。" : FindPlans.Stale);
        }

        var (read, rows) = (new FieldReader(), await change.Rows<PlanProgress>().Where(row => row.OrgUnitId == unit.Id && row.ItemNumber == item.Number).ToListAsync(stop));
        item.GoalResult = read.Exact("goal-result", fields.GoalResult);
        foreach (var quarter in PlanQuarters.All)
        {
            var typed = fields.Quarters[quarter - 1];
            var (words, evidence) = (read.Text($"words-{quarter}", typed.Words, PlanProgress.WordsMaxLength), read.Address($"evidence-{quarter}", typed.Evidence, PlanProgress.AddressMaxLength));
            read.Refuse(typed.State is null && words.Length + evidence.Length > 0, $"state-{quarter}", "進み具合を選んでください。");
            Put(change, item, rows.Find(row => row.Quarter == quarter), quarter, typed.State, words, evidence);
        }

        if (read.Faults.Count > 0)
        {
            return Outcome.Invalid(read.Faults);
        }

        item.Version++;
        await change.CommitAsync(ActNote.Plain, stop);
        return Outcome.Done;
    }

    private static void Put(Change change, PlanItem item, PlanProgress? row, int quarter, ProgressState? state, string words, string evidence)
    {
        if (state is not { } stands)
        {
            if (row is not null)
            {
                change.Rows<PlanProgress>().Remove(row);
            }

            return;
        }

        if (row is null)
        {
            row = new() { OrgUnitId = item.OrgUnitId, ItemNumber = item.Number, Quarter = quarter };
            change.Rows<PlanProgress>().Add(row);
        }

        (row.State, row.Words, row.Evidence) = (stands, words, evidence);
    }
}
