using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>A fresh database with the portal's schema, for one test alone; gone when it is disposed.</summary>
public abstract class TestDatabase(string connection) : IAsyncDisposable
{
    private PortalDatabase? portal;

    /// <summary>Which database it is.</summary>
    public abstract DatabaseKind Kind { get; }

    /// <summary>How the portal connects to it.</summary>
    public string Connection { get; } = connection;

    /// <summary>The portal's side of it.</summary>
    public PortalDatabase Portal => portal ??= PortalDatabase.Of(Provider(Kind), Connection);

    /// <summary>A context that reaches everything and may write, to arrange what a test begins with.</summary>
    internal PortalDb Everything()
    {
        var db = Portal.Create();
        db.Scope = Scope.All;
        db.MayWrite = true;
        return db;
    }

    /// <summary>The door before which this caller stands, on a given day.</summary>
    internal PortalDoor DoorOf(Caller? caller, DateOnly? today = null) => new(Portal, new OneCaller(caller), new(), new(), new(TimeProvider.System, today));

    /// <summary>Why tests cannot run on a database here; null where they can.</summary>
    public static string? WhyNot(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => null,
        DatabaseKind.Postgres => PostgresTestDatabase.Server is null ? "PORTAL_TEST_POSTGRES names no server; ./portal test starts one." : null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Makes a fresh database: a copy of one that was migrated once in this run.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? await SqliteTestDatabase.CopyAsync() : await PostgresTestDatabase.CopyAsync();

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Brings an empty database to the portal's schema, with the rows that its migrations carry, and lets go of it.</summary>
    protected async Task MigrateAsync()
    {
        await Portal.MigrateAsync();
        await LetGoAsync();
    }

    /// <summary>Closes the connections that the pool keeps.</summary>
    protected abstract Task LetGoAsync();

    /// <summary>The provider's name in the settings.</summary>
    public static string Provider(DatabaseKind kind) => kind == DatabaseKind.Sqlite ? "sqlite" : "postgres";

    private sealed class OneCaller(Caller? caller) : ICallerSource
    {
        public ValueTask<Caller?> FindAsync(PortalDb db, DataStamps stamps, CancellationToken stop) => new(caller);
    }
}
