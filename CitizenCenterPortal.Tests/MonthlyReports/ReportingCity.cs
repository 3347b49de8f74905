using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Narratives;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>
/// A city hub C00, two wards with hubs W1 and W2, and district centres D101… beneath W1 and D201… beneath W2, all open since April 2025,
/// with a form of five cells in two blocks. Today is 22 November 2026.
/// </summary>
internal sealed class ReportingCity
{
    public static readonly ReportingMonth May = new(2026, 5);

    /// <summary>A busy machine makes two hundred people wait for one another longer than a person would.</summary>
    private const string Patient = ";Timeout=300;Command Timeout=300";

    private static readonly PersonNames Known = new(new PersonVault(new(new byte[32])));

    private readonly PortalDatabase database;
    private readonly OrgTreeCache trees = new();
    private readonly ChangeFeed feed = new();
    /// <summary>What each start of the portal remembers; the running one is on top.</summary>
    private readonly Stack<LastWriters> starts = new([new()]);
    private readonly CityClock clock = new(TimeProvider.System, new DateOnly(2026, 11, 22));
    private readonly Dictionary<string, OrgUnit> units = [];

    private ReportingCity(TestDatabase test)
    {
        database = test.Kind == DatabaseKind.Postgres ? PortalDatabase.Of("postgres", test.Connection + Patient) : test.Portal;
        Rules = new(Catalogues);
    }

    /// <summary>The form with the rules that its figures are checked by; none until a test writes some.</summary>
    public RuleCache Rules { get; }

    public WriteRule WriteRules(PortalDoor door) => new(door, Rules, new(door, Rules, Proposals));

    public CatalogueCache Catalogues { get; } = new();

    /// <summary>The form's cells by code, with an answer that the form takes.</summary>
    public static readonly IReadOnlyDictionary<string, string> Answers = new Dictionary<string, string>
    {
        ["OPEN.DAYS"] = "26",
        ["USE.SLOTS[hall]"] = "52",
        ["USE.SLOTS[gym]"] = "／",
        ["STAFF.ACTUAL"] = "4.5",
        ["OPEN.NOTES"] = "",
    };

    public static async Task<ReportingCity> BuildAsync(TestDatabase test, int centresPerWard = 2)
    {
        var city = new ReportingCity(test);
        city.Plan(centresPerWard);
        await using var db = test.Everything();
        city.AddTree(db);
        AddForm(db);
        await db.SaveChangesAsync();
        return city;
    }

    /// <summary>A unit is open since another month; to be said before anything is read.</summary>
    public async Task OpenFromAsync(TestDatabase test, string unit, ReportingMonth since)
    {
        await using var db = test.Everything();
        var id = Id(unit);
        await db.Set<OpenPeriod>().Where(row => row.OrgUnitId == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.From, since));
    }

    public int Id(string code) => units[code].Id;

    public IEnumerable<string> Codes => units.Keys;

    /// <summary>The door of somebody in a role for a unit; who is told apart by number.</summary>
    public PortalDoor As(string role, string unit, int person = 1) => Door(new Fixed(Caller(role, unit, person)));

    /// <summary>The same person while they stand in for another.</summary>
    public PortalDoor AsDeputy(string role, string unit, int person, int head) => Door(new Fixed(Caller(role, unit, person, head)));

    /// <summary>Who somebody is at the door, made of a grant by the door's own book.</summary>
    public Caller Caller(string role, string unit, int person = 1, int? head = null) =>
        GrantBook.Of(new() { Id = person, PersonId = person, Role = role, OrgUnitId = Id(unit), From = new(2025, 4, 1) }, head)!;

    /// <summary>The door of the operating-system user.</summary>
    public PortalDoor AsCommand() => Door(new CommandCaller());

    /// <summary>The portal is started again: what only its memory held is gone.</summary>
    public void Restart() => starts.Push(new());

    /// <summary>Takes a report a step along, as who looks at it now.</summary>
    public async Task<Outcome> MoveAsync(PortalDoor door, string unit, Act act, string? reason = null, ReportingMonth? month = null, params RemarkedPlace[] places) =>
        await MoveAsync(door, await SeenAsync(unit, month), unit, act, reason, month, places);

    /// <summary>The same, as who looked at it when it was <paramref name="seen"/>.</summary>
    public Task<Outcome> MoveAsync(PortalDoor door, long seen, string unit, Act act, string? reason = null, ReportingMonth? month = null, params RemarkedPlace[] places) =>
        new MoveReport(door, Rules, Proposals).RunAsync(new(unit, month ?? May, act.Code, seen, reason, places));

    /// <summary>What the page of a report shows of how far it moved; 0 where there is no page.</summary>
    public async Task<long> SeenAsync(string unit, ReportingMonth? month = null) =>
        (await Reader(AsCommand()).FindAsync(unit, month ?? May, 1))?.Seen ?? 0;

    /// <summary>Enters cells with the versions that stand now.</summary>
    public async Task<EntryResult> EnterAsync(string unit, IReadOnlyDictionary<string, string> cells, ReportingMonth? month = null, int person = 1)
    {
        var door = As("center-staff", unit, person);
        var versions = await VersionsAsync(unit, month ?? May);
        return await Entry(door).RunAsync(unit, month ?? May, new("test", [.. cells.Select(cell => new EnteredCell(cell.Key, cell.Value, versions.GetValueOrDefault(cell.Key)))]));
    }

    /// <summary>What other rooms propose; nothing until a test lets them.</summary>
    public Proposals Proposals { get; set; } = new([]);

    /// <summary>Reads reports, with what these rooms propose.</summary>
    public ReadReport Reader(PortalDoor door, params IProposesCells[] proposing) => new(door, Rules, new(Names), Names, proposing.Length == 0 ? Proposals : new(proposing), new(new()));

    public EnterCells Entry(PortalDoor door) => new(door, Rules, Proposals, new(door, Catalogues, Names), starts.Peek());

    /// <summary>Writes texts of a report with the versions that somebody saw.</summary>
    public Task<EntryResult> WriteAsync(PortalDoor door, string unit, ReportingMonth? month, params (string Block, string Words, int Base)[] texts) =>
        new EnterTexts(door, new(door, Catalogues, Names), starts.Peek()).RunAsync(unit, month ?? May, new("test", [.. texts.Select(text => new EnteredCell(text.Block, text.Words, text.Base))]));

    /// <summary>A report as somebody sees it.</summary>
    public Task<ReportView?> ReadAsync(PortalDoor door, string unit, int block = 0, ReportingMonth? month = null) =>
        Reader(door).FindAsync(unit, month ?? May, block);

    public PersonNames Names { get; } = Known;

    /// <summary>Reads the matrix as whom the door stands open to.</summary>
    public static ReadMatrix Matrix(PortalDoor door)
    {
        var calendars = new CalendarCache();
        return new(door, calendars, new(calendars), new(new(new()), new([])), Known, new());
    }

    /// <summary>Enters all cells and submits.</summary>
    public async Task SubmitAsync(string unit, ReportingMonth? month = null)
    {
        (await EnterAsync(unit, Answers, month)).Outcome.ShouldBe(Outcome.Done);
        (await MoveAsync(As("center-director", unit), unit, ReportActs.Submit, month: month)).ShouldBe(Outcome.Done);
    }

    public async Task<Dictionary<string, int>> VersionsAsync(string unit, ReportingMonth month)
    {
        await using var reading = await AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var catalogue = await Catalogues.GetAsync(reading);
        var id = Id(unit);
        return (await reading.Rows<Figure>().Where(figure => figure.OrgUnitId == id && figure.Month == month).ToListAsync())
            .ToDictionary(figure => catalogue.Cell(figure.CellId)!.Code, figure => figure.Version);
    }

    public async Task<MonthlyReport?> ReportAsync(string unit, ReportingMonth? month = null)
    {
        await using var reading = await AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var (id, of) = (Id(unit), month ?? May);
        return await reading.Rows<MonthlyReport>().FirstOrDefaultAsync(report => report.OrgUnitId == id && report.Month == of);
    }

    private PortalDoor Door(ICallerSource caller) => new(database, caller, trees, feed, clock);

    private void Plan(int centresPerWard)
    {
        Add("C00", Tier.City, null);
        foreach (var ward in (string[])["1", "2"])
        {
            Add("W" + ward, Tier.Ward, "C00");
            for (var centre = 1; centre <= centresPerWard; centre++)
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"D{ward}{centre:00}"), Tier.District, "W" + ward);
            }
        }
    }

    private void Add(string code, Tier tier, string? parent)
    {
        var id = units.Count + 1;
        units[code] = new()
        {
            Id = id,
            Code = code,
            Name = code,
            Tier = tier,
            ParentId = parent is null ? null : Id(parent),
            Path = $"{(parent is null ? "/" : units[parent].Path)}{id}/",
        };
    }

    private void AddTree(PortalDb db)
    {
        db.AddRange(units.Values);
        db.AddRange(units.Values.Where(unit => unit.ParentId is not null).Select(unit => new Placement { OrgUnitId = unit.Id, ParentId = unit.ParentId!.Value, From = new(2025, 4) }));
        db.AddRange(units.Values.Select(unit => new OpenPeriod { OrgUnitId = unit.Id, From = new(2025, 4) }));
    }

    private static void AddForm(PortalDb db)
    {
        db.AddRange(
            SmallForm.Measure(1, "OPEN.DAYS", "開館", max: 31),
            SmallForm.Measure(2, "OPEN.NOTES", "開館", max: 99, required: false),
            SmallForm.Measure(3, "USE.SLOTS", "利用", max: 5000, breakdown: "room", mayBeNotApplicable: true),
            SmallForm.Measure(4, "STAFF.ACTUAL", "職員", max: 100, decimals: 1));
        db.AddRange(SmallForm.Room(1, "hall", "ホール"), SmallForm.Room(2, "gym", "体育館"));
        db.AddRange(
            new Cell { Id = 1, Measure = "OPEN.DAYS" },
            new Cell { Id = 2, Measure = "OPEN.NOTES" },
            new Cell { Id = 3, Measure = "USE.SLOTS", Option = "hall" },
            new Cell { Id = 4, Measure = "USE.SLOTS", Option = "gym" },
            new Cell { Id = 5, Measure = "STAFF.ACTUAL" });
    }

    private sealed class Fixed(Caller caller) : ICallerSource
    {
        public ValueTask<Caller?> FindAsync(PortalDb db, DataStamps stamps, CancellationToken stop) => new(caller);
    }
}
