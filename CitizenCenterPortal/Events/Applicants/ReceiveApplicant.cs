using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary>What became of an application.</summary>
/// <param name="Outcome">Whether it was taken.</param>
/// <param name="Number">受付番号.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Turn">補欠の順.</param>
/// <param name="Outside">What is said where it came on a day on which nobody was to apply.</param>
public sealed record Reception(Outcome Outcome, int Number = 0, ApplicantState State = default, int? Turn = null, Sentence? Outside = null);

/// <summary>Takes an application. First come, first served: who applies while there is place for all of them has a place, who comes later waits.</summary>
public sealed class ReceiveApplicant(PortalDoor door, PersonVault vault)
{
    /// <summary>Takes it; one that seems to be there already is refused once, with the number of the other.</summary>
    public async Task<Reception> RunAsync(EventAddress address, ApplicantFields fields, CancellationToken stop = default)
    {
        if (await door.FindLeadAsync(ApplicantActs.Receive, address.UnitCode, stop) is not { } unit)
        {
            return new(Outcome.NotFound);
        }

        await using var change = await door.OpenForChangeAsync(ApplicantActs.Receive, [unit.Id], stop);
        var (of, whyNot) = await change.FindListAsync(unit, address.Number, ApplicantFlow.IsOpen, stop);
        if (of is null || whyNot is not null)
        {
            return new(of is null ? Outcome.NotFound : Outcome.Refused(whyNot!));
        }

        var typed = new ApplicantReader(fields, change.Clock.Today);
        if (typed.Faults.Count > 0 || of.LastApplicant >= EventApplicant.Most)
        {
            return new(typed.Faults.Count > 0 ? Outcome.Invalid(typed.Faults) : Outcome.Refused(new Sentence("ひとつの事業の申込は {0} 件までです。", EventApplicant.Most)));
        }

        var mark = typed.Mark(vault, of);
        if (!fields.KeepsTwin && await change.TwinAsync(of, mark, 0, stop) is { } twin)
        {
            return new(FindApplicants.IsTwin(twin));
        }

        var seats = await Seats.OfAsync(change.Rows<EventApplicant>(), of, 0, stop);
        var wrapped = vault.NewKey();
        var row = new EventApplicant { OrgUnitId = unit.Id, EventNumber = of.Number, Number = ++of.LastApplicant, KeyHash = PersonKey.HashOf(wrapped), LifeStage = "", Version = 1 };
        typed.Into(row, vault, wrapped);
        (row.State, row.Turn) = seats.For(of.Recruitment, row.People);
        of.Applicants = seats.Applied + row.People;
        change.Rows<EventApplicant>().Add(row);
        await change.UpsertDerivedAsync<ApplicantKey>([new() { OrgUnitId = unit.Id, EventNumber = of.Number, Number = row.Number, Wrapped = wrapped, Mark = mark }], stop);
        await change.CommitAsync(new ActNote { Month = of.Month }, stop);
        return new(Outcome.Done, row.Number, row.State, row.Turn, ApplicantFlow.Outside(of, row.AppliedOn));
    }
}
