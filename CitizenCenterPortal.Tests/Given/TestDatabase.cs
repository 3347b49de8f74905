namespace CitizenCenterPortal.Tests.Given;

/// <summary>A fresh database with the portal's schema, for one test alone; gone when it is disposed.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>Which database it is.</summary>
    public abstract DatabaseKind Kind { get; }

    /// <summary>The provider's name in the settings: <c>sqlite</c> or <c>postgres</c>.</summary>
    public string Provider => Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres";

    /// <summary>How the portal connects to it.</summary>
    public abstract string Connection { get; }

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
}
