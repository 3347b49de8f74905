using CitizenCenterPortal.Data;
using CitizenCenterPortal.Shell;
using CitizenCenterPortal.Shell.Maintenance;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.Shell.Maintenance;

/// <summary>Who may change the schema, and who may read the file.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task A_command_beside_a_serving_portal_leaves_an_older_schema_alone_and_alone_it_brings_it_up_to_date()
    {
        using var folder = new Folder();
        var portal = PortalDatabase.Of("sqlite", $"Data Source={folder.File("portal.db")}");
        await using (var db = portal.Create())
        {
            await db.GetService<IMigrator>().MigrateAsync("Initial");
        }

        await using var services = new ServiceCollection().AddSingleton(portal).BuildServiceProvider();
        using (DatabaseLock.Take(portal))
        {
            (await Should.ThrowAsync<StartRefusedException>(PortalHost.PrepareSchemaBesideAsync(services, default))).Message.ShouldContain("ほかのポータルが使っています");
            (await portal.IsCurrentAsync()).ShouldBeFalse();
        }

        await PortalHost.PrepareSchemaBesideAsync(services, default);
        (await portal.IsCurrentAsync()).ShouldBeTrue();
        using (DatabaseLock.Take(portal))
        {
            await PortalHost.PrepareSchemaBesideAsync(services, default);
        }
    }

    [Fact]
    public async Task The_database_its_log_and_its_copies_are_their_owners_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new Folder();
        var portal = PortalDatabase.Of("sqlite", $"Data Source={folder.File("portal.db")}");
        await portal.MigrateAsync();
        await using var open = portal.Create();
        await open.Database.OpenConnectionAsync();
        await portal.BackupAsync(folder.File("copy"), default);

        foreach (var file in Directory.GetFiles(folder.Path))
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite, file);
        }

        Directory.GetFiles(folder.Path).Length.ShouldBeGreaterThanOrEqualTo(2);
    }

    private sealed class Folder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("portal-schema-").FullName;

        public string File(string name) => System.IO.Path.Combine(Path, name);

        public void Dispose()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(Path, recursive: true);
        }
    }
}
