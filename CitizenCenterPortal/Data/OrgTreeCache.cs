using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Data;

/// <summary>Keeps the tree of units in memory until its stamp rises.</summary>
public sealed class OrgTreeCache
{
    // One reference: version and tree, told to all threads at once.
    private volatile Kept kept = new(-1, OrgTree.Empty);

    /// <summary>The tree as of the stamps.</summary>
    internal async Task<OrgTree> GetAsync(PortalDb db, DataStamps stamps, CancellationToken stop)
    {
        var now = kept;
        if (now.Version != stamps.Organization)
        {
            kept = now = new(stamps.Organization, await LoadAsync(db, stop));
        }

        return now.Tree;
    }

    /// <summary>The tree itself is read whole: what a caller may see of it is decided by the scope.</summary>
    internal static async Task<OrgTree> LoadAsync(PortalDb db, CancellationToken stop) => new(
        await db.Set<OrgUnit>().AsNoTracking().ToListAsync(stop),
        await db.Set<Placement>().IgnoreQueryFilters().AsNoTracking().ToListAsync(stop),
        await db.Set<OpenPeriod>().IgnoreQueryFilters().AsNoTracking().ToListAsync(stop),
        await db.Set<Operator>().AsNoTracking().ToListAsync(stop),
        await db.Set<Agreement>().IgnoreQueryFilters().AsNoTracking().ToListAsync(stop));

    private sealed record Kept(long Version, OrgTree Tree);
}
