using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Events;

/// <summary>Looks, while a session is being written, whether its time can be, its room is free and its centre open. Nothing is written by it.</summary>
public sealed class EventRoomLook(PortalDoor door, EventWarnings warnings)
{
    /// <summary>What should be looked at once more; of what is not yet whole only an end before its start.</summary>
    /// <param name="view">The event.</param>
    /// <param name="typed">The session.</param>
    /// <param name="before">The sessions that stand before it in the form.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<IReadOnlyList<Problem>> FindAsync(EventView view, SessionFields typed, IEnumerable<SessionFields> before, CancellationToken stop = default)
    {
        var reader = Of(view, [typed]);
        if (reader.Sessions() is not [var session])
        {
            return typed.End.Length == 0 ? [] : [.. reader.Faults.Where(fault => fault.At?.File == EventRules.Of(1, "end"))];
        }

        IEnumerable<Problem> overlap = Of(view, [.. before]).Sessions().FirstOrDefault(other => EventReader.Meets(other, session)) is { } twice ? [EventRules.Overlap(1, twice)] : [];
        if (typed.Room is "" or SessionFields.Outside)
        {
            return [.. overlap];
        }

        await using var reading = await door.OpenForReadingAsync(EventActs.Change.Permission, stop);
        return [.. overlap, .. await warnings.OfSessionsAsync(reading, view.Row, [session], stop)];
    }

    private static EventReader Of(EventView view, List<SessionFields> typed) => new(new() { Sessions = typed }, new HashSet<string>(), [view.Lead, .. view.Joint]);
}
