using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Data;

/// <summary>Keeps the tree of units in memory until its stamp rises or a month begins, with which a centre may move.</summary>
public sealed class OrgTreeCache
{
    // One reference: version and tree, told to all threads at once.
    private volatile Kept kept = new(-1, default, OrgTree.Empty);

    /// <summary>The tree as of the stamps, as it stands in a month.</summary>
    internal async Task<OrgTree> GetAsync(PortalDb db, DataStamps stamps, ReportingMonth month, CancellationToken stop)
    {
        var now = kept;
        if (now.Version != stamps.Organization || now.Month != month)
        {
            kept = now = new(stamps.Organization, month, await LoadAsync(db, month, stop));
        }

        return now.Tree;
    }

    /// <summary>
    /// The tree itself is read whole: what a caller may see of it is decided by the scope. A row that cannot be read opens nothing and is left
    /// out, so that the verification, which names it, can still be run.
    /// </summary>
    internal static async Task<OrgTree> LoadAsync(PortalDb db, ReportingMonth month, CancellationToken stop)
    {
        var units = await db.Set<OrgUnit>().AsNoTracking().ReadableAsync(stop);
        var placements = await db.Set<Placement>().IgnoreQueryFilters().AsNoTracking().ReadableAsync(stop);
        OrgTree.Stand(units, placements, month);
        return new(
            units,
            placements,
            await db.Set<OpenPeriod>().IgnoreQueryFilters().AsNoTracking().ReadableAsync(stop),
            await db.Set<Operator>().AsNoTracking().ReadableAsync(stop),
            await db.Set<Agreement>().IgnoreQueryFilters().AsNoTracking().ReadableAsync(stop));
    }

    private sealed record Kept(long Version, ReportingMonth Month, OrgTree Tree);
}
