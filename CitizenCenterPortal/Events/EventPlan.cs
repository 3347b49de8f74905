using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Events;

/// <summary>The item of a plan that an event hangs on: one of its centre or of a unit above it, of the event's fiscal year. None is a choice.</summary>
internal static class EventPlan
{
    /// <summary>Takes over what was chosen; gives what is wrong with it. One that stands already stays, also when it was given up since, or when the event slipped into the next year.</summary>
    public static async Task<IReadOnlyList<Problem>> TakeAsync(IEnumerable<IOffersPlanItems>? plans, Change change, OrgUnit unit, Event row, string chosen, CancellationToken stop)
    {
        var before = (row.PlanUnitId, row.PlanNumber);
        (row.PlanUnitId, row.PlanNumber) = (null, null);
        if (chosen.Length == 0)
        {
            return [];
        }

        var reading = change.Reading;
        var named = UnitNumber.TryParse(chosen, out var address) ? reading.Tree.Find(address.UnitCode) : null;
        await (named is null || plans?.FirstOrDefault() is not { } keeps ? Task.CompletedTask : keeps.HoldAsync(change, named.Id, address.Number, stop));
        var stands = named is not null && before == (named.Id, address.Number);
        var found = named is null || plans?.FirstOrDefault() is not { } offers ? null
            : stands ? await offers.FindAsync(reading, named.Id, address.Number, stop)
            : (await offers.OfferAsync(reading, unit, row.Month.FiscalYear.Previous, row.Month.FiscalYear.Next, stop)).FirstOrDefault(item => item.Address == chosen);
        if (found is null || (!stands && found.Year != row.Month.FiscalYear))
        {
            return [EventRules.At("plan", found is null ? "選べない計画です。もう一度選んでください。"
                : new Sentence("この計画は{0}のものです。事業を開く{1}の計画から選んでください。", Era.Fiscal(found.Year), Era.Fiscal(row.Month.FiscalYear)))];
        }

        (row.PlanUnitId, row.PlanNumber) = (found.Unit.Id, found.Number);
        return [];
    }
}
