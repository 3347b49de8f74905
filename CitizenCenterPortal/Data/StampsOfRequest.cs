namespace CitizenCenterPortal.Data;

/// <summary>
/// The stamps of one request for a page, read once: frame and page each open the door, and within the moment that a page takes the tree
/// and the rights are one. Readings of a moment of their own and acts, which both stand in a transaction, read anew, and so does
/// whatever outlives the request, as a circuit.
/// </summary>
public sealed class StampsOfRequest : IDisposable
{
    private static readonly AsyncLocal<StampsOfRequest?> Of = new();

    private DataStamps? kept;
    private bool over;

    private StampsOfRequest()
    {
    }

    /// <summary>Begins to keep them, until it is disposed, for all that is awaited from here.</summary>
    public static StampsOfRequest Begin() => Of.Value = new();

    /// <inheritdoc/>
    public void Dispose() => over = true;

    internal static async Task<DataStamps> ReadAsync(PortalDb db, Func<PortalDb, CancellationToken, Task<DataStamps>> read, CancellationToken stop) =>
        Of.Value is { over: false } request && db.Database.CurrentTransaction is null ? request.kept ??= await read(db, stop) : await read(db, stop);
}
