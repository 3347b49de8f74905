using Microsoft.Extensions.Caching.Memory;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Keeps unit-years in memory for as long as the version of the unit's totals stands, so that a page that nobody changed anything
/// beneath reads versions and no figures. Keyed by what the reader was allowed to see; at most 1,000 unit-years, about 40 MB.
/// </summary>
public sealed class FigureCache : IDisposable
{
    private const int Capacity = 1000;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Capacity });

    /// <summary>Which unit-year, and by whose eyes: an operator's agreements leave out months.</summary>
    internal readonly record struct Key(ColumnKey Column, FiscalYear Year, int? OperatorId);

    /// <summary>What a block was read at: totals, tree with its agreements, form.</summary>
    internal readonly record struct Version(long Totals, long Organization, long Catalogue);

    internal FigureBlock? Find(Key key, Version version) =>
        kept.TryGetValue(key, out (Version Version, FigureBlock Block) found) && found.Version == version ? found.Block : null;

    internal void Keep(Key key, Version version, FigureBlock block) => kept.Set(key, (version, block), new MemoryCacheEntryOptions { Size = 1 });

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();
}
