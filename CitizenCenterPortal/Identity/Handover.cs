using Microsoft.Extensions.Caching.Memory;

namespace CitizenCenterPortal.Ui;

/// <summary>
/// Hands what a page shows from the first HTML to the circuit that follows it, so that nothing is read twice and nothing flickers. Only a
/// key goes through the browser, since a line may be weak and a page is large. Who comes too late reads again.
/// </summary>
public sealed class Handover : IDisposable
{
    private const int Most = 500;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Keeps it; the key opens it once.</summary>
    public Guid Keep(object shown)
    {
        var key = Guid.NewGuid();
        kept.Set(key, shown, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        return key;
    }

    /// <summary>What was kept under a key, once; null where it is no more, or of another kind.</summary>
    public T? Take<T>(Guid key)
        where T : class
    {
        var found = kept.Get(key) as T;
        kept.Remove(key);
        return found;
    }

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();
}
