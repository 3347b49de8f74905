using System.Text;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Identity.Grants;
using CitizenCenterPortal.Identity.Import;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Identity;

public sealed class GrantsTests
{
    private const string Header = "発令日,氏名,サインイン,旧所属,旧役割,新所属,新役割\r\n";
    private static readonly PersonVault Vault = new(new(new byte[32]));
    private static readonly DateOnly Today = CommandDoor.Today;

    [EachDatabase]
    public async Task A_grant_counts_from_its_first_day_to_the_end_of_its_last(TestDatabase database)
    {
        await BeginAsync(database);
        (await GiveAsync(database, "a", "center-director", "D101", "2027-04-01", "2028-03-31")).ShouldBe(Outcome.Done);

        var person = await PersonAsync(database, "a");
        (await RolesAsync(database, person, new(2027, 3, 31), new(2027, 4, 1), new(2028, 3, 31), new(2028, 4, 1))).ShouldBe(["", "center-director", "center-director", ""]);
    }

    [EachDatabase]
    public async Task A_grant_that_ended_yesterday_opens_no_door_any_more(TestDatabase database)
    {
        await BeginAsync(database);
        await GiveAsync(database, "a", "ward-staff", "W1", "2026-04-01", "");
        var (person, grant) = (await PersonAsync(database, "a"), await GrantAsync(database, "ward-staff"));
        (await RolesAsync(database, person, Today)).ShouldBe(["ward-staff"]);

        (await ChangeAsync(database, IdentityActs.End, grant, new() { To = "2026-11-21" })).ShouldBe(Outcome.Done);

        (await RolesAsync(database, person, Today)).ShouldBe([""]);
        (await ChangeAsync(database, IdentityActs.TakeBack, grant, new())).Why!.ToString().ShouldContain("もう始まっている");
    }

    [EachDatabase]
    public async Task What_the_rules_do_not_allow_is_refused_and_changes_nothing(TestDatabase database)
    {
        await BeginAsync(database);
        await GiveAsync(database, "a", "center-staff", "D101", "2027-04-01", "");
        var asked = new (string Role, string Place, string From, string To, string Says)[]
        {
            ("center-staff", "D101", "2028-01-01", "", "重なって"), ("ward-director", "D101", "2027-04-01", "", "付きません"), ("operator-hq", "D101", "2027-04-01", "", "指定管理者を選んで"),
            ("center-staff", "甲", "2027-04-01", "", "だけです"), ("administrator", "C00", "2027-04-01", "", "付きません"), ("center-staff", "D102", "2027-04-01", "2027-03-31", "前です"), ("center-staff", "D999", "2027-04-01", "", "ありません"),
        };
        foreach (var (role, place, from, to, says) in asked)
        {
            (await GiveAsync(database, "a", role, place, from, to)).Why.ShouldNotBeNull($"{role} {place} is refused").ToString().ShouldContain(says, customMessage: $"{role} {place}");
        }

        (await ChangeAsync(database, IdentityActs.End, await GrantAsync(database, "administrator"), new() { To = "2026-12-31" })).Why!.ToString().ShouldContain("システム管理者が一人も");
        await using var db = database.Everything();
        (await db.Set<Grant>().CountAsync()).ShouldBe(2);
        await Should.ThrowAsync<DoorClosedException>(() => new ChangeGrant(database.DoorOf(SmallCity.Caller("city-director", "C00"), Today), Vault).RunAsync(IdentityActs.Give, null, new(), "わけ"));
    }

    [EachDatabase]
    public async Task Transfers_of_april_are_taken_in_beforehand_as_the_preview_showed_and_hold_from_their_day(TestDatabase database)
    {
        await BeginAsync(database);
        await GiveAsync(database, "a", "center-director", "D101", "2026-04-01", "");
        await GiveAsync(database, "b", "ward-staff", "W2", "2026-04-01", "");
        var import = new ImportTransfers(Admin(database), Vault);
        var file = Encoding.UTF8.GetBytes(Header + "令和9年4月1日,山 a,a,D101,館長,D102,館長\r\n2027/4/1,山 b,b,W2,区拠点館職員,,\r\n2027-04-01,森 新,c,,,乙,指定管理者本部\r\n");

        var preview = await import.PreviewAsync(file, "異動.csv", "定期異動");
        (preview.Result.Given, preview.Result.Ended, preview.Result.People).ShouldBe((2, 2, 1));
        preview.Rows.Select(row => (row.Kind, row.IsNew)).ShouldBe([(TransferKind.Given, false), (TransferKind.Ended, false), (TransferKind.Given, true)]);
        var done = await import.RunAsync(file, "異動.csv", "定期異動", preview.Mark);
        (done with { Outcome = preview.Result.Outcome }).ShouldBe(preview.Result);

        var (a, b, c) = (await PersonAsync(database, "a"), await PersonAsync(database, "b"), await PersonAsync(database, "c"));
        (await RolesAsync(database, a, Today, new(2027, 3, 31), new(2027, 4, 1))).ShouldBe(["center-director", "center-director", "center-director"]);
        (await RolesAsync(database, b, new(2027, 3, 31), new(2027, 4, 1))).ShouldBe(["ward-staff", ""]);
        (await RolesAsync(database, c, Today, new(2027, 4, 1))).ShouldBe(["", "operator-hq"]);
        (await import.PreviewAsync(file, "異動.csv", "定期異動")).Rows.Select(row => row.Kind).ShouldBe([TransferKind.Same, TransferKind.Same, TransferKind.Same]);
        (await import.RunAsync(file, "異動.csv", "定期異動", preview.Mark)).Outcome.Why!.ToString().ShouldContain("確かめたあとで");
    }

    [EachDatabase]
    public async Task One_faulty_line_is_named_with_its_place_and_nothing_is_taken_in(TestDatabase database)
    {
        await BeginAsync(database);
        var file = Encoding.UTF8.GetBytes(Header + "2027/4/1,森 新,c,,,D101,館長\r\n2027/4/1,山 a,x,W1,区拠点館長,,\r\n");

        var preview = await new ImportTransfers(Admin(database), Vault).PreviewAsync(file, "異動.csv", "わけ");

        preview.Result.Outcome.Problems.ShouldHaveSingleItem().ToString().ShouldBe("異動.csv:3:5: 令和9年3月31日に、旧所属での旧役割の権限がありません。");
        await using var db = database.Everything();
        (await db.Set<Person>().CountAsync()).ShouldBe(1);
    }

    private static async Task BeginAsync(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await using var db = database.Everything();
        var person = db.Add(new Person { SignIn = "admin" }).Entity;
        await db.SaveChangesAsync();
        db.Add(SmallCity.Grant("administrator", "", person.Id));
        await db.SaveChangesAsync();
    }

    private static PortalDoor Admin(TestDatabase database) => database.DoorOf(SmallCity.Caller("administrator", ""), Today);

    private static Task<Outcome> GiveAsync(TestDatabase database, string signIn, string role, string place, string from, string to) =>
        ChangeAsync(database, IdentityActs.Give, null, new() { SignIn = signIn, Name = $"山 {signIn}", Role = role, Place = place, From = from, To = to });

    private static Task<Outcome> ChangeAsync(TestDatabase database, Act act, int? grant, GrantFields typed) => new ChangeGrant(Admin(database), Vault).RunAsync(act, grant, typed, "わけ");

    private static async Task<int> PersonAsync(TestDatabase database, string signIn)
    {
        await using var db = database.Everything();
        return (await db.Set<Person>().SingleAsync(person => person.SignIn == signIn)).Id;
    }

    private static async Task<int> GrantAsync(TestDatabase database, string role)
    {
        await using var db = database.Everything();
        return (await db.Set<Grant>().SingleAsync(grant => grant.Role == role)).Id;
    }

    private static async Task<string[]> RolesAsync(TestDatabase database, int person, params DateOnly[] days)
    {
        await using var db = database.Everything();
        var roles = new List<string>();
        foreach (var day in days)
        {
            roles.Add(string.Join(',', (await new GrantBook(new(TimeProvider.System, day)).CallersAsync(db, new(1, 1, 1, 1, 1, 1, 1), person, default)).Select(caller => caller.Role)));
        }

        return [.. roles];
    }
}
