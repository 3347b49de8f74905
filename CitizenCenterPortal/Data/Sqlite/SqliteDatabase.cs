using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CitizenCenterPortal.Data.Sqlite;

/// <summary>The embedded database: one file, write-ahead log, full synchronisation, one writer at a time.</summary>
public sealed class SqliteDatabase : PortalDatabase, IDisposable
{
    /// <summary>How long a person waits for another process's writing, in seconds, unless the connection says otherwise; then they hear 503.</summary>
    private const int Patience = 15;

    private readonly DbContextOptions<SqlitePortalDb> options;
    private readonly string file;

    /// <summary>Writers of this process queue here; SQLite's own waiting is by sleeping and is left for other processes.</summary>
    private readonly SemaphoreSlim writer = new(1, 1);

    /// <summary>Opens nothing yet; the folder of the file is made.</summary>
    public SqliteDatabase(string connection)
    {
        var parts = new SqliteConnectionStringBuilder($"Default Timeout={Patience};{connection}") { ForeignKeys = true, Pooling = true };
        file = Path.GetFullPath(parts.DataSource);
        parts.DataSource = file;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        options = new DbContextOptionsBuilder<SqlitePortalDb>()
            .UseSqlite(parts.ToString())
            .AddInterceptors(new SqlitePragmas())
            .Options;
    }

    /// <inheritdoc/>
    public override bool MigratesOnStart => true;

    /// <inheritdoc/>
    public override string Name => file;

    /// <inheritdoc/>
    public override string Beside => file;

    /// <inheritdoc/>
    public override Task BackupAsync(string file, CancellationToken stop) => SqliteCopy.BackupAsync(this.file, file, stop);

    /// <inheritdoc/>
    public override Task<string?> RestoreAsync(string file, CancellationToken stop) => SqliteCopy.RestoreAsync(file, this.file, stop);

    /// <inheritdoc/>
    protected override string TriggersSql => "SELECT name || ' (' || tbl_name || ')' FROM sqlite_master WHERE type = 'trigger' ORDER BY name";

    /// <inheritdoc/>
    public void Dispose() => writer.Dispose();

    /// <summary>The log beside the file takes the file's rights over.</summary>
    public override Task MigrateAsync(CancellationToken stop = default)
    {
        OwnerOnly.Prepare(file);
        return base.MigrateAsync(stop);
    }

    internal override PortalDb Create() => new SqlitePortalDb(options);

    internal override async Task<IDbContextTransaction> BeginAsync(PortalDb db, CancellationToken stop)
    {
        await writer.WaitAsync(stop);
        try
        {
            var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, stop);
            return new QueuedTransaction(transaction, writer);
        }
        catch
        {
            writer.Release();
            throw;
        }
    }

    /// <summary>A deferred transaction reads the log as it stood at its first query, and keeps no writer waiting.</summary>
    internal override async Task BeginSnapshotAsync(PortalDb db, CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await db.Database.UseTransactionAsync(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true), stop);
    }

    /// <summary>The log goes back into the file, where deleted is overwritten, and is cut to nothing; this process's writers wait so long.</summary>
    internal override async Task<bool> LeaveNoTraceAsync(CancellationToken stop)
    {
        await writer.WaitAsync(stop);
        try
        {
            await using var db = Create();
            return (await db.Database.SqlQueryRaw<int>("PRAGMA wal_checkpoint(TRUNCATE)").ToListAsync(stop)) is [0];
        }
        finally
        {
            writer.Release();
        }
    }

    /// <inheritdoc/>
    protected override Task WriteAsync<T>(PortalDb db, IReadOnlyCollection<T> rows, CancellationToken stop)
    {
        SqliteUpsert.Run(db, rows, stop);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    protected override IQueryable<T> ToLock<T>(PortalDb db, int unitId) =>
        db.Set<T>().IgnoreQueryFilters().AsTracking().Where(row => EF.Property<int>(row, "OrgUnitId") == unitId);

    /// <summary>The transaction already holds the only writer's place: nothing more to lock, but the rows must be there.</summary>
    internal override async Task LockAsync<T>(PortalDb db, IReadOnlyList<int> unitIds, CancellationToken stop) =>
        await RowLock.MakeRowsAsync<T>(db, unitIds, stop);
}
