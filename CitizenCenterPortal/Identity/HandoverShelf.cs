using Microsoft.Extensions.Caching.Memory;

namespace CitizenCenterPortal.Identity;

/// <summary>Where what a <see cref="Handover"/> keeps lies for a minute: at most 500 pages, each under a key and the name of whose it is.</summary>
public sealed class HandoverShelf : IDisposable
{
    private const int Most = 500;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>Lays it down.</summary>
    public Guid Keep(string owner, object shown)
    {
        var key = Guid.NewGuid();
        kept.Set(key, new Lying(owner, shown), new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Kept });
        return key;
    }

    /// <summary>Takes it up, once; null where it is no more. For anybody but its owner it is not there, and stays.</summary>
    public object? Take(string owner, Guid key)
    {
        if (kept.Get(key) is not Lying found || found.Owner != owner)
        {
            return null;
        }

        kept.Remove(key);
        return found.Shown;
    }

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();

    private sealed record Lying(string Owner, object Shown);
}
