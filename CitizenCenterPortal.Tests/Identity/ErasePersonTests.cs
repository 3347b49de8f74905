using System.Net;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Identity;

/// <summary>An erased name is gone wherever it stood, and the record stays whole.</summary>
public sealed class ErasePersonTests
{
    private static readonly PersonVault Vault = new(new(new byte[32]));

    [EachDatabase]
    public async Task An_erased_name_is_gone_from_the_caches_of_another_process_and_the_record_is_clean(TestDatabase at)
    {
        await using var city = await PersonKeyTests.NamedCityAsync(at);
        var (otherDoor, otherNames) = (at.ForCommands(), new PersonNames(Vault));
        (await NameAsync(otherDoor, otherNames)).ShouldBe("青木 里美");

        (await new ErasePerson(city.Door, Vault).RunAsync("aoki")).ShouldBe(Outcome.Done);

        (await NameAsync(otherDoor, otherNames)).ShouldBe("職員番号 1");
        (await city.VerifyAsync()).ShouldBeEmpty();
        await city.SealAsync();
        (await city.VerifyAsync()).ShouldBeEmpty();
        await using var db = at.Everything();
        (await db.Set<PersonKey>().SingleAsync()).PersonId.ShouldBe(2, "the neighbour keeps theirs");
    }

    [EachDatabase]
    public async Task The_journal_tells_the_erasure_by_number_and_no_text_of_it_opens_any_more(TestDatabase at)
    {
        await using var city = await PersonKeyTests.NamedCityAsync(at);
        await new ErasePerson(city.Door, Vault).RunAsync("aoki");
        await using var reading = await city.Door.OpenForReadingAsync(Permissions.Audit.Read);

        var lines = await reading.Rows<JournalEntry>().OrderBy(line => line.Sequence).Where(line => line.OrgUnitId == OrgUnit.RootId).ToListAsync();

        lines[^1].Act.ShouldBe("person.erase");
        var told = ToldRow.Read(lines[^1].Detail).ShouldHaveSingleItem();
        told.Key.ShouldBe("1");
        lines.ShouldAllBe(line => !line.Detail.Contains("青木"));
        ActSentences.Of(lines[^1].Act).ShouldBe("職員の氏名を消しました");
        var sealedName = told.Before![told.Columns.ToList().IndexOf(nameof(Person.Name))].ShouldBeOfType<string>();
        Vault.Open(new Person { Id = 1, SignIn = "aoki", Name = new(sealedName) }, await reading.Rows<PersonKey>().FirstOrDefaultAsync(key => key.PersonId == 1)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task A_key_put_back_behind_the_portals_back_is_named_and_the_name_can_be_erased_again(TestDatabase at)
    {
        await using var city = await PersonKeyTests.NamedCityAsync(at);
        string key;
        await using (var db = at.Everything())
        {
            key = (await db.Set<PersonKey>().SingleAsync(row => row.PersonId == 1)).Wrapped;
        }

        var erase = new ErasePerson(city.Door, Vault);
        await erase.RunAsync("aoki");
        await city.BehindAsync($"""INSERT INTO "PersonKeys" ("PersonId", "Wrapped") VALUES (1, '{key}')""");

        (await city.VerifyAsync()).ShouldHaveSingleItem().ShouldStartWith("PersonKey:1: 消した氏名の鍵が戻されています");
        (await erase.RunAsync("aoki")).ShouldBe(Outcome.Done);
        (await city.VerifyAsync()).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task Who_is_unknown_or_erased_is_told_and_nothing_is_written(TestDatabase at)
    {
        await using var city = await PersonKeyTests.NamedCityAsync(at);
        var erase = new ErasePerson(city.Door, Vault);
        await erase.RunAsync("aoki");

        (await erase.RunAsync("aoki")).Kind.ShouldBe(OutcomeKind.Refused);
        (await erase.RunAsync("nobody")).ShouldBe(Outcome.NotFound);
        await using var db = at.Everything();
        (await db.Set<JournalEntry>().CountAsync(line => line.Act == "person.erase")).ShouldBe(1);
    }

    [EachDatabase]
    public async Task Only_the_administrator_and_the_servers_user_erase(TestDatabase at)
    {
        await using var city = await PersonKeyTests.NamedCityAsync(at);
        foreach (var role in Roles.All.Where(role => role.Reach is Reach.Subtree or Reach.None))
        {
            var erase = new ErasePerson(at.DoorOf(GrantBook.Of(new() { PersonId = 9, Role = role.Code, OrgUnitId = OrgUnit.RootId })), Vault);
            if (role.Code == "administrator")
            {
                (await erase.RunAsync("aoki")).ShouldBe(Outcome.Done);
            }
            else
            {
                await Should.ThrowAsync<DoorClosedException>(erase.RunAsync("ishikawa"), role.Code);
            }
        }
    }

    [EachDatabase]
    public async Task A_page_shows_the_name_no_more_though_nobody_signed_in_anew(TestDatabase at)
    {
        await SmallCity.BuildAsync(at);
        await using var portal = await RunningPortal.StartAsync(at);
        using var administrator = await portal.AsAsync("administrator");
        WebUtility.HtmlDecode(await administrator.GetStringAsync("/about")).ShouldContain("工藤 明");

        (await new ErasePerson(at.ForCommands(), Vault).RunAsync("demo:administrator")).ShouldBe(Outcome.Done);

        var page = WebUtility.HtmlDecode(await administrator.GetStringAsync("/about"));
        page.ShouldNotContain("工藤 明");
        page.ShouldContain("職員番号");
    }

    private static async Task<string> NameAsync(PortalDoor door, PersonNames names)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Audit.Read);
        return await names.OfAsync(reading, 1);
    }
}
