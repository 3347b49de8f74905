using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CitizenCenterPortal.Indicators;

/// <summary>Keeps the levels that were set, for readers of the same reach, until one of them or the tree changes or a month begins, with which an agreement may. At most 500 reaches.</summary>
public sealed class LevelCache : IDisposable
{
    private const int Capacity = 500;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Capacity });

    /// <summary>The levels as a reader sees them: their own, those of all beneath, and what is handed down to them.</summary>
    public async Task<LevelBook> GetAsync(Reading reading, CancellationToken stop = default)
    {
        var key = (reading.Caller.Reach, reading.Caller.OrgUnitId, reading.Caller.OperatorId);
        var version = (reading.Stamps.Levels, reading.Stamps.Organization, reading.Clock.ThisMonth);
        if (kept.TryGetValue(key, out ((long, long, ReportingMonth) Version, LevelBook Book) found) && found.Version == version)
        {
            return found.Book;
        }

        var book = new LevelBook(await reading.Rows<RequiredLevel>().ToListAsync(stop));
        kept.Set(key, (version, book), new MemoryCacheEntryOptions { Size = 1 });
        return book;
    }

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();
}
