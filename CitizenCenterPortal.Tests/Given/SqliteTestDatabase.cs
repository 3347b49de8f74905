using Microsoft.Data.Sqlite;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>A file of its own in a folder of its own, copied from the run's migrated file.</summary>
internal sealed class SqliteTestDatabase : TestDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-test-");

    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    public override string Connection => $"Data Source={Path.Combine(folder.FullName, "portal.db")}";

    public static async Task<SqliteTestDatabase> CopyAsync()
    {
        var template = await Template.Value;
        var database = new SqliteTestDatabase();
        File.Copy(template, Path.Combine(database.folder.FullName, "portal.db"));
        return database;
    }

    public override ValueTask DisposeAsync()
    {
        SqliteConnection.ClearPool(new(Connection));
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The copy is one file only if no write-ahead log is left beside it.</summary>
    private static async Task<string> MakeTemplateAsync()
    {
        var made = new SqliteTestDatabase();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => made.folder.Delete(recursive: true);
        await Schema.ApplyAsync("sqlite", made.Connection);
        await using (var connection = new SqliteConnection(made.Connection))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "pragma wal_checkpoint(truncate)";
            await command.ExecuteNonQueryAsync();
        }

        SqliteConnection.ClearAllPools();
        return Path.Combine(made.folder.FullName, "portal.db");
    }
}
