namespace CitizenCenterPortal.Data;

/// <summary>
/// The stamps of one request, read once: its right to the address, frame and page each open the door, and within the moment that a request
/// takes the tree and the rights are one. Readings of a moment of their own and acts behind their locks read anew, and so does what follows
/// an act or outlives the request, as a circuit.
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

    internal static async Task<DataStamps> ReadAsync(Func<Task<DataStamps>> read) =>
        Of.Value is { over: false } request ? request.kept ??= await read() : await read();

    /// <summary>An act began: what is read after it reads the stamps anew.</summary>
    internal static void End() => Of.Value?.Dispose();
}
