using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Import;

/// <summary>
/// Takes a list of events in as plans of the caller's own centre. Everything is checked first; it is written whole or, with any fault, not at all.
/// An event of the same title and first day that is there already is left as it is, so that a list may come twice.
/// </summary>
public sealed class ImportEvents(PortalDoor door, PlanEvents plan)
{
    /// <summary>What a file would do.</summary>
    public async Task<EventsPreview> PreviewAsync(byte[] file, string name, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(EventActs.Import.Permission, stop);
        var unit = Own(reading);
        var planned = await plan.OfAsync(reading, unit, file, name, stop);
        return planned.Faults.Count > 0
            ? new(name, unit, Outcome.Invalid(planned.Faults.Told), planned.Faults.Count, "", [], reading.Clock.Today)
            : new(name, unit, Outcome.Done, 0, planned.Mark, [.. planned.Events.Select(one => new EventsPreview.Line(one.File.First.Number, one.Row.Title, one.First, one.Sessions.Count, one.Same, one.Warnings))], reading.Clock.Today);
    }

    /// <summary>Writes it, if it still does what the mark names.</summary>
    public async Task<ImportedEvents> RunAsync(byte[] file, string name, string mark, CancellationToken stop = default)
    {
        OrgUnit unit;
        await using (var reading = await door.OpenForReadingAsync(EventActs.Import.Permission, stop))
        {
            unit = Own(reading);
        }

        await using var change = await door.OpenForChangeAsync(EventActs.Import, [unit.Id], stop);
        if (!change.Tree.IsOpen(unit.Id, change.Clock.ThisMonth))
        {
            return new(Outcome.Refused("閉館した館の事業は企画できません。"));
        }

        var planned = await plan.OfAsync(change.Reading, unit, file, name, stop);
        if (planned.Faults.Count > 0 || planned.Mark != mark)
        {
            return new(planned.Faults.Count > 0 ? Outcome.Invalid(planned.Faults.Told) : Outcome.Refused("確かめたあとで、館の事業が変わりました。まだ何も書き込んでいません。新しい内容を確かめて、もう一度取り込んでください。"));
        }

        var number = await change.Rows<Event>().Where(row => row.OrgUnitId == unit.Id).MaxAsync(row => (int?)row.Number, stop) ?? 0;
        List<PlannedEvent> fresh = [.. planned.Events.Where(one => one.Same is null)];
        foreach (var one in fresh)
        {
            one.Row.Number = ++number;
            one.Sessions.ForEach(session => (session.OrgUnitId, session.EventNumber) = (unit.Id, one.Row.Number));
        }

        change.Rows<Event>().AddRange(fresh.Select(one => one.Row));
        change.Rows<EventSession>().AddRange(fresh.SelectMany(one => one.Sessions));
        await change.CommitAsync(ActNote.Plain, stop);
        return new(Outcome.Done, fresh.Count, planned.Events.Count - fresh.Count);
    }

    /// <summary>The one centre whose events the caller writes.</summary>
    private static OrgUnit Own(Reading reading) => reading.Units.First();
}
