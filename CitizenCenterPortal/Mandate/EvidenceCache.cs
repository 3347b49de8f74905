using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CitizenCenterPortal.Mandate;

/// <summary>
/// Keeps the evidence that was counted for readers of the same role and reach, for as long as nothing within their reach was done and no event,
/// no unit and no form changed: a map that nobody changed anything for reads one version and no rows. At most 500 books.
/// </summary>
public sealed class EvidenceCache : IDisposable
{
    private const int Capacity = 500;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Capacity });

    /// <summary>What decides the counts: all that a scope is made of, what the role may read, the day, by which agreements end, the years.</summary>
    private readonly record struct Key(string Role, Reach Reach, int? UnitId, int? OperatorId, DateOnly Today, FiscalYear First, FiscalYear Last);

    /// <summary>What they were read at: the lines in the histories within reach, without which nothing happens to a figure or plan there; events, for a neighbour's may be held here too; tree and form.</summary>
    private readonly record struct Version(long Lines, long Events, long Organization, long Catalogue);

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();

    /// <summary>The evidence of years within the reader's reach: what is kept, or what every kind counts now.</summary>
    internal async Task<EvidenceBook> GetAsync(Reading reading, IEnumerable<IOffersEvidence> kinds, FiscalYear first, FiscalYear last, CancellationToken stop)
    {
        var (caller, stamps) = (reading.Caller, reading.Stamps);
        var key = new Key(caller.Role, caller.Reach, caller.OrgUnitId, caller.OperatorId, reading.Clock.Today, first, last);
        var version = new Version(await reading.Rows<ChainHead>().SumAsync(head => head.Count, stop), stamps.Events, stamps.Organization, stamps.Catalogue);
        if (kept.TryGetValue(key, out (Version Version, EvidenceBook Book) found) && found.Version == version)
        {
            return found.Book;
        }

        var book = await EvidenceBook.ReadAsync(reading, kinds, first, last, stop);
        kept.Set(key, (version, book), new MemoryCacheEntryOptions { Size = 1 });
        return book;
    }
}
