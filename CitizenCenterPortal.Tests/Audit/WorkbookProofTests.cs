using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>An export proves itself with a public key alone, and holds the database to what it was.</summary>
public sealed class WorkbookProofTests
{
    [EachDatabase]
    public async Task An_export_is_proved_without_database_or_private_key(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        var file = await ExportAsync(at, city, 26);
        var key = AuditPublicKey.FromPem(city.Key.Public.Pem, "public.pem");

        var seal = Proved(file, key)!;

        seal.Scope.ShouldBe("令和8年度 杜野市");
        seal.IssuedBy.ShouldStartWith("os:");
        seal.Chains.Count.ShouldBe(3);
    }

    [EachDatabase]
    public async Task Another_content_another_seal_and_another_key_are_refused(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        var seal = await SealedAsync(at, city, 26);
        var stranger = GivenKey.New();

        Fault(Book(27, seal), city.Key.Public).ShouldContain("内容が証明と合いません");
        Fault(Book(26, seal with { Scope = "令和8年度 杜山市" }), city.Key.Public).ShouldContain("署名が合いません");
        Fault(Book(26, seal with { Digest = new string('0', 64) }), city.Key.Public).ShouldContain("署名が合いません");
        Fault(Book(26, null), city.Key.Public).ShouldContain("ポータルの証明がありません");
        Fault(Book(26, seal with { Digest = null! }), city.Key.Public).ShouldContain("ポータルの証明がありません");
        Fault(Book(26, seal with { Said = [["確定 利用者数 999,999人"]] }), city.Key.Public).ShouldContain("署名が合いません");
        Fault(Book(26, seal), stranger.Public).ShouldContain("知らない鍵");
    }

    [EachDatabase]
    public async Task An_export_kept_elsewhere_finds_what_was_cut_off_since(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        var kept = Path.Combine(city.Elsewhere.FullName, "年次報告.xlsx");
        await File.WriteAllBytesAsync(kept, await ExportAsync(at, city, 26));

        (await city.VerifyAsync(kept)).ShouldBeEmpty();
        await city.BehindAsync(
            """
            DELETE FROM "Journal" WHERE "OrgUnitId" = 4; DELETE FROM "ChainHeads" WHERE "OrgUnitId" = 4;
            DELETE FROM "Figures" WHERE "OrgUnitId" = 4; DELETE FROM "MonthlyReports" WHERE "OrgUnitId" = 4;
            """);
        (await city.VerifyAsync()).ShouldBeEmpty("nothing inside tells of it, and no seal was set");
        (await city.VerifyAsync(kept)).ShouldHaveSingleItem().ShouldStartWith("D102:3: 封印 ");
    }

    [Fact]
    public void The_seal_of_a_large_city_is_spread_over_cells_and_read_back()
    {
        var key = GivenKey.New();
        var seal = new WorkbookSeal("ab", new(2026, 11, 22, 0, 0, 0, DateTimeKind.Utc), "person:1", "杜野市",
            [.. Enumerable.Range(1, 2_000).Select(unit => new ChainEnd(unit, 12, new string('f', 64)))], key.Public.Fingerprint, []).SignedBy(key);

        var lines = seal.Lines().ToList();
        var read = WorkbookSeal.Read(lines.ToDictionary(line => line.Label, line => line.Text))!;

        lines.Count.ShouldBeGreaterThan(5);
        lines.ShouldAllBe(line => line.Text.Length <= 32_767);
        read.IsProvedBy(key.Public).ShouldBeTrue();
        read.Chains.Count.ShouldBe(2_000);
    }

    private static async Task<byte[]> ExportAsync(TestDatabase at, JournaledCity city, int value) => Book(value, await SealedAsync(at, city, value));

    private static async Task<WorkbookSeal> SealedAsync(TestDatabase at, JournaledCity city, int value)
    {
        using var to = new MemoryStream();
        var digest = Write(to, value, null);
        await using var reading = await city.Door.OpenSnapshotAsync(Permissions.Exports.Take);
        return await new SealBook(city.Door, at.Portal, city.Key).OfWorkbookAsync(reading, digest, "令和8年度 杜野市");
    }

    private static byte[] Book(int value, WorkbookSeal? seal)
    {
        using var to = new MemoryStream();
        Write(to, value, seal);
        return to.ToArray();
    }

    private static string Write(Stream to, int value, WorkbookSeal? seal)
    {
        var writer = WorkbookWriter.Begin(to, new("年次報告", "杜野市", new(2026, 11, 22, 0, 0, 0, TimeSpan.FromHours(9))));
        writer.Sheet(new("表")).Row().Number(CellStyle.Number, value);
        var digest = writer.TakeDigest();
        if (seal is not null)
        {
            SealSheet.Write(writer, seal);
        }

        writer.Finish();
        return digest;
    }

    private static WorkbookSeal? Proved(byte[] file, AuditPublicKey key)
    {
        var problems = new List<Problem>();
        var seal = WorkbookProof.Read(file, "年次報告.xlsx", [key], problems);
        problems.ShouldBeEmpty();
        return seal;
    }

    private static string Fault(byte[] file, AuditPublicKey key)
    {
        var problems = new List<Problem>();
        WorkbookProof.Read(file, "年次報告.xlsx", [key], problems).ShouldBeNull();
        return problems.ShouldHaveSingleItem().ToString();
    }
}
