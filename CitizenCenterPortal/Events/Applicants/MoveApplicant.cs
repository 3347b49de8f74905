using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>Takes an application a step along its way.</summary>
public sealed class MoveApplicant(PortalDoor door)
{
    /// <summary>Takes the step.</summary>
    /// <param name="address">The event.</param>
    /// <param name="number">受付番号.</param>
    /// <param name="code">The act's code.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> RunAsync(EventAddress address, int number, string code, int version, CancellationToken stop = default)
    {
        if (ApplicantFlow.Table.Steps.Select(step => step.Act).FirstOrDefault(step => step.Code == code) is not { } act)
        {
            return Outcome.Invalid([EventRules.At(code, new Sentence("「{0}」という手続きはありません。", code))]);
        }

        if (await door.FindLeadAsync(act, address.UnitCode, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(act, [unit.Id], stop);
        var (of, whyNot) = await change.FindListAsync(unit, address.Number, ApplicantFlow.IsKept, stop);
        if (of is null || whyNot is not null)
        {
            return of is null ? Outcome.NotFound : Outcome.Refused(whyNot!);
        }

        var rows = change.Rows<EventApplicant>();
        var row = await rows.FirstOrDefaultAsync(row => row.OrgUnitId == unit.Id && row.EventNumber == of.Number && row.Number == number, stop);
        if (row is null || row.Version != version)
        {
            return row is null ? Outcome.NotFound : Outcome.Refused(FindApplicants.Stale);
        }

        var began = await change.Rows<EventSession>().AnyAsync(session => session.OrgUnitId == unit.Id && session.EventNumber == of.Number && session.State != SessionState.CalledOff && session.Day <= change.Clock.Today, stop);
        if (ApplicantFlow.Table.After(row.State, act) is not { } after || !ApplicantFlow.ActsFor(row.State, of, began).Contains(act))
        {
            return Outcome.Refused(new Sentence("いまは「{0}」なので、この手続きはできません。", ApplicantWords.Say(row.State, of.Recruitment)));
        }

        var seats = await Seats.OfAsync(rows, of, number, stop);
        if (act == ApplicantActs.Promote && await WhyNotYetAsync(rows, of, row, seats, stop) is { } why)
        {
            return Outcome.Refused(why);
        }

        (row.State, row.Turn) = act == ApplicantActs.Readmit ? seats.Back(of.Recruitment, row) : (after, act == ApplicantActs.Decline && row.State != ApplicantState.Received ? row.Turn ?? 0 : null);
        row.Version++;
        await change.CommitAsync(new ActNote { Month = of.Month }, stop);
        return Outcome.Done;
    }

    /// <summary>A place goes to the first of those who wait whose people all fit; nobody is passed over unsaid.</summary>
    private static async Task<Sentence?> WhyNotYetAsync(DbSet<EventApplicant> rows, Event of, EventApplicant row, Seats seats, CancellationToken stop)
    {
        if (row.People > seats.Left)
        {
            return new Sentence("空きは {0} 人分です。{1} 人の申込は繰り上げられません。", Math.Max(0, seats.Left.Value), row.People);
        }

        var first = await rows.AsNoTracking()
            .Where(other => other.OrgUnitId == of.OrgUnitId && other.EventNumber == of.Number && other.State == ApplicantState.Waiting && other.Turn < row.Turn && (seats.Left == null || other.People <= seats.Left))
            .OrderBy(other => other.Turn).Select(other => (int?)other.Number).FirstOrDefaultAsync(stop);
        return first is null ? null : new Sentence("受付番号 {0} が先です。来られないときは、先にその申込を辞退にしてください。", first);
    }
}
