using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>A city of four units and one cell, written through the door by the machine's operator.</summary>
internal sealed class JournaledCity : IAsyncDisposable
{
    public const int City = OrgUnit.RootId;
    public const int Ward = 2;
    public const int Centre = 3;
    public const int Neighbour = 4;
    public const int Cell = 7;

    public static readonly ReportingMonth Month = new(2026, 5);

    private static readonly Act Work = new("test.work", Permissions.Operation.Run, "記入する", "記入しました", ChangesTree: true);

    private readonly PortalDatabase database;

    private JournaledCity(TestDatabase at)
    {
        database = at.Portal;
        Key = GivenKey.New();
        Door = new(database, new CommandCaller(), new(), new(), new(TimeProvider.System));
    }

    public PortalDoor Door { get; }

    public AuditKey Key { get; }

    /// <summary>A folder for what is kept away from the portal; goes with the city.</summary>
    public DirectoryInfo Elsewhere { get; } = Directory.CreateTempSubdirectory("portal-audit-");

    /// <summary>The file of seals beside the database.</summary>
    public string Seals => SealFile.Beside(database.Beside);

    public static async Task<JournaledCity> BuildAsync(TestDatabase at)
    {
        var city = new JournaledCity(at);
        await city.WorkAsync([], change =>
        {
            change.Rows<OrgUnit>().AddRange(
                Unit(City, "C00", Tier.City, null, "/1/"), Unit(Ward, "W1", Tier.Ward, City, "/1/2/"),
                Unit(Centre, "D101", Tier.District, Ward, "/1/2/3/"), Unit(Neighbour, "D102", Tier.District, Ward, "/1/2/4/"));
            change.Rows<Measure>().Add(new() { Code = "OPEN.DAYS", Block = "開館", Name = "開館日数", NameEn = "Days open", Unit = "日" });
            change.Rows<Cell>().Add(new() { Id = Cell, Measure = "OPEN.DAYS" });
        });
        foreach (var unit in (int[])[Centre, Neighbour])
        {
            await city.WorkAsync([unit], change => change.Rows<MonthlyReport>().Add(new() { OrgUnitId = unit, Month = Month }));
            await city.EnterAsync(unit, null, 24);
            await city.EnterAsync(unit, 24, 26);
        }

        return city;
    }

    /// <summary>One act.</summary>
    public async Task WorkAsync(int[] units, Action<Change> work)
    {
        await using var change = await Door.OpenForChangeAsync(Work, units);
        work(change);
        await change.CommitAsync(ActNote.Plain, default);
    }

    /// <summary>Gives every unit its place and its opening, and D101 to an operator.</summary>
    public async Task PlaceAsync()
    {
        var since = new ReportingMonth(2024, 4);
        await WorkAsync([], change => change.Rows<Operator>().Add(new() { Id = 1, Name = "甲" }));
        foreach (var (unit, parent) in new (int, int?)[] { (City, null), (Ward, City), (Centre, Ward), (Neighbour, Ward) })
        {
            await WorkAsync([unit], change =>
            {
                change.Rows<OpenPeriod>().Add(new() { OrgUnitId = unit, From = since });
                if (parent is { } hub)
                {
                    change.Rows<Placement>().Add(new() { OrgUnitId = unit, ParentId = hub, From = since });
                }

                if (unit == Centre)
                {
                    change.Rows<Agreement>().Add(new() { OperatorId = 1, OrgUnitId = unit, From = since });
                }
            });
        }
    }

    /// <summary>Writes a figure in bulk, as imports do.</summary>
    public async Task EnterAsync(int unit, decimal? before, decimal? after)
    {
        await using var change = await Door.OpenForChangeAsync(Work, [unit]);
        await change.UpsertAsync([(before is null ? null : Figure(unit, before), Figure(unit, after))], default);
        await change.CommitAsync(new ActNote { Month = Month, Reason = "訂正" }, default);
    }

    /// <summary>Writes a figure through the door with notes that do not tell it.</summary>
    public async Task WriteUntoldAsync(int unit, decimal value)
    {
        await using var change = await Door.OpenForChangeAsync(Work, [unit]);
        await change.UpsertToldAsync([Figure(unit, value)], default);
        await change.CommitAsync(ActNote.Plain, default);
    }

    /// <summary>Changes the database behind the portal's back.</summary>
    public async Task BehindAsync(string sql)
    {
        await using var db = database.Create();
        (await db.Database.ExecuteSqlRawAsync(sql)).ShouldNotBe(0, "the tampering itself must hit something");
    }

    public Task<Seal> SealAsync() => new SealBook(Door, database, Key).SetAsync();

    /// <summary>What <c>verify</c> finds, each fault as its line says it.</summary>
    public async Task<List<string>> VerifyAsync(string? seals = null) => await new Verification(Door, database, Key, [new JournalAudit(), new AccessAudit(), new PersonKeyAudit()])
        .RunAsync(seals, []).Select(fault => fault.ToString()).ToListAsync();

    public ValueTask DisposeAsync()
    {
        Elsewhere.Delete(recursive: true);
        if (File.Exists(Seals))
        {
            File.Delete(Seals);
        }

        return ValueTask.CompletedTask;
    }

    private static Figure Figure(int unit, decimal? value) => new() { OrgUnitId = unit, Month = Month, CellId = Cell, Stored = CitizenCenterPortal.MonthlyReports.Figure.ToStored(value) };

    private static OrgUnit Unit(int id, string code, Tier tier, int? parent, string path) =>
        new() { Id = id, Code = code, Name = code, Tier = tier, ParentId = parent, Path = path };
}
