using CitizenCenterPortal.Data;
using Microsoft.Extensions.Caching.Memory;

namespace CitizenCenterPortal.Dashboards;

/// <summary>
/// Keeps the numbers of a dashboard for readers of the same reach, for as long as nothing beneath it was counted anew: a page that
/// nobody changed anything for reads a version and no figures. At most 500 dashboards.
/// </summary>
public sealed class DashboardCache : IDisposable
{
    private const int Capacity = 500;

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = Capacity });

    /// <summary>What decides the numbers and their words: the address, all that a scope is made of, the month of today, the last one that is due, the language.</summary>
    internal readonly record struct Key(DashboardAddress Address, Reach Reach, int? UnitId, int? OperatorId, bool SeesDrafts, ReportingMonth Month, ReportingMonth Due, bool InEnglish)
    {
        public static Key Of(Reading reading, DashboardAddress address, ReportingMonth due) =>
            new(address, reading.Caller.Reach, reading.Caller.OrgUnitId, reading.Caller.OperatorId, reading.Scope.SeesDrafts, reading.Clock.ThisMonth, due, Words.InEnglish);
    }

    /// <summary>What the numbers were read at: totals, tree with its agreements, form with its indicators, levels that were set.</summary>
    internal readonly record struct Version(long Totals, long Organization, long Catalogue, long Levels);

    internal DashboardView? Find(Key key, Version version) =>
        kept.TryGetValue(key, out (Version Version, DashboardView View) found) && found.Version == version ? found.View : null;

    internal void Keep(Key key, Version version, DashboardView view) => kept.Set(key, (version, view), new MemoryCacheEntryOptions { Size = 1 });

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();
}
