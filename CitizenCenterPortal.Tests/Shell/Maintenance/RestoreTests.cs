using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Shell.Maintenance;
using CitizenCenterPortal.Tests.Audit;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Shell.Maintenance;

/// <summary>Copies of the database, and what becomes of journal and seals when one is put back.</summary>
public sealed class RestoreTests
{
    [EachDatabase]
    public async Task A_copy_of_a_city_at_work_is_of_one_moment_and_proves_itself_in_another_place(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await city.SealAsync();
        await using var folder = new Folder();
        using var enough = new CancellationTokenSource();
        var work = Task.Run(async () =>
        {
            for (var number = 0; !enough.IsCancellationRequested; number++)
            {
                await city.EnterAsync(JournaledCity.Centre, number == 0 ? 26 : number - 1, number);
            }
        });
        await at.Portal.BackupAsync(folder.File("copy"), default);
        await enough.CancelAsync();
        await work;

        await using var other = await TestDatabase.CreateAsync(at.Kind);
        File.Copy(city.Seals, SealFile.Beside(other.Portal.Beside));
        (await Restorer(other, city.Key).RunAsync(folder.File("copy"))).Seals.ShouldBeNull("the file knew no more than the copy");

        (await VerifyAsync(other, city.Key)).ShouldBeEmpty();
        await using var db = other.Everything();
        (await db.Set<MonthlyReport>().CountAsync()).ShouldBe(2);
        (await db.Set<JournalEntry>().OrderByDescending(line => line.Sequence).Where(line => line.Act == "audit.restore").Select(line => line.Reason).SingleAsync()).ShouldBe("copy");
        File.Delete(SealFile.Beside(other.Portal.Beside));
    }

    [EachDatabase]
    public async Task What_was_sealed_after_the_copy_lies_aside_and_tells_what_was_lost_while_the_rest_stands(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await city.SealAsync();
        await using var folder = new Folder();
        await at.Portal.BackupAsync(folder.File("copy"), default);
        await city.EnterAsync(JournaledCity.Neighbour, 26, 30);
        await city.SealAsync();
        await city.SealAsync();
        var before = await File.ReadAllLinesAsync(city.Seals);

        var restored = await Restorer(at, city.Key).RunAsync(folder.File("copy"));

        (await city.VerifyAsync()).ShouldBeEmpty();
        var after = await File.ReadAllLinesAsync(city.Seals);
        after.Length.ShouldBe(2, "the seal that the copy knows, and the one of the restore");
        after[0].ShouldBe(before[0]);
        Seal.Read(after[1])!.Previous.ShouldBe(Seal.HashOf(before[0]));
        (await File.ReadAllLinesAsync(restored.Seals.ShouldNotBeNull())).ShouldBe(before);
        (await city.VerifyAsync(restored.Seals)).ShouldContain(fault => fault.StartsWith("D102:4: 封印 ", StringComparison.Ordinal));
        (restored.Database is null).ShouldBe(at.Kind == DatabaseKind.Postgres);
        await city.EnterAsync(JournaledCity.Neighbour, 26, 31);
        await city.SealAsync();
        (await city.VerifyAsync()).ShouldBeEmpty("the chains go on");
        File.Delete(restored.Seals);
    }

    [EachDatabase]
    public async Task A_copy_that_is_damaged_cut_off_or_none_is_refused_and_nothing_changes(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await city.SealAsync();
        await using var folder = new Folder();
        await at.Portal.BackupAsync(folder.File("copy"), default);
        var copy = await File.ReadAllBytesAsync(folder.File("copy"));
        await city.EnterAsync(JournaledCity.Centre, 26, 28);
        await city.SealAsync();
        var seals = await File.ReadAllTextAsync(city.Seals);

        foreach (var (name, bytes) in new[] { ("cut", copy[..(copy.Length / 2)]), ("empty", []), ("text", "封印"u8.ToArray()), ("torn", Torn(copy)) })
        {
            await File.WriteAllBytesAsync(folder.File(name), bytes);
            var refused = await Should.ThrowAsync<UnusableCopyException>(Restorer(at, city.Key).RunAsync(folder.File(name)), name);
            refused.Message.ShouldNotBeEmpty();
        }

        (await city.VerifyAsync()).ShouldBeEmpty();
        (await File.ReadAllTextAsync(city.Seals)).ShouldBe(seals);
        await using var db = at.Everything();
        (await db.Set<Figure>().SingleAsync(figure => figure.OrgUnitId == JournaledCity.Centre)).Value.ShouldBe(28);
        await Should.ThrowAsync<UnusableCopyException>(at.Portal.BackupAsync(folder.File("copy"), default), "a file that is there is not written over");
        (await File.ReadAllBytesAsync(folder.File("copy"))).ShouldBe(copy);
    }

    [Fact]
    public async Task A_database_that_is_none_any_more_can_still_be_replaced_and_lies_aside_as_it_was()
    {
        await using var at = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var city = await JournaledCity.BuildAsync(at);
        await using var folder = new Folder();
        await at.Portal.BackupAsync(folder.File("copy"), default);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await File.WriteAllTextAsync(at.Portal.Name, new string('x', 10_000));

        var restored = await Restorer(at, city.Key).RunAsync(folder.File("copy"));

        (await city.VerifyAsync()).ShouldBeEmpty();
        (await File.ReadAllTextAsync(restored.Database!)).ShouldStartWith("xxx");
    }

    /// <summary>The middle overwritten, as by a broken disk.</summary>
    private static byte[] Torn(byte[] copy)
    {
        var torn = copy.ToArray();
        torn.AsSpan(copy.Length / 4, copy.Length / 2).Fill(0xAA);
        return torn;
    }

    private static RestoreDatabase Restorer(TestDatabase at, AuditKey key) => new(at.Portal, new SealBook(at.ForCommands(), at.Portal, key));

    private static async Task<List<string>> VerifyAsync(TestDatabase at, AuditKey key) =>
        await new Verification(at.ForCommands(), at.Portal, key, [new JournalAudit(), new AccessAudit(), new CitizenCenterPortal.Identity.PersonKeyAudit()]).RunAsync(null, []).Select(fault => fault.ToString()).ToListAsync();

    private sealed class Folder : IAsyncDisposable
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-copies-");

        public string File(string name) => Path.Combine(folder.FullName, name);

        public ValueTask DisposeAsync()
        {
            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
