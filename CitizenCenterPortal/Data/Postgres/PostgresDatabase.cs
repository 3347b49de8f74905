using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CitizenCenterPortal.Data.Postgres;

/// <summary>PostgreSQL, for a city that outgrows one machine.</summary>
public sealed class PostgresDatabase : PortalDatabase
{
    /// <summary>
    /// To compile a question costs more than any of the portal's takes, and its indexes lie in memory or on disks without arms, where a page elsewhere
    /// is as near as the next. Who sets options of their own keeps theirs.
    /// </summary>
    private const string ForShortQuestions = "-c jit=off -c random_page_cost=1.1";

    private readonly DbContextOptions<PostgresPortalDb> options;
    private readonly NpgsqlConnectionStringBuilder connection;

    /// <summary>Opens nothing yet.</summary>
    public PostgresDatabase(string connection)
    {
        this.connection = new(connection);
        this.connection.Options ??= ForShortQuestions;
        options = new DbContextOptionsBuilder<PostgresPortalDb>().UseNpgsql(this.connection.ToString()).Options;
    }

    /// <inheritdoc/>
    public override bool MigratesOnStart => false;

    /// <inheritdoc/>
    public override string Name => $"{connection.Host}:{connection.Port}/{connection.Database}";

    /// <inheritdoc/>
    public override string Beside => Path.GetFullPath(Path.Combine("data", $"{connection.Host}-{connection.Port}-{connection.Database}"));

    /// <inheritdoc/>
    public override Task BackupAsync(string file, CancellationToken stop) => PostgresCopy.BackupAsync(connection, file, stop);

    /// <inheritdoc/>
    public override async Task<string?> RestoreAsync(string file, CancellationToken stop)
    {
        await PostgresCopy.RestoreAsync(connection, file, stop);
        await using var db = Create();
        await SearchIndex.DropAsync(db, stop); // an older copy has none, and leaves those that stood here
        return null;
    }

    /// <summary>Rules rewrite what is written as triggers do; those of views and of foreign keys are PostgreSQL's own.</summary>
    protected override string TriggersSql =>
        """
        SELECT code.name || ' (' || pg_class.relname || ')'
        FROM (SELECT tgname::text AS name, tgrelid AS class FROM pg_trigger WHERE NOT tgisinternal
              UNION ALL SELECT rulename::text, ev_class FROM pg_rewrite WHERE rulename <> '_RETURN') AS code
        JOIN pg_class ON pg_class.oid = code.class
        WHERE pg_class.relnamespace = current_schema()::regnamespace
        ORDER BY 1
        """;

    internal override PortalDb Create() => new PostgresPortalDb(options);

    /// <inheritdoc/>
    protected override Task WriteAsync<T>(PortalDb db, IReadOnlyCollection<T> rows, CancellationToken stop) =>
        PostgresUpsert.RunAsync(db, rows, stop);

    internal override Task HoldTreeAsync(PortalDb db, bool toChange, CancellationToken stop) => toChange
        ? db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "DataStamps" WHERE "Topic" = {Stamps.Organization} FOR UPDATE""", stop)
        : db.Database.ExecuteSqlAsync($"""SELECT 1 FROM "DataStamps" WHERE "Topic" = {Stamps.Organization} FOR SHARE""", stop);

    /// <inheritdoc/>
    protected override IQueryable<T> ToLock<T>(PortalDb db, int unitId)
    {
        var sql = $"SELECT * FROM \"{db.Model.FindEntityType(typeof(T))!.GetTableName()}\" WHERE \"OrgUnitId\" = {{0}} FOR UPDATE";
        return db.Set<T>().FromSqlRaw(sql, unitId).IgnoreQueryFilters().AsTracking();
    }

    internal override Task HoldRowAsync<T>(PortalDb db, int unitId, int number, bool alone, CancellationToken stop)
    {
        var sql = $"SELECT 1 FROM \"{db.Model.FindEntityType(typeof(T))!.GetTableName()}\" WHERE \"OrgUnitId\" = {{0}} AND \"Number\" = {{1}} FOR {(alone ? "UPDATE" : "KEY SHARE")}";
        return db.Database.ExecuteSqlRawAsync(sql, [unitId, number], stop);
    }

    internal override async Task LockAsync<T>(PortalDb db, IReadOnlyList<int> unitIds, CancellationToken stop)
    {
        await RowLock.MakeRowsAsync<T>(db, unitIds, stop);
        var table = db.Model.FindEntityType(typeof(T))!.GetTableName();
        var sql = $"SELECT 1 FROM \"{table}\" WHERE \"OrgUnitId\" = ANY({{0}}) ORDER BY array_position({{0}}, \"OrgUnitId\") FOR UPDATE";
        await db.Database.ExecuteSqlRawAsync(sql, [unitIds.ToArray()], stop);
    }
}
