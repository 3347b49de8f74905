using CitizenCenterPortal.Data;
using Microsoft.Extensions.Caching.Memory;

namespace CitizenCenterPortal.Dashboards;

/// <summary>
/// Keeps the numbers of a dashboard for readers of the same reach, for as long as nothing beneath it was counted anew, and what waits for
/// somebody for as long as nothing within their reach was done: a page that nobody changed anything for reads versions and no rows.
/// At most 500 of both.
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

    /// <summary>What decides what waits and its words: all that a scope is made of, the person, to whom their own work does not come back, the month, with which a centre may move, the language.</summary>
    internal readonly record struct WaitingKey(string Actor, Reach Reach, int? UnitId, int? OperatorId, bool SeesDrafts, ReportingMonth Month, bool InEnglish)
    {
        public static WaitingKey Of(Reading reading) =>
            new(reading.Caller.Actor, reading.Caller.Reach, reading.Caller.OrgUnitId, reading.Caller.OperatorId, reading.Scope.SeesDrafts, reading.Clock.ThisMonth, Words.InEnglish);
    }

    /// <summary>What it was read at: the lines in the histories of all units within reach, without which nothing happens to a report, and the tree.</summary>
    internal readonly record struct WaitingVersion(long Lines, long Organization);

    internal DashboardView? Find(Key key, Version version) => Find<Version, DashboardView>(key, version);

    /// <summary>What waits: a ward's queue, or the cards of the city.</summary>
    internal T? Find<T>(WaitingKey key, WaitingVersion version)
        where T : class => Find<WaitingVersion, T>(key, version);

    internal void Keep(Key key, Version version, DashboardView view) => Keep<Version, DashboardView>(key, version, view);

    internal void Keep<T>(WaitingKey key, WaitingVersion version, T waiting) => Keep<WaitingVersion, T>(key, version, waiting);

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();

    private TKept? Find<TVersion, TKept>(object key, TVersion version)
        where TVersion : struct
        where TKept : class => kept.TryGetValue(key, out (TVersion Version, TKept Kept) found) && found.Version.Equals(version) ? found.Kept : null;

    private void Keep<TVersion, TKept>(object key, TVersion version, TKept what) => kept.Set(key, (version, what), new MemoryCacheEntryOptions { Size = 1 });
}
