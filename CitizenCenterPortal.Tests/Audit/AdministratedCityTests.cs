using System.Text;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Identity.Grants;
using CitizenCenterPortal.Identity.Import;
using CitizenCenterPortal.Indicators.RequiredLevels;
using CitizenCenterPortal.Indicators.Seeding;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Organization;
using CitizenCenterPortal.Organization.Import;
using CitizenCenterPortal.Organization.Units;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Tests.Organization;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>Whatever is administrated by hand or by a file leaves a record that the verification finds whole.</summary>
public sealed class AdministratedCityTests
{
    private const string Why = "組織の見直しのため";
    private static readonly AuditKey Key = GivenKey.New();
    private static readonly PersonVault Vault = new(new(new byte[32]));

    [EachDatabase]
    public async Task After_each_act_on_units_grants_and_levels_the_verification_finds_nothing(TestDatabase at)
    {
        await at.ImportAsync(GivenUnits.City);
        await new CatalogueSeeder(at.ForCommands()).RunAsync();
        (await FaultsAsync(at)).ShouldBeEmpty("the city as it was taken in");
        var told = await LinesAsync(at);

        foreach (var (act, run) in Acts(at))
        {
            (await run()).ShouldBe(Outcome.Done, act);
            (await FaultsAsync(at)).ShouldBeEmpty(act);
            var lines = await LinesAsync(at);
            lines.ShouldBeGreaterThan(told, $"{act} stands on record");
            told = lines;
        }
    }

    private static IEnumerable<(string Act, Func<Task<Outcome>> Run)> Acts(TestDatabase at) =>
    [
        ("renamed", () => UnitAsync(at, OrganizationActs.Rename, "D101", new() { Name = "桜丘館", NameEn = "Sakuragaoka" })),
        ("moved", () => UnitAsync(at, OrganizationActs.Move, "D101", new() { Parent = "W2", Month = "2027-04" })),
        ("agreed", () => UnitAsync(at, OrganizationActs.Agree, "D101", new() { Operator = "乙会社", Month = "2027-04" })),
        ("closed", () => UnitAsync(at, OrganizationActs.Close, "D201", new() { Month = "2027-03" })),
        ("opened again", () => UnitAsync(at, OrganizationActs.Reopen, "D201", new() { Month = "2027-06" })),
        ("added", () => UnitAsync(at, OrganizationActs.Add, "", new() { Code = "D102", Name = "新館", Parent = "W1", Ward = "東山区", Month = "2027-04", Operator = "丙会" })),
        ("list taken in", async () => (await UnitsAsync(at)).Outcome),
        ("administrator", () => GiveAsync(at, "admin", "administrator", "", "2026-04-01")),
        ("given", () => GiveAsync(at, "a", "center-director", "D101", "2026-04-01")),
        ("given beforehand", () => GiveAsync(at, "b", "ward-staff", "W1", "2027-04-01")),
        ("corrected", () => GrantAsync(at, IdentityActs.Correct, "ward-staff", new() { From = "2027-05-01" })),
        ("taken back", () => GrantAsync(at, IdentityActs.TakeBack, "ward-staff", new())),
        ("transfers taken in", async () => (await TransfersAsync(at)).Outcome),
        ("ended", () => GrantAsync(at, IdentityActs.End, "center-staff", new() { To = "2028-03-31" })),
        ("levels of one centre set in a year without any", () => new SetLevels(Staff(at), new(), GivenYears.Reported).RunAsync(new(new(2026), "D101", true, [new("K01", new(40, 50, 60), "42", "50", "60")], Why))),
        ("levels copied", () => new CopyLevels(Staff(at), new(), GivenYears.Reported).RunAsync(new(2027), Why)),
        ("levels set", () => new SetLevels(Staff(at), new(), GivenYears.Reported).RunAsync(new(new(2027), "D101", true, [new("K01", new(42, 50, 60), "45.5", "50", "60")], Why))),
    ];

    private static PortalDoor Administrator(TestDatabase at) => at.DoorOf(SmallCity.Caller("administrator", ""), CommandDoor.Today);

    private static PortalDoor Staff(TestDatabase at) => at.DoorOf(SmallCity.Caller("city-staff", "C00"), CommandDoor.Today);

    private static Task<Outcome> UnitAsync(TestDatabase at, Act act, string unit, UnitFields typed) =>
        new ChangeUnit(Administrator(at), new(Administrator(at), [new TotalsFollowTree()])).RunAsync(act, unit, typed, Why);

    private static async Task<ImportedOrganization> UnitsAsync(TestDatabase at)
    {
        var import = new ImportOrganization(new(Administrator(at), [new TotalsFollowTree()]));
        var file = Encoding.UTF8.GetBytes(GivenUnits.Header + "D202,南館,地区館,W2,西川区,甲財団,2027/4/1\r\n");
        return await import.RunAsync(file, "units.csv", new((await import.PreviewAsync(file, "units.csv", Why)).Mark, Why));
    }

    private static Task<Outcome> GiveAsync(TestDatabase at, string signIn, string role, string place, string from) =>
        new ChangeGrant(Administrator(at), Vault).RunAsync(IdentityActs.Give, null, new() { SignIn = signIn, Name = $"山 {signIn}", Role = role, Place = place, From = from }, Why);

    private static async Task<Outcome> GrantAsync(TestDatabase at, Act act, string role, GrantFields typed)
    {
        await using var db = at.Everything();
        var grant = await db.Set<Grant>().SingleAsync(row => row.Role == role);
        return await new ChangeGrant(Administrator(at), Vault).RunAsync(act, grant.Id, typed, Why);
    }

    private static async Task<ImportedTransfers> TransfersAsync(TestDatabase at)
    {
        var import = new ImportTransfers(Administrator(at), Vault);
        var file = Encoding.UTF8.GetBytes("発令日,氏名,サインイン,旧所属,旧役割,新所属,新役割\r\n令和9年4月1日,山 a,a,D101,館長,W2,館長\r\n令和9年4月1日,森 新,c,,,D201,館職員\r\n");
        return await import.RunAsync(file, "異動.csv", Why, (await import.PreviewAsync(file, "異動.csv", Why)).Mark);
    }

    private static async Task<List<string>> FaultsAsync(TestDatabase at) =>
        await new Verification(at.ForCommands(), at.Portal, Key, [new JournalAudit(), new AccessAudit(), new PersonKeyAudit()]).RunAsync(null, []).Select(fault => fault.ToString()).ToListAsync();

    private static async Task<int> LinesAsync(TestDatabase at)
    {
        await using var db = at.Everything();
        return await db.Set<JournalEntry>().CountAsync();
    }
}
