using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>A file of its own in a folder of its own, copied from the run's migrated file.</summary>
internal sealed class SqliteTestDatabase(DirectoryInfo folder) : TestDatabase($"Data Source={FileIn(folder)}")
{
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    public override DatabaseKind Kind => DatabaseKind.Sqlite;

    public static async Task<SqliteTestDatabase> CopyAsync()
    {
        var template = await Template.Value;
        var folder = NewFolder();
        File.Copy(template, FileIn(folder));
        return new(folder);
    }

    public override async ValueTask DisposeAsync()
    {
        await LetGoAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>When the last connection closes, SQLite writes its log back, so that the file alone is the database.</summary>
    protected override async Task LetGoAsync()
    {
        await using var db = Portal.Create();
        SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
    }

    private static async Task<string> MakeTemplateAsync()
    {
        var folder = NewFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        await new SqliteTestDatabase(folder).MigrateAsync();
        return FileIn(folder);
    }

    private static DirectoryInfo NewFolder() => Directory.CreateTempSubdirectory("portal-test-");

    private static string FileIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "portal.db");
}
