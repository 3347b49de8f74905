using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Events;

/// <summary>Looks, while a session is being written, whether its room is free and its centre open. Nothing is written by it.</summary>
public sealed class EventRoomLook(PortalDoor door, EventWarnings warnings)
{
    /// <summary>What should be looked at once more; empty also while its day and times are not yet whole.</summary>
    public async Task<IReadOnlyList<Problem>> FindAsync(EventView view, SessionFields typed, CancellationToken stop = default)
    {
        if (typed.Room.Length == 0 || new EventReader(new() { Sessions = [typed] }, new HashSet<string>(), [view.Lead, .. view.Joint]).Sessions() is not [var session])
        {
            return [];
        }

        await using var reading = await door.OpenForReadingAsync(EventActs.Change.Permission, stop);
        return await warnings.OfSessionsAsync(reading, view.Row, [session], stop);
    }
}
