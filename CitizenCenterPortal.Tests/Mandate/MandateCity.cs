using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Mandate;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Mandate;

/// <summary>The small city on 20 November 2026 with a measure that serves D4-1 and D0; events and figures are written as a test needs them.</summary>
internal sealed class MandateCity
{
    public static readonly FiscalYear Year = new(2026);

    private static readonly DateOnly Today = new(2026, 11, 20);

    private readonly TestDatabase database;
    private readonly ClauseCache clauses = new();
    private readonly Dictionary<int, int> numbers = [];
    private int cell;
    private int sessions;

    private MandateCity(TestDatabase database) => this.database = database;

    /// <summary>Keeps nothing from one reading to the next, for rows are written here behind the portal's back.</summary>
    public static EvidenceCache Counted => new();

    public IReadOnlyList<IOffersEvidence> Kinds { get; } = [new EventEvidence(), new FigureEvidence(new())];

    public static async Task<MandateCity> BuildAsync(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        var city = new MandateCity(database);
        await using var db = database.Everything();
        db.Add(new Measure { Code = "NET.MEETINGS", Position = 1, Block = "連携", Name = "会議への出席回数", NameEn = "Meetings", Unit = "回", OverTime = RollUp.Sum, Clauses = "D4-1 D0", Max = 100 });
        var added = db.Add(new Cell { Measure = "NET.MEETINGS" });
        await db.SaveChangesAsync();
        city.cell = added.Entity.Id;
        return city;
    }

    public PortalDoor As(string role, string at) => database.DoorOf(SmallCity.Caller(role, at), Today);

    public Task<CoverageView?> MapAsync(string role, string at, MandateAddress? address = null, EvidenceCache? counted = null) => new ReadCoverage(As(role, at), clauses, counted ?? Counted, Kinds).ReadAsync(address ?? new(Year));

    public Task<ClauseView?> ClauseAsync(string role, string at, string clause, string? unit = null, FiscalYear? year = null) => new ReadClause(As(role, at), clauses, Counted, Kinds).FindAsync(new(year ?? Year, Unit: unit, Clause: clause));

    public EditClauses Edit(string role = "city-staff", string at = "C00") => new(As(role, at), clauses);

    /// <summary>An event that was approved, in the month of a day, with the centres that hold it too.</summary>
    public async Task EventAsync(string unit, string clauses, EventState state = EventState.Held, ReportingMonth? month = null, bool approved = true, params string[] joint)
    {
        await using var db = database.Everything();
        var id = SmallCity.Id(unit);
        var number = numbers[id] = numbers.GetValueOrDefault(id) + 1;
        db.Add(new Event { OrgUnitId = id, Number = number, Title = $"{unit}の事業{number}", State = state, Approved = approved, Month = month ?? new(2026, 6), Clauses = Codes.Join(clauses.Split(' ')) });
        db.AddRange(joint.Select(other => new EventShare { SharedBy = id, EventNumber = number, OrgUnitId = SmallCity.Id(other) }));
        await db.SaveChangesAsync();
    }

    /// <summary>One more session of an event.</summary>
    public async Task SessionAsync(string unit, int number, SessionState state)
    {
        await using var db = database.Everything();
        var id = SmallCity.Id(unit);
        db.Add(new EventSession { OrgUnitId = id, EventNumber = number, Number = 1 + sessions++, Day = Today, Start = new(10, 0), End = new(11, 0), PlaceUnitId = id, State = state });
        await db.SaveChangesAsync();
    }

    /// <summary>What a centre reported of the measure in a month.</summary>
    public async Task FigureAsync(string unit, ReportingMonth month, decimal value, bool reported = true, bool confirmed = false)
    {
        await using var db = database.Everything();
        var stored = Figure.ToStored(value);
        db.Add(new Figure { OrgUnitId = SmallCity.Id(unit), Month = month, CellId = cell, Stored = stored, StoredConfirmed = confirmed ? stored : null, Reported = reported });
        await db.SaveChangesAsync();
    }
}

internal static class Cells
{
    /// <summary>What the map shows of a centre and clause.</summary>
    public static (int Pieces, int Strong, int Before, CoverageState State) Of(this CoverageView map, string unit, string clause)
    {
        var cell = map.Rows.Single(row => row.Unit.Code == unit).Cells.Single(cell => cell.Clause.Code == clause);
        return (cell.Now.Pieces, cell.Now.Strong, cell.Before.Pieces, cell.State);
    }
}
