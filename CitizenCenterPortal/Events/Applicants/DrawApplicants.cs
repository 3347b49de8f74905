using CitizenCenterPortal.Data;
using CitizenCenterPortal.Ui;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>
/// Draws lots among those who were received. The seed is made behind the lock and written with the draw, into the journal too: nobody can try until
/// they like what comes out, since who was drawn is in no second draw (<see cref="Seats.Back"/>), and everybody can do it again.
/// </summary>
public sealed class DrawApplicants(PortalDoor door)
{
    /// <summary>Draws.</summary>
    /// <param name="address">The event.</param>
    /// <param name="waiting">How many of the others wait, as typed; empty for all of them.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> RunAsync(EventAddress address, string waiting, CancellationToken stop = default)
    {
        if (await door.FindLeadAsync(ApplicantActs.Draw, address.UnitCode, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(ApplicantActs.Draw, [unit.Id], stop);
        var (of, whyNot) = await change.FindListAsync(unit, address.Number, ApplicantFlow.IsOpen, stop);
        if (of is null || whyNot is not null)
        {
            return of is null ? Outcome.NotFound : Outcome.Refused(whyNot!);
        }

        var read = new FieldReader();
        var most = read.People("waiting", waiting);
        var seats = await Seats.OfAsync(change.Rows<EventApplicant>(), of, 0, stop);
        var rows = await change.Rows<EventApplicant>().Where(row => row.OrgUnitId == unit.Id && row.EventNumber == of.Number && row.State == ApplicantState.Received).ToDictionaryAsync(row => row.Number, stop);
        var why = WhyNot(of, seats, change.Clock.Today);
        if (read.Faults.Count > 0 || why is not null)
        {
            return read.Faults.Count > 0 ? Outcome.Invalid(read.Faults) : Outcome.Refused(why!);
        }

        var (seed, places) = (Lottery.NewSeed(), seats.Places!.Value);
        var (admitted, others) = Lottery.Draw(seed, rows.Values.Select(row => new Lot(row.Number, row.People)), places);
        var wait = Math.Min(most ?? others.Count, others.Count);
        Set(admitted, ApplicantState.Admitted, _ => null);
        Set(others.Take(wait), ApplicantState.Waiting, at => seats.LastTurn + at + 1);
        Set(others.Skip(wait), ApplicantState.Lost, _ => null);
        var number = await change.Rows<EventDraw>().CountAsync(draw => draw.OrgUnitId == unit.Id && draw.EventNumber == of.Number, stop) + 1;
        change.Rows<EventDraw>().Add(new() { OrgUnitId = unit.Id, EventNumber = of.Number, Number = number, Day = change.Clock.Today, Seed = seed, Places = places, Drawn = rows.Count, Admitted = admitted.Count, Waiting = wait });
        await change.CommitAsync(new ActNote { Month = of.Month }, stop);
        return Outcome.Done;

        void Set(IEnumerable<Lot> lots, ApplicantState state, Func<int, int?> turn)
        {
            foreach (var (at, lot) in lots.Index())
            {
                var row = rows[lot.Number];
                (row.State, row.Turn, row.Version) = (state, turn(at), row.Version + 1);
            }
        }
    }

    /// <summary>Why lots cannot be drawn on a day; null where they can. Nobody is left out who may still apply: the last day must be over.</summary>
    internal static Sentence? WhyNot(Event of, Seats seats, DateOnly today) =>
        of.Recruitment != Recruitment.Lottery ? new Sentence("先着の事業です。抽選はしません。")
        : seats.Counts.GetValueOrDefault(ApplicantState.Received) == 0 ? new Sentence("抽選を待っている申込がありません。")
        : of.RecruitTo >= today ? new Sentence("募集は {0} までです。締め切ってから抽選してください。早く締め切るときは、事業を書き直して、募集の終わりの日を変えてください。", Era.Day(of.RecruitTo.Value))
        : seats.Left is null ? new Sentence("定員が書かれていません。事業を書き直して、定員を書いてください。")
        : seats is { Left: <= 0, Waiting: 0 } ? new Sentence("空きがありません。抽選は、空きがあるときにできます。")
        : null;
}
