using System.Data;
using CitizenCenterPortal.Data.Postgres;
using CitizenCenterPortal.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CitizenCenterPortal.Data;

/// <summary>Which database this portal stands on, and the few things that differ between them.</summary>
public abstract class PortalDatabase
{
    /// <summary>A context of its own, closed until the door opens it.</summary>
    internal abstract PortalDb Create();

    /// <summary>Writes many rows at once, new or over their keys, with the words by which they are found.</summary>
    internal async Task UpsertAsync<T>(PortalDb db, IReadOnlyCollection<T> rows, CancellationToken stop)
        where T : class
    {
        await WriteAsync(db, rows, stop);
        if (rows.Count > 0 && SearchShape.Of(db.Model.FindEntityType(typeof(T))!) is { } searched)
        {
            await db.Search.WriteAsync(db, searched.Table, [.. rows.Select(searched.Read)], stop);
        }
    }

    /// <summary>Writes many rows at once, new or over their keys.</summary>
    protected abstract Task WriteAsync<T>(PortalDb db, IReadOnlyCollection<T> rows, CancellationToken stop)
        where T : class;

    /// <summary>Locks one row per unit of an entity keyed by its unit, in the given order, until the transaction ends; missing rows are made.</summary>
    internal abstract Task LockAsync<T>(PortalDb db, IReadOnlyList<int> unitIds, CancellationToken stop)
        where T : class, IBookkeeping;

    /// <summary>Locks one such row until the transaction ends and gives it, tracked; a missing row is made.</summary>
    internal async Task<T> LockedAsync<T>(PortalDb db, int unitId, CancellationToken stop)
        where T : class, IBookkeeping
    {
        if (await ToLock<T>(db, unitId).SingleOrDefaultAsync(stop) is { } there)
        {
            return there;
        }

        await LockAsync<T>(db, [unitId], stop);
        return await ToLock<T>(db, unitId).SingleAsync(stop);
    }

    /// <summary>Asks for the row of a unit so that it is locked where the transaction alone does not lock it.</summary>
    protected abstract IQueryable<T> ToLock<T>(PortalDb db, int unitId)
        where T : class, IBookkeeping;

    /// <summary>
    /// Holds a row of a unit by its number until the act ends, so that it is not taken away meanwhile; alone, so that nobody holds it either, as before
    /// it is taken away. A database with one writer at a time needs nothing more.
    /// </summary>
    internal virtual Task HoldRowAsync<T>(PortalDb db, int unitId, int number, bool alone, CancellationToken stop)
        where T : class, IOwned => Task.CompletedTask;

    /// <summary>
    /// Holds the tree of units until the act ends: as it is, beside other acts, or, to change it, alone. Taken before every other lock.
    /// A database with one writer at a time needs nothing more.
    /// </summary>
    internal virtual Task HoldTreeAsync(PortalDb db, bool toChange, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Begins the transaction of a change.</summary>
    internal virtual Task<IDbContextTransaction> BeginAsync(PortalDb db, CancellationToken stop) =>
        db.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, stop);

    /// <summary>Lets all further queries of the context see one moment; it ends with the context.</summary>
    internal virtual Task BeginSnapshotAsync(PortalDb db, CancellationToken stop) =>
        db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);

    /// <summary>
    /// Takes what was deleted out of the log of what was written, where the portal keeps that log itself: a key that was erased lies in it until then.
    /// A server's log is its keeper's.
    /// </summary>
    /// <returns>False where somebody still reads what stood before; to be tried again.</returns>
    internal virtual Task<bool> LeaveNoTraceAsync(CancellationToken stop) => Task.FromResult(true);

    /// <summary>True where <c>serve</c> brings the schema up to date by itself.</summary>
    public abstract bool MigratesOnStart { get; }

    /// <summary>A name for messages: a file, or a host and database; never a password.</summary>
    public abstract string Name { get; }

    /// <summary>The folder for what lies beside the database (seals, lock file, development key); null where nothing does.</summary>
    public abstract string Beside { get; }

    /// <summary>Copies the database as it stands at one moment into a file, beside whoever works on it. Refuses a file that is there.</summary>
    public abstract Task BackupAsync(string file, CancellationToken stop);

    /// <summary>Puts a copy made by <see cref="BackupAsync"/> in the database's place. Nobody may be working on it.</summary>
    /// <returns>Where the database that stood there was put aside; null where none stood or the server keeps none.</returns>
    public abstract Task<string?> RestoreAsync(string file, CancellationToken stop);

    /// <summary>Brings the schema up to date.</summary>
    public virtual async Task MigrateAsync(CancellationToken stop = default)
    {
        await using var db = Create();
        await db.Database.MigrateAsync(stop);
        await db.Search.PrepareAsync(db, stop);
    }

    /// <summary>True where every migration was applied, and rows can be found by their words.</summary>
    public async Task<bool> IsCurrentAsync(CancellationToken stop = default)
    {
        await using var db = Create();
        return await db.Database.CanConnectAsync(stop) && !(await db.Database.GetPendingMigrationsAsync(stop)).Any() && await db.Search.IsWholeAsync(db, stop);
    }

    /// <summary>What the database was told to do by itself whenever a row is written, each by name and table. The portal's schema has none.</summary>
    public async Task<IReadOnlyList<string>> TriggersAsync(CancellationToken stop = default)
    {
        await using var db = Create();
        return await db.Database.SqlQueryRaw<string>(TriggersSql).ToListAsync(stop);
    }

    /// <summary>Asks for the names that <see cref="TriggersAsync"/> gives.</summary>
    protected abstract string TriggersSql { get; }

    /// <summary>The database of a provider name: <c>sqlite</c> or <c>postgres</c>.</summary>
    public static PortalDatabase Of(string provider, string connection) => provider switch
    {
        "sqlite" => new SqliteDatabase(connection),
        "postgres" => new PostgresDatabase(connection),
        _ => throw new ArgumentException($"Portal:Database:Provider is sqlite or postgres, not {provider}.", nameof(provider)),
    };
}
