using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Tests.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>
/// The small city with a form of seven measures and two indicators: K01 visitors per open day (required 10), K02 the share of teens
/// (required 5 %). Today is 22 June 2026, so that April, May and June of fiscal year 2026 are owed.
/// </summary>
internal sealed class DashboardCity
{
    public static readonly DateOnly Today = new(2026, 6, 22);
    public static readonly ReportingMonth April = new(2026, 4);
    public static readonly ReportingMonth May = new(2026, 5);

    private static readonly Act Write = new("test.write", Permissions.MonthlyReports.Import, "書く", "書きました");

    private readonly TestDatabase database;

    private DashboardCity(TestDatabase database) => this.database = database;

    private CatalogueCache Catalogues { get; } = new();

    private LevelCache Levels { get; } = new();

    private DashboardCache Cache { get; } = new();

    public FigureTableQuery Figures => new(Catalogues, Levels);

    public static async Task<DashboardCity> BuildAsync(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await using var db = database.Everything();
        db.AddRange(GivenCatalogue.Measures);
        db.AddRange(GivenCatalogue.Options);
        db.AddRange(GivenCatalogue.Cells);
        db.AddRange(Indicator("K01", 1, "USE.PERSONS", "OPEN.DAYS", 1, 10), Indicator("K02", 2, "USE.PERSONS[teen]", "USE.PERSONS", 100, 5));
        await db.SaveChangesAsync();
        return new(database);
    }

    public PortalDoor Door(string role, string at) => database.DoorOf(SmallCity.Caller(role, at), Today);

    public Dashboard Dashboard(string role, string at) => new(Door(role, at), new(Figures), Cache, new(new()));

    public Task<DashboardView?> ReadAsync(string role, string at, DashboardAddress address) => Dashboard(role, at).ReadAsync(address);

    /// <summary>What waits for a person of a ward, on their first page.</summary>
    public async Task<WaitingReports> QueueAsync(string ward, int person = 1)
    {
        var door = database.DoorOf(GrantBook.Of(SmallCity.Grant("ward-director", ward, person)), Today);
        return (await new Dashboard(door, new(Figures), Cache, new(new())).ReadAsync(new())).ShouldNotBeNull().Queue.ShouldNotBeNull();
    }

    /// <summary>Takes a report one step on as another process does, by an act that counts nothing anew.</summary>
    public async Task StepAsync(string unit, ReportingMonth month, ReportStatus status, string? submittedBy = null)
    {
        var id = SmallCity.Id(unit);
        await using var change = await database.ForCommands(Today).OpenForChangeAsync(Write, [id]);
        var report = await change.Rows<MonthlyReport>().SingleAsync(row => row.OrgUnitId == id && row.Month == month);
        (report.Status, report.SubmittedBy) = (status, submittedBy);
        await change.CommitAsync(new ActNote { Month = month }, default);
    }

    /// <summary>The same with nothing kept from before.</summary>
    public Task<DashboardView?> ReadAfreshAsync(string role, string at, DashboardAddress address) => new Dashboard(Door(role, at), new(Figures), new(), new(new())).ReadAsync(address);

    /// <summary>A dashboard as the city's director sees it.</summary>
    public async Task<DashboardView> CityAsync(DashboardAddress? address = null) => (await ReadAsync("city-director", "C00", (address ?? new()) with { Measures = true })).ShouldNotBeNull();

    /// <summary>Writes a unit's month: open days, teens and adults, and the reports' place in the flow.</summary>
    public async Task ReportAsync(string unit, ReportingMonth month, ReportStatus status, decimal days, decimal? teens, decimal adults, decimal staff = 5)
    {
        await using var change = await database.ForCommands(Today).OpenForChangeAsync(Write, [SmallCity.Id(unit)]);
        await PutAsync(change, unit, month, status, days, teens, adults, staff);
        await Totals.RecomputeAsync(change, [(SmallCity.Id(unit), month)], default);
        await change.CommitAsync(new ActNote { Month = month }, default);
    }

    /// <summary>Moves visitors from a unit to another in one act, as a correcting import does.</summary>
    public async Task MoveAsync(ReportingMonth month, (string Unit, decimal Teens) from, (string Unit, decimal Teens) to)
    {
        await using var change = await database.ForCommands(Today).OpenForChangeAsync(Write, [SmallCity.Id(from.Unit), SmallCity.Id(to.Unit)]);
        await PutAsync(change, from.Unit, month, ReportStatus.Confirmed, 20, from.Teens, 100, 5);
        await PutAsync(change, to.Unit, month, ReportStatus.Confirmed, 20, to.Teens, 100, 5);
        await Totals.RecomputeAsync(change, [(SmallCity.Id(from.Unit), month), (SmallCity.Id(to.Unit), month)], default);
        await change.CommitAsync(new ActNote { Month = month }, default);
    }

    /// <summary>Every unit reports the same of a month: 20 days, 10 teens, 90 adults.</summary>
    public async Task AllReportAsync(ReportingMonth month, ReportStatus status = ReportStatus.Confirmed)
    {
        foreach (var unit in SmallCity.Codes)
        {
            await ReportAsync(unit, month, status, 20, 10, 90);
        }
    }

    private static async Task PutAsync(Change change, string unit, ReportingMonth month, ReportStatus status, decimal days, decimal? teens, decimal adults, decimal staff)
    {
        var (id, reported, confirmed) = (SmallCity.Id(unit), status != ReportStatus.Draft, status is ReportStatus.Confirmed or ReportStatus.Correcting);
        var report = new MonthlyReport { OrgUnitId = id, Month = month, Status = status, Reported = reported, ConfirmedAt = confirmed ? change.Now : null };
        Figure Cell(string code, decimal? value) => new()
        {
            OrgUnitId = id,
            Month = month,
            CellId = GivenCatalogue.Small.Cell(code)!.Id,
            Stored = Figure.ToStored(value),
            NotApplicable = value is null,
            StoredConfirmed = confirmed ? Figure.ToStored(value) : null,
            ConfirmedNotApplicable = confirmed && value is null,
            Reported = reported,
            Version = 1,
        };
        var figures = new[] { Cell("OPEN.DAYS", days), Cell("USE.PERSONS[teen]", teens), Cell("USE.PERSONS[adult]", adults), Cell("STAFF.ACTUAL", staff), Cell("CITIZEN.CIRCLES", 7), Cell("MONEY.USAGE", null) };
        await change.UpsertAsync<MonthlyReport>([(null, report)], default);
        await change.UpsertAsync<Figure>([.. figures.Select(figure => ((Figure?)null, figure))], default);
    }

    public static Indicator Indicator(string code, int position, string numerator, string denominator, decimal scale, decimal required)
    {
        var indicator = GivenCatalogue.Indicator(numerator, denominator, scale, required: required, target: required * 2, excellent: required * 3);
        (indicator.Code, indicator.Position, indicator.Name) = (code, position, code);
        return indicator;
    }
}
