using CitizenCenterPortal.Tests.Browser;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>The command <c>export</c>, run as at the server.</summary>
public sealed class ExportCommandTests
{
    [Fact]
    public async Task A_workbook_is_written_and_what_cannot_be_is_one_line_and_a_number()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await ExportCity.BuildAsync(database);
        var folder = Path.GetDirectoryName(database.Connection["Data Source=".Length..].Split(';')[0])!;
        var output = Path.Combine(folder, "評価.xlsx");

        var (code, said, faults) = await PortalProgram.RunAsync(folder, "export", "evaluations", "--year", "R7", "--unit", "W1", "--stage", "confirmed", "--out", output);

        (code, faults).ShouldBe((0, ""));
        said.ShouldContain(output);
        LibreOffice.Cells(await File.ReadAllBytesAsync(output)).Values.ShouldContain("確定分 32／36館月");

        (code, _, faults) = await PortalCommand.RunAsync(database, "export", "reports", "--year", "2025", "--unit", "D999", "--out", output);
        (code, faults.Trim()).ShouldBe((1, $"{output}: 令和7年度 に D999 の館と数値はありません。"));
        (code, _, faults) = await PortalCommand.RunAsync(database, "export", "reports", "--year", "2025", "--out", Path.Combine(folder, "nowhere", "x.xlsx"));
        (code, faults.Trim()).ShouldBe((1, $"{Path.Combine(folder, "nowhere", "x.xlsx")}: {Path.Combine(folder, "nowhere")} というフォルダーがないため、書き込めません。"));
        (code, _, faults) = await PortalCommand.RunAsync(database, "export", "reports", "--year", "2025", "--out", folder);
        (code, faults.Trim()).ShouldBe((1, $"{folder}: ファイルではなくフォルダーの名前なので、書き込めません。"));

        foreach (var wrong in new[] { new[] { "export", "reports", "--out", output }, ["export", "reports", "--year", "abc", "--out", output], ["export", "audit", "--year", "2025", "--out", output], ["export", "reports", "--year", "2025", "--stage", "both", "--out", output] })
        {
            (code, _, faults) = await PortalCommand.RunAsync(database, wrong);
            code.ShouldBe(2, string.Join(' ', wrong));
            faults.ShouldNotBeEmpty();
        }
    }
}
