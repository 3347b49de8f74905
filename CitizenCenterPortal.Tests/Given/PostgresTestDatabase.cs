using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>A database of its own on the test server, copied from the run's migrated one.</summary>
internal sealed class PostgresTestDatabase(string name) : TestDatabase(new NpgsqlConnectionStringBuilder(Server) { Database = name }.ConnectionString)
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private static int made;

    /// <summary>How the test server is reached; null where there is none.</summary>
    public static string? Server { get; } = Environment.GetEnvironmentVariable("PORTAL_TEST_POSTGRES") is { Length: > 0 } server ? server : null;

    public override DatabaseKind Kind => DatabaseKind.Postgres;

    public static async Task<PostgresTestDatabase> CopyAsync()
    {
        var template = await Template.Value;
        var name = NextName();
        await RunAsync($"create database {name} template {template}");
        return new(name);
    }

    public override async ValueTask DisposeAsync()
    {
        await LetGoAsync();
        await RunAsync($"drop database {name} with (force)");
        TakeAwayWhatLiesBeside();
    }

    /// <summary>No connection may be open to a database that is copied or dropped.</summary>
    protected override async Task LetGoAsync()
    {
        await using var db = Portal.Create();
        NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var name = NextName();
        await RunAsync($"create database {name}");
        await new PostgresTestDatabase(name).MigrateAsync();
        return name;
    }

    /// <summary>Seals, keys and the lock, which lie in the working folder where the database has no file of its own.</summary>
    private void TakeAwayWhatLiesBeside()
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(Portal.Beside)!);
        if (!folder.Exists)
        {
            return;
        }

        foreach (var file in folder.GetFiles(Path.GetFileName(Portal.Beside) + ".*"))
        {
            file.Delete();
        }

        foreach (var keys in folder.GetDirectories(Path.GetFileName(Portal.Beside) + ".*"))
        {
            keys.Delete(recursive: true);
        }
    }

    private static string NextName() => $"portal_{Environment.ProcessId}_{Interlocked.Increment(ref made)}";

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
