using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Identity.Grants;
using CitizenCenterPortal.Identity.Mail;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Deadlines.Mail;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports.Deadlines.Mail;

/// <summary>The small city with an administrator, a director of D101 and one of the ward W1 who get mail, and a server for it.</summary>
public sealed class MailCity : IDisposable
{
    /// <summary>A Tuesday; October was due on Monday the 16th.</summary>
    public static readonly DateOnly Tuesday = new(2026, 11, 17);

    private static readonly PersonVault Vault = new(new(new byte[32]));

    private readonly TestDatabase database;

    private MailCity(TestDatabase database) => this.database = database;

    public GivenMailServer Server { get; } = new();

    public MailSettings Settings => new("127.0.0.1", Server.Port, null, null, "portal@city.example.jp", MailSecurity.None, "https://portal.city.example.jp", 8);

    public static async Task<MailCity> BuildAsync(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        var city = new MailCity(database);
        await using (var db = database.Everything())
        {
            db.Add(new Person { SignIn = "it:admin" });
            await db.SaveChangesAsync();
            db.Add(SmallCity.Grant("administrator", "", 1));
            await db.SaveChangesAsync();
        }

        await city.HireAsync("it:d101", "center-director", "D101", "d101@city.example.jp");
        await city.HireAsync("it:w1", "ward-director", "W1", "w1@city.example.jp");
        return city;
    }

    public async Task<int> HireAsync(string signIn, string role, string place, string? address)
    {
        var admin = database.DoorOf(SmallCity.Caller("administrator", ""), Tuesday);
        (await new ChangeGrant(admin, Vault).RunAsync(IdentityActs.Give, null, new() { SignIn = signIn, Name = "杜野 花子", Role = role, Place = place, From = "2026-04-01" }, "辞令")).ShouldBe(Outcome.Done);
        await using var db = database.Everything();
        var person = await db.Set<Person>().Where(row => row.SignIn == signIn).Select(row => row.Id).SingleAsync();
        if (address is not null)
        {
            (await Addresses(admin).RunAsync(person, address, "届出")).ShouldBe(Outcome.Done);
        }

        return person;
    }

    public static SetMailAddress Addresses(PortalDoor door) => new(door, Vault);

    public static ReadMailAddress Read(PortalDoor door) => new(door, Vault);

    public PortalDoor Door(string role, string place) => database.DoorOf(SmallCity.Caller(role, place), Tuesday);

    public PortalDoor DoorOf(int person, string role, string place) => database.DoorOf(SmallCity.Caller(role, place) with { PersonId = person, Actor = $"person:{person}" }, Tuesday);

    /// <summary>One round on a day, by a portal that remembers nothing of another.</summary>
    public Task<bool> SendAsync(DateOnly? day = null, MailSettings? settings = null) => new SendMails(Plan(day), Book(day)).RunAsync(settings ?? Settings, patience: TimeSpan.FromSeconds(Server.Trouble == MailTrouble.Silent ? 1 : 60));

    public MailPlan Plan(DateOnly? day = null) => new(Operation(day), new(new()), Read(Operation(day)), new("杜野市"));

    public MailBook Book(DateOnly? day = null) => new(Operation(day), new(TimeProvider.System, day ?? Tuesday));

    public async Task ReportAsync(string unit, ReportingMonth month, ReportStatus status)
    {
        await using var db = database.Everything();
        db.Add(new MonthlyReport { OrgUnitId = SmallCity.Id(unit), Month = month, Status = status, Reported = status != ReportStatus.Draft, SubmittedBy = "person:9" });
        await db.SaveChangesAsync();
    }

    /// <summary>What is remembered of mail, without the person's number.</summary>
    public async Task<IReadOnlyList<string>> RememberedAsync()
    {
        await using var db = database.Everything();
        return [.. (await db.Set<MailItem>().OrderBy(item => item.Key).ToListAsync()).Select(item => $"{item.Key[..item.Key.LastIndexOf('|')]} {item.State} {item.Fault} {item.Attempts}")];
    }

    public void Dispose() => Server.Dispose();

    private PortalDoor Operation(DateOnly? day) => new(database.Portal, new CommandCaller(), new(), new(), new(TimeProvider.System, day ?? Tuesday));
}
