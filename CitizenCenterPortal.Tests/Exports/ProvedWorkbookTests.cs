using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Tests.Browser;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>The commands <c>export</c> and <c>verify --file</c>, one after the other: who proves holds the workbook and the public key, nothing else.</summary>
public sealed class ProvedWorkbookTests
{
    [Theory]
    [InlineData("evaluations")]
    [InlineData("reports")]
    public async Task A_workbook_is_proved_elsewhere_also_when_saved_again_and_one_changed_number_is_refused(string kind)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await ExportCity.BuildAsync(database);
        var office = Path.GetDirectoryName(database.Portal.Name)!;
        var elsewhere = Directory.CreateTempSubdirectory("portal-elsewhere-");
        var (file, key) = (Path.Combine(office, "報告.xlsx"), Path.Combine(office, "公開鍵.pem"));
        (await PortalCommand.RunAsync(database, "export", kind, "--year", "2025", "--out", file)).Code.ShouldBe(0);
        await File.WriteAllTextAsync(key, AuditKey.Load(null, database.Portal.Beside, development: true).Public.Pem);
        var original = await File.ReadAllBytesAsync(file);

        var (code, said, faults) = await PortalProgram.RunAsync(elsewhere.FullName, "verify", "--file", file, "--public-key", key);

        (code, faults).ShouldBe((0, ""));
        said.ShouldContain("値・数式・表示形式は変わっていません");
        said.ShouldContain("令和7年度");
        said.ShouldContain($"os:{Environment.UserName}");
        elsewhere.EnumerateFileSystemInfos().ShouldBeEmpty("no database was opened, and none was made");

        var again = LibreOffice.SaveAgain(original);
        await File.WriteAllBytesAsync(file, again);
        (code, _, faults) = await PortalCommand.RunAsync(elsewhere, "verify", "--file", file, "--public-key", key);
        (code, faults).ShouldBe((0, ""));

        foreach (var changed in new[] { original, again })
        {
            await File.WriteAllBytesAsync(file, TypedCell.Write(changed, "D101 D101館", "　中学生・高校生", "C", TypedCell.Read(original, "D101 D101館", "　中学生・高校生", "C") + 1));
            (code, _, faults) = await PortalCommand.RunAsync(elsewhere, "verify", "--file", file, "--public-key", key);
            (code, faults.Trim()).ShouldBe((1, "報告.xlsx:証明: 内容が証明と合いません。書き出したあとで内容が変えられています。"));
        }

        elsewhere.EnumerateFileSystemInfos().ShouldBeEmpty();
        elsewhere.Delete();
    }
}
