using CitizenCenterPortal.Data;
using CitizenCenterPortal.Data.Sqlite;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CitizenCenterPortal.Tests.Events.Applicants;

/// <summary>A year after its last session nobody reads any more who applied for an event; what was counted stays.</summary>
public sealed class EraseApplicantsTests
{
    private static readonly DateOnly LastDay = new(2027, 12, 4), NextDay = new(2027, 12, 5);

    [EachDatabase]
    public async Task Personal_data_go_on_the_day_after_they_were_kept_long_enough_and_numbers_stay(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        await city.ReceiveAsync(ListedCity.Person("やまだ はなこ", "090-1111-2222", "2"));
        await city.ReceiveAsync(ListedCity.Person("すずき いちろう", "090-3333-4444"));

        (await city.Erasing(LastDay).RunAsync()).ShouldBeEmpty();
        (await city.Erasing(NextDay).DueAsync()).Single().Applicants.ShouldBe(2);
        (await city.ListAsync())!.Lines[1].Name.ShouldBe("やまだ はなこ", "to look what is due erases nothing");

        (await city.Erasing(NextDay).RunAsync()).Single().ShouldSatisfyAllConditions(done => done.Unit.Code.ShouldBe("D101"), done => done.Applicants.ShouldBe(2));
        (await city.Erasing(NextDay).RunAsync()).ShouldBeEmpty();

        await using (var db = database.Everything())
        {
            (await db.Set<ApplicantKey>().CountAsync()).ShouldBe(0);
        }

        var list = (await city.ListAsync())!;
        list.Lines.ShouldAllBe(line => line.Name == null && line.Kana == null && line.Contact == null);
        (list.Row.PeopleErasedOn, list.Row.Applicants, list.Seats.Taken, list.IsOpen).ShouldBe((NextDay, 3, 3, false));
        (await city.ReceiveAsync(ListedCity.Person())).Outcome.Why!.ToString().ShouldStartWith("この事業の申込の個人情報は、保存する期間を過ぎた");
    }

    [EachDatabase]
    public async Task What_was_erased_is_shown_in_numbers_to_the_centre_and_to_administrators_and_to_no_neighbour(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        await city.ReceiveAsync(3);
        await city.Erasing(NextDay).RunAsync();

        (await OfAsync("center-director", "D101")).Single().ShouldSatisfyAllConditions(line => line.Applicants.ShouldBe(3), line => line.Events.ShouldBe(1));
        (await OfAsync("administrator", "")).Single().Unit.Code.ShouldBe("D101");
        (await OfAsync("center-director", "W1")).ShouldBeEmpty();
        await Should.ThrowAsync<DoorClosedException>(() => OfAsync("ward-director", "W1"));

        Task<IReadOnlyList<ErasureLine>> OfAsync(string role, string at) => new ReadErasures(city.Events.As(role, at), new()).FindAsync();
    }

    [EachDatabase]
    public async Task A_key_that_was_taken_away_swapped_or_put_back_is_found(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        await city.ReceiveAsync(2);
        (await FaultsAsync()).ShouldBeEmpty();

        await using var db = database.Everything();
        var keys = await db.Set<ApplicantKey>().AsNoTracking().OrderBy(key => key.Number).ToListAsync();
        await db.Set<ApplicantKey>().Where(key => key.Number == 1).ExecuteDeleteAsync();
        await db.Set<ApplicantKey>().ExecuteUpdateAsync(set => set.SetProperty(key => key.Wrapped, keys[0].Wrapped));
        (await FaultsAsync()).ShouldBe(["申込の個人情報の鍵がありません。消した記録もありません。", "申込の個人情報の鍵が取り替えられています。"]);

        await city.Erasing(NextDay).RunAsync();
        (await FaultsAsync()).ShouldBeEmpty();
        db.Add(keys[0]);
        await db.SaveChangesAsync();
        (await FaultsAsync()).ShouldBe(["消した申込の個人情報の鍵が戻されています。もう一度消してください。"]);

        async Task<List<string>> FaultsAsync()
        {
            await using var reading = await database.ForCommands().OpenForReadingAsync(Permissions.Audit.Read);
            return await new ApplicantKeyAudit().VerifyAsync(reading, default).Select(fault => fault.What.ToString()).ToListAsync();
        }
    }

    /// <summary>A server's pages and logs are its keeper's; <c>docs/security.md</c> says what is to be done there.</summary>
    [EachDatabase]
    public async Task What_was_erased_is_found_no_more_among_the_bytes_of_the_file_its_log_and_a_copy(TestDatabase database)
    {
        if (database.Portal is not SqliteDatabase file)
        {
            (await database.ForCommands().LeaveNoTraceAsync()).ShouldBeTrue("nothing is left to be done here");
            return;
        }

        var city = await ListedCity.BuildAsync(database);
        await city.ReceiveAsync(120);
        List<string> secrets;
        await using (var db = database.Everything())
        {
            secrets = [.. (await db.Set<ApplicantKey>().ToListAsync()).SelectMany(key => new[] { key.Wrapped, key.Mark })];
        }

        var copy = file.Name + ".copy";
        (await FoundAsync(secrets)).ShouldBe(secrets.Count, "they stand there until they are erased");
        await city.Erasing(NextDay).RunAsync();
        (await city.Erasing(NextDay).LeaveNoTraceAsync()).ShouldBeTrue();
        await file.BackupAsync(copy, default);
        (await FoundAsync(secrets)).ShouldBe(0);

        async Task<int> FoundAsync(List<string> texts)
        {
            var bytes = "";
            foreach (var part in new[] { file.Name, file.Name + "-wal", copy }.Where(File.Exists))
            {
                await using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
                bytes += await reader.ReadToEndAsync();
            }

            return texts.Count(text => bytes.Contains(text, StringComparison.Ordinal));
        }
    }

    [EachDatabase]
    public async Task A_command_that_broke_off_is_tried_again_and_stops_nothing_else(TestDatabase database)
    {
        var broken = 1;
        await using var services = new ServiceCollection().AddScoped<CallerChoice>()
            .AddScoped(_ => broken-- > 0 ? throw new TaskCanceledException("the database was slow") : new EraseApplicants(database.ForCommands(), new())).BuildServiceProvider();
        var time = new TimeByHand();
        using var keeper = new ErasureKeeper(services, new(time), NullLogger<ErasureKeeper>.Instance);

        await keeper.StartAsync(default);
        (await time.WaitedForAsync()).ShouldBe(ErasureKeeper.Again);
        time.Pass();
        (await time.WaitedForAsync()).ShouldBe(TimeSpan.FromHours(1), "the next three in the morning");
        await keeper.StopAsync(default);
        keeper.ExecuteTask!.IsFaulted.ShouldBeFalse();
    }

    [Fact]
    public void It_is_done_at_three_in_the_morning()
    {
        ErasureKeeper.Wait(new(2026, 11, 21, 17, 30, 0, DateTimeKind.Utc)).ShouldBe(TimeSpan.FromMinutes(30), "it is half past two in Tokyo");
        ErasureKeeper.Wait(new(2026, 11, 21, 18, 0, 0, DateTimeKind.Utc)).ShouldBe(TimeSpan.FromHours(24));
    }

    [Fact]
    public void How_long_they_are_kept_has_limits()
    {
        ApplicantSettings.Read(null).Settings.KeepDays.ShouldBe(365);
        ApplicantSettings.Read("400").Settings.KeepDays.ShouldBe(400);
        ApplicantSettings.Read("7").Why!.ToString().ShouldBe("設定 Portal:Applicants:KeepDays は 30 から 1825 までの整数です。");
    }
}
