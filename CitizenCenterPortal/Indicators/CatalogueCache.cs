using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Indicators;

/// <summary>Keeps the catalogue in memory until its stamp rises.</summary>
public sealed class CatalogueCache
{
    // One reference: version and catalogue, told to all threads at once.
    private volatile Kept? kept;

    /// <summary>The catalogue as a reader sees it.</summary>
    public Task<Catalogue> GetAsync(Reading reading, CancellationToken stop = default) => GetAsync(
        reading.Stamps, reading.Rows<Measure>(), reading.Rows<BreakdownOption>(), reading.Rows<Cell>(), reading.Rows<Indicator>(), reading.Rows<MeasureWording>(), stop);

    /// <summary>The catalogue as a change sees it.</summary>
    public Task<Catalogue> GetAsync(Change change, CancellationToken stop = default) => GetAsync(
        change.Stamps,
        change.Rows<Measure>().AsNoTracking(),
        change.Rows<BreakdownOption>().AsNoTracking(),
        change.Rows<Cell>().AsNoTracking(),
        change.Rows<Indicator>().AsNoTracking(),
        change.Rows<MeasureWording>().AsNoTracking(),
        stop);

    private async Task<Catalogue> GetAsync(
        DataStamps stamps, IQueryable<Measure> measures, IQueryable<BreakdownOption> options, IQueryable<Cell> cells, IQueryable<Indicator> indicators,
        IQueryable<MeasureWording> wordings, CancellationToken stop)
    {
        if (kept is { } now && now.Version == stamps.Catalogue)
        {
            return now.Catalogue;
        }

        var read = new Catalogue(await measures.ToListAsync(stop), await options.ToListAsync(stop), await cells.ToListAsync(stop), await indicators.ToListAsync(stop), await wordings.ToListAsync(stop));
        kept = new(stamps.Catalogue, read);
        return read;
    }

    private sealed record Kept(long Version, Catalogue Catalogue);
}
