using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Mandate;

/// <summary>Keeps the clauses in memory until the catalogue's stamp rises.</summary>
public sealed class ClauseCache
{
    // One reference: version and book, told to all threads at once.
    private volatile Kept? kept;

    /// <summary>The clauses, which are the same for everybody.</summary>
    public async Task<ClauseBook> GetAsync(Reading reading, CancellationToken stop = default)
    {
        if (kept is not { } now || now.Version != reading.Stamps.Catalogue)
        {
            kept = now = new(reading.Stamps.Catalogue, new(await reading.Rows<ClauseText>().ToListAsync(stop), await reading.Rows<ClauseThreshold>().ToListAsync(stop)));
        }

        return now.Book;
    }

    private sealed record Kept(long Version, ClauseBook Book);
}
