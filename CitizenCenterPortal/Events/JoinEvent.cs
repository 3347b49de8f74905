using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Events;

/// <summary>Says which other centres hold an event too. A ward joins centres of its own; the lead centre may invite any that is open.</summary>
public sealed class JoinEvent(PortalDoor door)
{
    /// <summary>Most centres that hold an event with its lead.</summary>
    public const int Most = 20;

    /// <summary>Sets them.</summary>
    /// <param name="address">The event.</param>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="codes">The codes of the other centres, all of them.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> RunAsync(EventAddress address, int version, IReadOnlyCollection<string> codes, CancellationToken stop = default)
    {
        if (await door.FindLeadAsync(EventActs.Join, address.UnitCode, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(EventActs.Join, [unit.Id], stop);
        if (await change.FindEventAsync(unit, address.Number, stop) is not { } found)
        {
            return Outcome.NotFound;
        }

        var row = found.Row;
        if (row.Version != version || !EventFlow.IsOpen(row.State))
        {
            return Outcome.Refused(row.Version != version ? MoveEvent.Stale : new Sentence("「{0}」の事業の共催館は変えられません。", EventWords.Say(row.State)));
        }

        var may = Offered(change.Reading, unit).Select(one => one.Id).Concat(row.Shares.Select(share => share.OrgUnitId)).ToHashSet();
        List<OrgUnit?> chosen = [.. codes.Distinct().Select(change.Tree.Find)];
        if (chosen.Count > Most || chosen.Exists(one => one is null || !may.Contains(one.Id)))
        {
            return Outcome.Refused(chosen.Count > Most ? new Sentence("共催館は {0} 館までです。", Most) : "共催館に選べない館が入っています。");
        }

        if (row.Shares.FirstOrDefault(share => !chosen.Exists(one => one!.Id == share.OrgUnitId) && found.Sessions.Exists(session => session.PlaceUnitId == share.OrgUnitId)) is { } held)
        {
            return Outcome.Refused(new Sentence("{0}で開く回があるので、共催から外せません。先に会場を変えてください。", change.Tree.Find(held.OrgUnitId)?.DisplayName));
        }

        foreach (var gone in row.Shares.Where(share => !chosen.Exists(one => one!.Id == share.OrgUnitId)).ToList())
        {
            row.Shares.Remove(gone);
        }

        foreach (var one in chosen.OfType<OrgUnit>().Where(one => row.Shares.All(share => share.OrgUnitId != one.Id)))
        {
            row.Shares.Add(new() { SharedBy = unit.Id, EventNumber = row.Number, OrgUnitId = one.Id });
        }

        row.Version++;
        await change.CommitAsync(new ActNote { Month = row.Month }, stop);
        return Outcome.Done;
    }

    /// <summary>The centres that the caller may join to an event of a lead centre: a ward those beneath it and itself, a centre all that are open.</summary>
    internal static IEnumerable<OrgUnit> Offered(Reading reading, OrgUnit lead) =>
        (reading.Caller.Reach == Reach.Own ? reading.Tree.Units : reading.Units).Where(unit => unit.Id != lead.Id && reading.Tree.IsOpen(unit.Id, reading.Clock.ThisMonth));
}
