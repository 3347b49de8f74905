using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Audit;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Identity;

/// <summary>The keys under which names are encrypted. Two persons have names.</summary>
public sealed class PersonKeyTests
{
    private static readonly PersonVault Vault = new(new(new byte[32]));

    [EachDatabase]
    public async Task Names_that_were_sealed_open_again_and_are_clean(TestDatabase at)
    {
        await using var city = await NamedCityAsync(at);

        (await NamesAsync(at)).ShouldBe(["青木 里美", "石川 直人"]);
        (await city.VerifyAsync()).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_key_taken_away_is_named(TestDatabase at)
    {
        await using var city = await NamedCityAsync(at);
        await city.BehindAsync("""DELETE FROM "PersonKeys" WHERE "PersonId" = 1""");

        (await city.VerifyAsync()).ShouldHaveSingleItem().ShouldStartWith("PersonKey:1: 氏名の鍵がありません");
    }

    [EachDatabase]
    public async Task Keys_that_changed_places_are_named_and_pages_go_on_without_the_names(TestDatabase at)
    {
        await using var city = await NamedCityAsync(at);
        await city.BehindAsync("""
            UPDATE "PersonKeys" SET "PersonId" = 99 WHERE "PersonId" = 1;
            UPDATE "PersonKeys" SET "PersonId" = 1 WHERE "PersonId" = 2;
            UPDATE "PersonKeys" SET "PersonId" = 2 WHERE "PersonId" = 99;
            """);

        (await city.VerifyAsync()).ShouldBe(["PersonKey:1: 氏名の鍵が取り替えられています。", "PersonKey:2: 氏名の鍵が取り替えられています。"]);
        (await NamesAsync(at)).ShouldBe(["職員番号 1", "職員番号 2"]);
    }

    [EachDatabase]
    public async Task A_key_of_nobody_is_named(TestDatabase at)
    {
        await using var city = await NamedCityAsync(at);
        await city.BehindAsync("""INSERT INTO "PersonKeys" ("PersonId", "Wrapped") VALUES (77, 'x')""");

        (await city.VerifyAsync()).ShouldHaveSingleItem().ShouldStartWith("PersonKey:77: だれのものでもない鍵");
    }

    internal static async Task<JournaledCity> NamedCityAsync(TestDatabase at)
    {
        var city = await JournaledCity.BuildAsync(at);
        await using var change = await city.Door.OpenForChangeAsync(IdentityActs.PrepareDemo, []);
        var persons = new[] { new Person { SignIn = "aoki" }, new Person { SignIn = "ishikawa" } };
        change.Rows<Person>().AddRange(persons);
        await change.SaveAsync(default);
        await Vault.SealAsync(change, [(persons[0], "青木 里美"), (persons[1], "石川 直人")]);
        await change.CommitAsync(ActNote.Plain, default);
        return city;
    }

    private static async Task<List<string>> NamesAsync(TestDatabase at)
    {
        await using var reading = await at.ForCommands().OpenForReadingAsync(Permissions.Audit.Read);
        var names = new PersonNames(Vault);
        return [await names.OfAsync(reading, 1), await names.OfAsync(reading, 2)];
    }
}
