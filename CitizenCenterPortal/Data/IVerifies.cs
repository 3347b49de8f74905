namespace CitizenCenterPortal.Data;

/// <summary>Looks for what cannot have come about through the door. Rooms offer theirs as services; <c>verify</c> asks them all.</summary>
public interface IVerifies
{
    /// <summary>Each fault as it is found, with the unit's code and the row as its place; none where all is well.</summary>
    /// <param name="snapshot">The whole database at one moment, opened by <see cref="PortalDoor.OpenSnapshotAsync"/>.</param>
    /// <param name="stop">Stops it.</param>
    IAsyncEnumerable<Problem> VerifyAsync(Reading snapshot, CancellationToken stop);
}
