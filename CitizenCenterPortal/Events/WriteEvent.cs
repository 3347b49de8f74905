using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events;

/// <summary>Plans an event and changes what is written of one. One that was approved keeps what its approval asked for.</summary>
public sealed class WriteEvent(PortalDoor door, EventWarnings warnings, IEnumerable<IOffersPlanItems>? plans = null)
{
    /// <summary>A new event of a centre; its address where it was written.</summary>
    public Task<(Outcome Outcome, EventAddress Address)> PlanAsync(string unitCode, EventFields fields, CancellationToken stop = default) => AddAsync(EventActs.Plan, unitCode, fields, null, stop);

    /// <summary>A new event of a centre after another that the caller sees: without what came of it, a year later on the same days of the week where it is over.</summary>
    public async Task<(Outcome Outcome, EventAddress Address)> CopyAsync(EventAddress of, string unitCode, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(EventActs.Copy.Permission, stop);
        return await reading.FindEventAsync(of, stop) is { } found
            ? await AddAsync(EventActs.Copy, unitCode, EventCopy.Of(found, reading.Tree, reading.Clock.Today, of.UnitCode == unitCode), found.Row, stop)
            : (Outcome.NotFound, default);
    }

    /// <summary>Changes one; <paramref name="version"/> is that of what the person saw.</summary>
    public async Task<Outcome> ChangeAsync(EventAddress address, int version, EventFields fields, CancellationToken stop = default)
    {
        if (await door.FindLeadAsync(EventActs.Change, address.UnitCode, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        var joint = await door.FindJointAsync(EventActs.Change, unit, address.Number, stop);
        await using var change = await door.OpenForChangeAsync(EventActs.Change, [unit.Id], joint, stop);
        if (await change.FindEventAsync(unit, address.Number, stop) is not { } found)
        {
            return Outcome.NotFound;
        }

        var row = found.Row;
        if (row.Version != version || !EventFlow.IsOpen(row.State))
        {
            return Outcome.Refused(row.Version != version ? MoveEvent.Stale : new Sentence("「{0}」の事業は、書き直せません。", EventWords.Say(row.State)));
        }

        var reader = new EventReader(fields, await ThemesAsync(change, stop), [unit, .. row.Shares.Select(share => change.Tree.Find(share.OrgUnitId)).OfType<OrgUnit>()]);
        reader.Into(row);
        var (sessions, partners) = (reader.Sessions(), reader.Partners());
        var taken = row.State == EventState.Planned || reader.Faults.Count > 0 ? [] : await warnings.ClashesAsync(change.Reading, row, EventSessions.Moved(found, sessions), stop);
        List<Problem> faults = [.. reader.Faults.Count > 0 ? reader.Faults : EventSessions.Merge(change, found, sessions), .. row.State == EventState.Planned ? [] : EventRules.WhyNot(EventActs.Approve, row, EventSessions.InForm(found, sessions)), .. taken];
        row.Follow(found.Sessions);
        faults.AddRange(await EventPlan.TakeAsync(plans, change, unit, row, fields.PlanItem, stop));
        faults.AddRange(await EventNeed.WhyNoPageAsync(change.Reading, row, stop));
        if (faults.Count > 0)
        {
            return Outcome.Invalid(faults);
        }

        EventSessions.Replace(change, found, partners);
        row.Version++;
        await change.CommitAsync(new ActNote { Month = row.Month }, stop);
        return Outcome.Done;
    }

    private async Task<(Outcome, EventAddress)> AddAsync(Act act, string unitCode, EventFields fields, Event? copied, CancellationToken stop)
    {
        if (await door.FindLeadAsync(act, unitCode, stop) is not { } unit)
        {
            return (Outcome.NotFound, default);
        }

        await using var change = await door.OpenForChangeAsync(act, [unit.Id], stop);
        if (!change.Tree.IsOpen(unit.Id, change.Clock.ThisMonth))
        {
            return (Outcome.Refused("閉館した館の事業は企画できません。"), default);
        }

        var reader = new EventReader(fields, await ThemesAsync(change, stop), [unit]);
        var row = new Event
        {
            OrgUnitId = unit.Id, Number = (await change.Rows<Event>().Where(one => one.OrgUnitId == unit.Id).MaxAsync(one => (int?)one.Number, stop) ?? 0) + 1, Title = "", Month = change.Clock.ThisMonth,
            CopiedFromUnitId = copied?.OrgUnitId, CopiedFromNumber = copied?.Number, Version = 1,
        };
        reader.Into(row);
        var (sessions, partners) = (reader.Sessions(), reader.Partners());
        row.Follow(sessions);
        var unhung = await EventPlan.TakeAsync(plans, change, unit, row, fields.PlanItem, stop);
        IReadOnlyList<Problem> unseen = copied is null ? await EventNeed.WhyNoPageAsync(change.Reading, row, stop) : [];
        if (reader.Faults.Count > 0 || unseen.Count > 0 || (unhung.Count > 0 && copied is null)) // a copy of another year or centre hangs on nothing yet
        {
            return (Outcome.Invalid([.. reader.Faults, .. unseen, .. unhung]), default);
        }

        var found = new FoundEvent(row, [], []);
        change.Rows<Event>().Add(row);
        EventSessions.Merge(change, found, sessions);
        EventSessions.Replace(change, found, partners);
        await change.CommitAsync(new ActNote { Month = row.Month }, stop);
        return (Outcome.Done, new(unit.Code, row.Number));
    }

    private static async Task<IReadOnlySet<string>> ThemesAsync(Change change, CancellationToken stop) =>
        (await change.Rows<Theme>().Where(theme => !theme.Retired).Select(theme => theme.Code).ToListAsync(stop)).ToHashSet();
}
