using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Shell.Maintenance;

/// <summary>What a restore put aside.</summary>
/// <param name="Database">The database that stood there; null where none stood or the server keeps none.</param>
/// <param name="Seals">The file of seals, where it knew more than the copy; else null.</param>
public sealed record Restored(string? Database, string? Seals);

/// <summary>
/// Puts a copy in the database's place, brings it to this version's schema, and lets the journal and the file of seals tell of it: a
/// restore takes acts away, and that must be seen, but the chains go on whole. Nobody may be working on the database.
/// </summary>
public sealed class RestoreDatabase(PortalDatabase database, SealBook seals)
{
    /// <summary>Restores. A copy that is none is refused by <see cref="UnusableCopyException"/>, and nothing has changed.</summary>
    public async Task<Restored> RunAsync(string file, CancellationToken stop = default)
    {
        var aside = await database.RestoreAsync(file, stop);
        await database.MigrateAsync(stop);
        return new(aside, await seals.ResumeAsync(Path.GetFileName(file), stop));
    }
}
