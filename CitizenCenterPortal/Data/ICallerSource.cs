namespace CitizenCenterPortal.Data;

/// <summary>Who stands before the door: the person of the browser's session, or the operating-system user of a command.</summary>
public interface ICallerSource
{
    /// <summary>The caller with one grant valid today, or null. Asked at every opening; may answer from memory while the stamps stand.</summary>
    ValueTask<Caller?> FindAsync(PortalDb db, DataStamps stamps, CancellationToken stop);
}
