using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Events;

/// <summary>Takes an event a step along its way.</summary>
public sealed class MoveEvent(PortalDoor door, EventWarnings warnings)
{
    /// <summary>Somebody else was there first.</summary>
    internal static readonly Sentence Stale = "この事業は、ほかの人が先に書き直しました。画面を読み直して、もう一度お願いします。";

    /// <summary>Takes the step.</summary>
    /// <param name="address">The event.</param>
    /// <param name="code">The act's code.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="reason">Why, where the step needs it.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> RunAsync(EventAddress address, string code, int version, string? reason = null, CancellationToken stop = default)
    {
        if (EventFlow.Table.Steps.Select(step => step.Act).FirstOrDefault(step => step.Code == code) is not { } act)
        {
            return Outcome.Invalid([new(new(code, ""), new Sentence("「{0}」という手続きはありません。", code))]);
        }

        if (await door.FindLeadAsync(act, address.UnitCode, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        // Whoever joins a centre makes a new version, which is then not the one that the person saw.
        var joint = act == EventActs.Approve ? await door.FindJointAsync(act, unit, address.Number, stop) : [];
        await using var change = await door.OpenForChangeAsync(act, [unit.Id], joint, stop);
        if (await change.FindEventAsync(unit, address.Number, stop) is not { } found)
        {
            return Outcome.NotFound;
        }

        var row = found.Row;
        if (row.Version != version)
        {
            return Outcome.Refused(Stale);
        }

        if (EventFlow.Table.After(row.State, act) is not { } after)
        {
            return Outcome.Refused(new Sentence("いまは「{0}」なので、この手続きはできません。", EventWords.Say(row.State)));
        }

        if (act.WhyNot(reason) is { } why)
        {
            return Outcome.Refused(why);
        }

        List<Problem> faults = [.. EventRules.WhyNot(act, row, found.Sessions), .. act == EventActs.Approve ? await AgainstApprovalAsync(change.Reading, found, stop) : []];
        if (faults.Count > 0)
        {
            return Outcome.Invalid(faults);
        }

        (row.State, row.Approved, row.OpenReason) = (after, row.Approved || act == EventActs.Approve, act.NeedsReason ? TypedWords.Clean(reason!) : null);
        row.Version++;
        await change.CommitAsync(new ActNote { Month = row.Month, Reason = row.OpenReason }, stop);
        return Outcome.Done;
    }

    /// <summary>What only the database knows: a room that is taken, a page that is none.</summary>
    private async Task<IEnumerable<Problem>> AgainstApprovalAsync(Reading reading, FoundEvent found, CancellationToken stop) =>
        [.. await EventNeed.WhyNoPageAsync(reading, found.Row, stop), .. await warnings.ClashesAsync(reading, found.Row, found.Sessions, stop)];
}
