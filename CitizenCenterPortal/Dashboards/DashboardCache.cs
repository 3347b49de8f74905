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

    /// <summary>What decides the reports of a unit alone: who looks, the unit, the months.</summary>
    internal readonly record struct CentreKey(WaitingKey Who, int UnitId, MonthSpan Span)
    {
        public static CentreKey Of(Reading reading, OrgUnit unit, MonthSpan span) => new(WaitingKey.Of(reading), unit.Id, span);
    }

    /// <summary>What it was read at: the lines in the histories of all units within reach, without which nothing happens to a report, the tree, and the calendar, by which due days are carried on.</summary>
    internal readonly record struct WaitingVersion(long Lines, long Organization, long Calendar);

    internal DashboardView? Find(Key key, Version version) => Find<Version, DashboardView>(key, version);

    /// <summary>What waits, or where the reports of a centre stand.</summary>
    internal T? Find<T>(object key, WaitingVersion version)
        where T : class => Find<WaitingVersion, T>(key, version);

    internal void Keep(Key key, Version version, DashboardView view) => Keep<Version, DashboardView>(key, version, view);

    internal void Keep<T>(object key, WaitingVersion version, T waiting) => Keep<WaitingVersion, T>(key, version, waiting);

    /// <inheritdoc/>
    public void Dispose() => kept.Dispose();

    private TKept? Find<TVersion, TKept>(object key, TVersion version)
        where TVersion : struct
        where TKept : class => kept.TryGetValue(key, out (TVersion Version, TKept Kept) found) && found.Version.Equals(version) ? found.Kept : null;

    private void Keep<TVersion, TKept>(object key, TVersion version, TKept what) => kept.Set(key, (version, what), new MemoryCacheEntryOptions { Size = 1 });
}
