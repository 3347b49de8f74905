using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Identity.Deputies;
using CitizenCenterPortal.Identity.Grants;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Given;
using FsCheck;
using FsCheck.Fluent;
using Outcome = CitizenCenterPortal.Kernel.Outcome;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Identity;

/// <summary>Somebody stands in for the head of a unit. Today is 22 November 2026.</summary>
public sealed class DeputiesTests
{
    private static readonly DateOnly Today = CommandDoor.Today;
    private static readonly PersonVault Vault = new(new(new byte[32]));

    [EachDatabase]
    public async Task A_deputy_acts_for_the_head_on_their_days_alone_beside_their_own_right_and_it_ends_by_itself(TestDatabase database)
    {
        var city = await BuildAsync(database);
        (await NameAsync(database, city.Head, city.Staff, "令和8年11月24日", "2026-11-30")).ShouldBe(Outcome.Done);

        foreach (var (day, held) in new[] { (new DateOnly(2026, 11, 23), "center-staff"), (new(2026, 11, 24), "center-staff center-director*"), (new(2026, 11, 30), "center-staff center-director*"), (new(2026, 12, 1), "center-staff") })
        {
            (await RolesAsync(database, city.Staff, day)).ShouldBe(held, $"{day}");
        }

        var deputy = (await CallersAsync(database, city.Staff, new(2026, 11, 24)))[1];
        (deputy.OrgUnitId, deputy.Actor, deputy.DeputyFor).ShouldBe((SmallCity.Id("D101"), $"person:{city.Staff}", city.HeadPerson));
        deputy.May(Permissions.MonthlyReports.Submit).ShouldBeTrue();
        deputy.May(Permissions.Access.Deputise).ShouldBeFalse("no deputy of a deputy");
        await using (var reading = await database.DoorOf(deputy, new(2026, 11, 24)).OpenForReadingAsync(Permissions.MonthlyReports.Read))
        {
            reading.Units.Select(unit => unit.Code).ShouldBe(["D101"], "and no neighbour");
        }

        await EndGrantAsync(database, city.Head, new(2026, 11, 25));
        (await RolesAsync(database, city.Staff, new(2026, 11, 26))).ShouldBe("center-staff", "the head is none any more");
        await EndGrantAsync(database, city.StaffGrant, new(2026, 11, 24));
        (await RolesAsync(database, city.Staff, new(2026, 11, 25))).ShouldBe("", "who holds no right of their own any more stands in for nobody");
    }

    [EachDatabase]
    public async Task The_history_says_for_whom_it_was_done_and_the_chain_holds(TestDatabase database)
    {
        var city = await BuildAsync(database);
        (await NameAsync(database, city.Ward, city.Staff, "2026-11-22", "2026-11-30")).ShouldBe(Outcome.Done);
        var deputy = (await CallersAsync(database, city.Staff, Today)).Single(caller => caller.DeputyFor is not null);
        (await new RemindCentre(database.DoorOf(deputy, Today), new(new CalendarCache())).RunAsync("D102", new(2026, 9))).ShouldBe(Outcome.Done);

        await using var reading = await database.DoorOf(SmallCity.Caller("ward-staff", "W2") with { OrgUnitId = SmallCity.Id("W1") }, Today).OpenForReadingAsync(Permissions.Audit.Read);
        var line = await reading.Rows<JournalEntry>().SingleAsync(line => line.Act == RemindActs.Remind.Code);
        (line.Actor, line.Role).ShouldBe(($"person:{city.Staff}/{city.WardPerson}", "ward-director"));
        (await new PersonNames(Vault).OfAsync(reading, [line.Actor]))[line.Actor].ShouldBe("山 staff（山 wardの代理）");
        line.Hash.ShouldBe(Journal.HashOf(line));
    }

    [EachDatabase]
    public async Task What_cannot_be_is_refused_and_writes_nothing(TestDatabase database)
    {
        var city = await BuildAsync(database);
        (await NameAsync(database, city.Head, city.Staff, "2026-11-24", "2026-11-30")).ShouldBe(Outcome.Done);
        (await NameAsync(database, city.Head, city.Staff, "2026-11-30", "2026-12-05")).Why!.ToString().ShouldContain("日が重なっています");
        (await NameAsync(database, city.Head, city.WardPerson, "2026-11-20", "2026-11-21")).Why!.ToString().ShouldContain("きょう以後");
        (await NameAsync(database, city.Head, city.WardPerson, "2026-12-05", "2026-12-01")).Why!.ToString().ShouldContain("前です");
        (await NameAsync(database, city.Head, city.WardPerson, "2026-12-05", "2028-12-01")).Why!.ToString().ShouldContain("366");
        (await NameAsync(database, city.Head, city.Neighbour, "2026-12-05", "2026-12-06")).Why!.ToString().ShouldContain("選んでください", Case.Sensitive, "who works elsewhere is not offered");
        (await NameAsync(database, city.Head, city.HeadPerson, "2026-12-05", "2026-12-06")).Kind.ShouldBe(OutcomeKind.Refused, "nobody stands in for themselves");
        (await NameAsync(database, city.Head, city.Staff, "あした", "2026-12-06")).Kind.ShouldBe(OutcomeKind.Refused);

        var other = database.DoorOf((await CallersAsync(database, city.WardPerson, Today))[0], Today);
        (await new EditDeputies(other).NameAsync(city.Head, city.Staff, "2026-12-05", "2026-12-06", "休み")).ShouldBe(Outcome.NotFound, "another head's is not theirs");
        (await new ReadDeputies(other, new(Vault)).FindAsync(city.Head)).ShouldBeNull();
        var term = await TermAsync(database);
        (await new EditDeputies(other).EndAsync(term, "休み")).ShouldBe(Outcome.NotFound);
        var deputy = (await CallersAsync(database, city.Staff, new(2026, 11, 24)))[1];
        (await Should.ThrowAsync<DoorClosedException>(() => new EditDeputies(database.DoorOf(deputy, new(2026, 11, 24))).NameAsync(term, city.WardPerson, "2026-11-25", "2026-11-26", "休み"))).Refusal.ShouldBe(DoorRefusal.Permission);
        (await new EditDeputies(Admin(database)).NameAsync(term, city.WardPerson, "2026-12-05", "2026-12-06", "休み")).ShouldBe(Outcome.NotFound, "a deputy's grant is no head's");
        await using var db = database.Everything();
        (await db.Set<Grant>().CountAsync(grant => grant.DeputyOf != null)).ShouldBe(1);
    }

    [EachDatabase]
    public async Task A_term_is_ended_at_once_by_the_head_or_an_administrator(TestDatabase database)
    {
        var city = await BuildAsync(database);
        (await new EditDeputies(Admin(database)).NameAsync(city.Head, city.Staff, "2026-11-22", "2026-11-30", "急病")).ShouldBe(Outcome.Done);
        (await RolesAsync(database, city.Staff, Today)).ShouldBe("center-staff center-director*");
        var view = (await new ReadDeputies(HeadDoor(database, city), new(Vault)).FindAsync(null)).ShouldNotBeNull();
        view.Lines.ShouldHaveSingleItem().ShouldSatisfyAllConditions(line => line.Name.ShouldBe("山 staff"), line => line.State.ShouldBe(GrantState.Now));
        view.Candidates.Select(one => one.Person).ShouldBe([city.Staff, city.WardPerson], ignoreOrder: true);

        (await new EditDeputies(HeadDoor(database, city)).EndAsync(await TermAsync(database), "戻った")).ShouldBe(Outcome.Done);
        (await RolesAsync(database, city.Staff, Today)).ShouldBe("center-staff");
        await using var reading = await Admin(database).OpenForReadingAsync(Permissions.Access.Edit);
        (await new GrantHistory(new(Vault)).ReadAsync(reading, null, default))[0].ShouldSatisfyAllConditions(
            told => told.Act.ShouldBe(DeputyActs.End), told => told.Details.ShouldHaveSingleItem().ShouldContain("館長代理（D101館）"));
    }

    [Fact]
    public void Nobody_has_two_deputies_on_a_day_and_none_outlasts_the_head()
    {
        var head = new Grant { Id = 1, PersonId = 1, Role = "center-director", OrgUnitId = 4, From = Today.AddDays(-100), To = Today.AddDays(200) };
        var asked = Gen.Choose(-5, 250).SelectMany(from => Gen.Choose(-3, 60), (from, days) => (From: Today.AddDays(from), To: Today.AddDays(from + days))).ListOf();
        Prop.ForAll(asked.ToArbitrary(), terms =>
        {
            List<Grant> all = [head];
            foreach (var (from, to) in terms.Where(term => DeputyRules.WhyNot(all, head, term.From, term.To, Today) is null))
            {
                all.Add(new() { Id = all.Count + 1, PersonId = 2, Role = head.Role, OrgUnitId = 4, From = from, To = to, DeputyOf = 1 });
            }

            var days = all.Skip(1).SelectMany(term => Enumerable.Range(0, term.To!.Value.DayNumber - term.From.DayNumber + 1).Select(term.From.AddDays)).ToList();
            return days.Count == days.Distinct().Count() && days.TrueForAll(day => day >= Today && day <= head.To);
        }).QuickCheckThrowOnFailure();
    }

    private sealed record City(int Head, int HeadPerson, int Staff, int StaffGrant, int Ward, int WardPerson, int Neighbour);

    private static async Task<City> BuildAsync(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            var admin = db.Add(new Person { SignIn = "admin" }).Entity;
            await db.SaveChangesAsync();
            db.Add(SmallCity.Grant("administrator", "", admin.Id));
            await db.SaveChangesAsync();
        }

        var head = await HireAsync(database, "head", "center-director", "D101");
        var staff = await HireAsync(database, "staff", "center-staff", "D101");
        var ward = await HireAsync(database, "ward", "ward-director", "W1");
        var neighbour = await HireAsync(database, "neighbour", "center-staff", "D201");
        return new(head.Grant, head.Person, staff.Person, staff.Grant, ward.Grant, ward.Person, neighbour.Person);
    }

    private static async Task<(int Person, int Grant)> HireAsync(TestDatabase database, string signIn, string role, string place)
    {
        (await new ChangeGrant(Admin(database), Vault).RunAsync(IdentityActs.Give, null, new() { SignIn = signIn, Name = $"山 {signIn}", Role = role, Place = place, From = "2026-04-01" }, "辞令")).ShouldBe(Outcome.Done);
        await using var db = database.Everything();
        var person = await db.Set<Person>().Where(row => row.SignIn == signIn).Select(row => row.Id).SingleAsync();
        return (person, await db.Set<Grant>().Where(grant => grant.PersonId == person).Select(grant => grant.Id).SingleAsync());
    }

    /// <summary>As the head does it themselves.</summary>
    private static async Task<Outcome> NameAsync(TestDatabase database, int head, int person, string from, string to)
    {
        await using var db = database.Everything();
        var caller = GrantBook.Of(await db.Set<Grant>().AsNoTracking().SingleAsync(grant => grant.Id == head))!;
        return await new EditDeputies(database.DoorOf(caller, Today)).NameAsync(head, person, from, to, "休み");
    }

    private static async Task EndGrantAsync(TestDatabase database, int grant, DateOnly last)
    {
        await using var db = database.Everything();
        await db.Set<Grant>().Where(row => row.Id == grant).ExecuteUpdateAsync(set => set.SetProperty(row => row.To, last));
    }

    private static async Task<int> TermAsync(TestDatabase database)
    {
        await using var db = database.Everything();
        return await db.Set<Grant>().Where(grant => grant.DeputyOf != null).Select(grant => grant.Id).SingleAsync();
    }

    private static PortalDoor Admin(TestDatabase database) => database.DoorOf(SmallCity.Caller("administrator", ""), Today);

    private static PortalDoor HeadDoor(TestDatabase database, City city) =>
        database.DoorOf(SmallCity.Caller("center-director", "D101") with { PersonId = city.HeadPerson, Actor = $"person:{city.HeadPerson}", GrantId = city.Head }, Today);

    private static async Task<IReadOnlyList<Caller>> CallersAsync(TestDatabase database, int person, DateOnly day)
    {
        await using var db = database.Everything();
        return await new GrantBook(new(TimeProvider.System, day)).CallersAsync(db, new(1, 1, 1, 1, 1, 1, 1), person, default);
    }

    private static async Task<string> RolesAsync(TestDatabase database, int person, DateOnly day) =>
        string.Join(' ', (await CallersAsync(database, person, day)).Select(caller => caller.Role + (caller.DeputyFor is null ? "" : "*")));
}
