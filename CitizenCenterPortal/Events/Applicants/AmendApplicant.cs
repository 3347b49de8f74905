using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>Puts an application right. Where it stands stays; who has a place brings more people only where there is room for them and nobody waits.</summary>
public sealed class AmendApplicant(PortalDoor door, PersonVault vault)
{
    /// <summary>Puts it right.</summary>
    /// <param name="address">The event.</param>
    /// <param name="number">受付番号.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="fields">What was typed.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> RunAsync(EventAddress address, int number, int version, ApplicantFields fields, CancellationToken stop = default)
    {
        if (await door.FindLeadAsync(ApplicantActs.Amend, address.UnitCode, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(ApplicantActs.Amend, [unit.Id], stop);
        var (of, whyNot) = await change.FindListAsync(unit, address.Number, ApplicantFlow.IsKept, stop);
        if (of is null || whyNot is not null)
        {
            return of is null ? Outcome.NotFound : Outcome.Refused(whyNot!);
        }

        var row = await change.Rows<EventApplicant>().FirstOrDefaultAsync(row => row.OrgUnitId == unit.Id && row.EventNumber == of.Number && row.Number == number, stop);
        var key = await change.Rows<ApplicantKey>().FirstOrDefaultAsync(key => key.OrgUnitId == unit.Id && key.EventNumber == of.Number && key.Number == number, stop);
        if (row is null || key is null || row.Version != version)
        {
            return row is null || key is null ? Outcome.NotFound : Outcome.Refused(FindApplicants.Stale);
        }

        var typed = new ApplicantReader(fields, change.Clock.Today);
        if (typed.Faults.Count > 0)
        {
            return Outcome.Invalid(typed.Faults);
        }

        var mark = typed.Mark(vault, of);
        if (!fields.KeepsTwin && mark != key.Mark && await change.TwinAsync(of, mark, number, stop) is { } twin)
        {
            return FindApplicants.IsTwin(twin);
        }

        var more = typed.People - row.People;
        if (more > 0 && row.State == ApplicantState.Admitted && !(await Seats.OfAsync(change.Rows<EventApplicant>(), of, 0, stop)).HasRoomFor(more))
        {
            return Outcome.Invalid([EventRules.At("people", new Sentence("空きが足りないか、補欠の人が待っているので、{0} 人に増やせません。増える {1} 人は別の申込として受け付けるか、事業を書き直して定員を増やしてください。", typed.People, more))]);
        }

        of.Applicants += typed.People - row.People;
        typed.Into(row, vault, key.Wrapped);
        (key.Mark, row.Version) = (mark, row.Version + 1);
        await change.CommitAsync(new ActNote { Month = of.Month }, stop);
        return Outcome.Done;
    }
}
