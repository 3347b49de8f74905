using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Tests.Given;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>The file of seals beside the database.</summary>
public sealed class SealTests
{
    [EachDatabase]
    public async Task Each_seal_carries_the_hash_of_the_one_before(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);

        var first = await city.SealAsync();
        var second = await city.SealAsync();

        first.Previous.ShouldBeEmpty();
        second.Previous.ShouldBe(first.Hash);
        first.Chains.Select(end => (end.Unit, end.Count)).ShouldBe([(1, 1L), (3, 3L), (4, 3L)], "city-wide acts stand in the root's chain");
        second.Chains[0].Count.ShouldBe(2, "the journal tells of the first seal");
        File.ReadAllLines(city.Seals).ShouldBe([first.Line, second.Line]);
        Seal.Read(first.Line)!.IsProvedBy(city.Key.Public).ShouldBeTrue();
    }

    [EachDatabase]
    public async Task Seals_set_at_once_stand_one_after_the_other(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Task.Run(city.SealAsync)));

        File.ReadAllLines(city.Seals).Length.ShouldBe(10);
        (await city.VerifyAsync()).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_seal_that_is_edited_cut_off_or_gone_is_named(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await city.SealAsync();
        await city.SealAsync();
        var lines = File.ReadAllLines(city.Seals);

        await File.WriteAllLinesAsync(city.Seals, [lines[0].Replace("\"Count\":3", "\"Count\":2", StringComparison.Ordinal), lines[1]]);
        (await city.VerifyAsync()).ShouldContain(fault => fault.Contains(".seals.jsonl:1:1: 署名が合いません"));

        await File.WriteAllLinesAsync(city.Seals, [lines[0]]);
        (await city.VerifyAsync()).ShouldHaveSingleItem().ShouldContain(".seals.jsonl:2:1: 記録にある封印が、この行にありません");

        await File.WriteAllLinesAsync(city.Seals, [lines[1]]);
        (await city.VerifyAsync()).ShouldContain(fault => fault.Contains(".seals.jsonl:1:1: 前の封印につながっていません"));

        await File.WriteAllLinesAsync(city.Seals, [lines[0], "封"]);
        (await city.VerifyAsync()).ShouldContain(fault => fault.Contains(".seals.jsonl:2:1: 封印の行として読めません"));

        File.Delete(city.Seals);
        (await city.VerifyAsync()).Count.ShouldBe(2);
    }

    [EachDatabase]
    public async Task A_seal_of_another_key_proves_nothing(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await using var stranger = await JournaledCity.BuildAsync(await TestDatabase.CreateAsync(DatabaseKind.Sqlite));
        var forged = (await stranger.SealAsync()).Line;
        await city.SealAsync();
        await File.WriteAllLinesAsync(city.Seals, [forged]);

        (await city.VerifyAsync()).ShouldContain(fault => fault.Contains("知らない鍵"));
    }

    [EachDatabase]
    public async Task A_line_that_a_cut_of_power_left_half_written_was_never_a_seal(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await city.SealAsync();
        await File.AppendAllTextAsync(city.Seals, "{\"At\":\"2026-");

        (await city.VerifyAsync()).ShouldBeEmpty();
        await city.SealAsync();
        (await city.VerifyAsync()).ShouldBeEmpty();
        File.ReadAllLines(city.Seals).Length.ShouldBe(2);
    }

    [EachDatabase]
    public async Task A_seal_that_failed_is_tried_again_and_is_set_once_its_place_is_free(TestDatabase at)
    {
        await using var city = await JournaledCity.BuildAsync(at);
        await using var services = new ServiceCollection().AddScoped<CallerChoice>().AddScoped(_ => new SealBook(city.Door, at.Portal, city.Key)).BuildServiceProvider();
        var time = new TimeByHand();
        using var keeper = new SealKeeper(services, new(time), NullLogger<SealKeeper>.Instance);
        var blocked = Directory.CreateDirectory(city.Seals);

        await keeper.StartAsync(default);
        (await time.WaitedForAsync()).ShouldBe(SealKeeper.Again, "a folder stands where the file should");
        time.Pass();
        (await time.WaitedForAsync()).ShouldBe(SealKeeper.Again);
        blocked.Delete();
        time.Pass();
        (await time.WaitedForAsync()).ShouldBe(TimeSpan.FromHours(24), "the next two in the morning");
        await keeper.StopAsync(default);

        File.ReadAllLines(city.Seals).ShouldHaveSingleItem();
        (await city.VerifyAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_command_that_broke_off_is_tried_again_and_stops_nothing_else()
    {
        await using var services = new ServiceCollection().AddScoped<CallerChoice>().AddScoped<SealBook>(_ => throw new TaskCanceledException("the database was slow")).BuildServiceProvider();
        var time = new TimeByHand();
        using var keeper = new SealKeeper(services, new(time), NullLogger<SealKeeper>.Instance);

        await keeper.StartAsync(default);
        (await time.WaitedForAsync()).ShouldBe(SealKeeper.Again);
        await keeper.StopAsync(default);
    }

    [Fact]
    public void The_next_seal_is_set_at_two_in_the_morning_of_the_city()
    {
        SealKeeper.Wait(new(2026, 11, 21, 16, 30, 0, DateTimeKind.Utc)).ShouldBe(TimeSpan.FromMinutes(30), "it is half past one in Tokyo");
        SealKeeper.Wait(new(2026, 11, 21, 17, 0, 0, DateTimeKind.Utc)).ShouldBe(TimeSpan.FromHours(24));
        SealKeeper.Wait(new(2026, 11, 22, 3, 0, 0, DateTimeKind.Utc)).ShouldBe(TimeSpan.FromHours(14));
    }

    [Fact]
    public void Every_act_has_a_code_of_its_own_and_a_sentence()
    {
        ActSentences.All().Select(act => act.Code).ShouldBeUnique();
        ActSentences.Of(AuditActs.Seal.Code).ShouldBe("記録を封印しました");
        ActSentences.Of("gone.act").ShouldBe("gone.act");
    }
}
