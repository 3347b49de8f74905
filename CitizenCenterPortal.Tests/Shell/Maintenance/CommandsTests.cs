using System.Text;
using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Browser;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Shell.Maintenance;

/// <summary>The commands of who looks after the server, run as at the server.</summary>
public sealed class CommandsTests
{
    [EachDatabase]
    public async Task Beside_a_serving_portal_one_imports_copies_and_verifies_but_does_not_restore_or_migrate(TestDatabase at)
    {
        var folder = Directory.CreateTempSubdirectory("portal-server-");
        Task<(int Code, string Said, string Faults)> Run(params string[] arguments) => PortalCommand.RunAsync(at, arguments);
        string File(string name) => Path.Combine(folder.FullName, name);
        await System.IO.File.WriteAllBytesAsync(File("organization.csv"), Samples.Read("organization.csv"));
        await System.IO.File.WriteAllBytesAsync(File("figures.csv"), TwoFigures());
        (await Run("import-organization", File("organization.csv"))).Code.ShouldBe(0);

        await using (await PortalServer.StartAsync(at, folder))
        {
            var both = await Task.WhenAll(Run("import-figures", File("figures.csv")), Run("backup", "--out", File("copy")));
            both.ShouldAllBe(command => command.Code == 0 && command.Faults == "");
            (await Run("backup", "--out", File("copy"))).Code.ShouldBe(1, "it is there already");
            foreach (var refused in new[] { await Run("restore", File("copy")), await Run("migrate") })
            {
                refused.Code.ShouldBe(1);
                refused.Faults.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("ほかのポータルが使っています");
            }

            (await Run("restore", File("nothing"))).Code.ShouldBe(2);
            (await Run("backup")).Code.ShouldBe(2);
            var (code, said, faults) = await Run("verify");
            (code, faults).ShouldBe((0, ""), said);
        }
    }

    [EachDatabase]
    public async Task A_copy_is_put_back_and_verifies_and_what_is_none_is_one_line(TestDatabase at)
    {
        var folder = Directory.CreateTempSubdirectory("portal-server-");
        Task<(int Code, string Said, string Faults)> Run(params string[] arguments) => PortalCommand.RunAsync(at, arguments);
        string File(string name) => Path.Combine(folder.FullName, name);
        await System.IO.File.WriteAllBytesAsync(File("organization.csv"), Samples.Read("organization.csv"));
        await System.IO.File.WriteAllBytesAsync(File("figures.csv"), TwoFigures());
        (await Run("import-organization", File("organization.csv"))).Code.ShouldBe(0);
        (await Run("backup", "--out", File("copy"))).Code.ShouldBe(0);
        (await Run("import-figures", File("figures.csv"))).Code.ShouldBe(0);

        var refused = await Run("restore", File("figures.csv"));
        refused.Code.ShouldBe(1);
        refused.Faults.ShouldNotContain("   at ");
        (await Run("verify")).Code.ShouldBe(0);

        var restored = await Run("restore", File("copy"));
        (restored.Code, restored.Faults).ShouldBe((0, ""));
        restored.Said.ShouldContain("封印のファイルを");
        var (code, said, faults) = await Run("verify");
        (code, faults).ShouldBe((0, ""), said);
        await using var db = at.Everything();
        db.Set<Figure>().ShouldBeEmpty();
        folder.Delete(recursive: true);
    }

    [EachDatabase]
    public async Task Attached_files_go_with_a_copy_and_come_back_with_it_and_what_was_altered_does_not(TestDatabase at)
    {
        var folder = Directory.CreateTempSubdirectory("portal-server-");
        var files = new FileFolder(at.Portal.Beside + ".attachments");
        var copy = Path.Combine(folder.FullName, "copy");
        Task<(int Code, string Said, string Faults)> Run(params string[] arguments) => PortalCommand.RunAsync(at, arguments);
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "organization.csv"), Samples.Read("organization.csv"));
        (await Run("import-organization", Path.Combine(folder.FullName, "organization.csv"))).Code.ShouldBe(0);
        var (whole, altered) = (await KeepAsync(files, "一"), await KeepAsync(files, "二"));
        await File.AppendAllTextAsync(files.PathOf(altered), "改ざん");

        var kept = await Run("backup", "--out", copy);

        (kept.Code, kept.Said.Contains($"添付資料のファイル 1 個を {copy}.attachments に写しました。", StringComparison.Ordinal)).ShouldBe((0, true), kept.Said);
        kept.Faults.ShouldContain(altered);
        File.Delete(files.PathOf(whole));
        (await Run("restore", copy)).Said.ShouldContain("添付資料のファイル 1 個を戻しました。");
        (await files.FindAsync(whole, default)).ShouldNotBeNull();
        Directory.Delete(files.Path, recursive: true);
        folder.Delete(recursive: true);
    }

    private static async Task<string> KeepAsync(FileFolder files, string content)
    {
        await using var received = await files.ReceiveAsync(new MemoryStream(Encoding.UTF8.GetBytes(content)), default);
        received.Keep();
        return received.Sha256;
    }

    [Fact]
    public async Task Whatever_a_command_wrote_ends_under_a_seal_and_a_command_that_wrote_nothing_sets_none()
    {
        await using var at = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var folder = Path.GetDirectoryName(at.Portal.Name)!;
        string File(string name) => Path.Combine(folder, name);
        int Seals() => System.IO.File.Exists(File("portal.db.seals.jsonl")) ? System.IO.File.ReadAllLines(File("portal.db.seals.jsonl")).Length : 0;
        await System.IO.File.WriteAllBytesAsync(File("organization.csv"), Samples.Read("organization.csv"));
        await System.IO.File.WriteAllBytesAsync(File("figures.csv"), TwoFigures());
        await System.IO.File.WriteAllBytesAsync(File("faulty.csv"), Samples.Read("figures-faulty.csv"));

        foreach (var (code, seals, command) in new (int, int, string[])[]
        {
            (0, 1, ["import-organization", File("organization.csv")]),
            (0, 2, ["import-figures", File("figures.csv")]),
            (1, 2, ["import-figures", File("faulty.csv")]),
            (0, 2, ["import-figures", "--dry-run", File("figures.csv")]),
            (0, 2, ["export", "reports", "--year", "2025", "--out", File("out.xlsx")]),
            (0, 2, ["verify"]),
        })
        {
            (await PortalCommand.RunAsync(at, command)).Code.ShouldBe(code, string.Join(' ', command));
            Seals().ShouldBe(seals, string.Join(' ', command));
        }
    }

    /// <summary>The two right lines of the city office's faulty file.</summary>
    private static byte[] TwoFigures()
    {
        var lines = Encoding.Latin1.GetString(Samples.Read("figures-faulty.csv")).Split("\r\n");
        return Encoding.Latin1.GetBytes(string.Join("\r\n", lines[0], lines[1], lines[11]));
    }
}
