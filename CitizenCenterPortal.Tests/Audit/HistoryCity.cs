using CitizenCenterPortal.Audit.History;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>
/// The small city with one cell and a story: D101 enters 24, hands it in, gets it back and writes 26; D102 enters 99, a draft to this day;
/// then both are handed a level in one act.
/// </summary>
internal sealed class HistoryCity(TestDatabase at)
{
    private const int Cell = 7;

    public static readonly ReportingMonth Month = new(2026, 5);

    private static readonly Act Work = new("test.work", Permissions.Operation.Run, "記入する", "記入しました", ChangesTree: true);
    private static readonly Act Both = new("levels.set", Permissions.Operation.Run, "定める", "要求水準を定めました");
    private static readonly DateTime Start = new(2026, 6, 1, 1, 0, 0, DateTimeKind.Utc);

    private readonly PersonNames names = new(new PersonVault(new(new byte[32])));

    public static async Task<HistoryCity> BuildAsync(TestDatabase at)
    {
        await SmallCity.BuildAsync(at);
        await using (var db = at.Everything())
        {
            db.AddRange(Enumerable.Range(1, 4).Select(number => new Person { SignIn = $"test:{number}" }));
            await db.SaveChangesAsync();
        }

        var city = new HistoryCity(at);
        await city.TellAsync(Work, "os:test", -1, change =>
        {
            change.Rows<Measure>().Add(new() { Code = "OPEN.DAYS", Block = "開館", Name = "開館日数", NameEn = "Days open", Unit = "日", Max = 31 });
            change.Rows<Indicator>().Add(new() { Code = "K02", Name = "利用者数", NameEn = "Visitors", Numerator = "OPEN.DAYS", Unit = "人" });
            change.Rows<Cell>().Add(new() { Id = Cell, Measure = "OPEN.DAYS" });
        });
        await city.TellAsync(ReportActs.Enter, "person:1", 0, change =>
        {
            change.Rows<MonthlyReport>().Add(new() { OrgUnitId = D101, Month = Month });
            change.Rows<Figure>().Add(new() { OrgUnitId = D101, Month = Month, CellId = Cell, Stored = 240_000 });
        }, D101);
        await city.TellAsync(ReportActs.Submit, "person:2", 1, change => Change(change, report => (report.Status, report.Reported) = (ReportStatus.Submitted, true), figure => figure.Reported = true), D101);
        await city.TellAsync(ReportActs.Return, "person:3", 2, change => Change(change, report => report.Status = ReportStatus.Returned, _ => { }), D101);
        await city.TellAsync(ReportActs.Enter, "person:1", 3, change => Change(change, _ => { }, figure => figure.Stored = 260_000), D101);
        await city.TellAsync(ReportActs.Enter, "person:4", 24 * 5, change => change.Rows<Figure>().Add(new() { OrgUnitId = D102, Month = Month, CellId = Cell, Stored = 990_000 }), D102);
        await city.TellAsync(Both, "person:3", 24 * 6, change => change.Rows<RequiredLevel>().AddRange(
            new() { Year = 2026, OrgUnitId = D101, Own = true, Indicator = "K02", Required = 40 }, new() { Year = 2026, OrgUnitId = D102, Own = true, Indicator = "K02", Required = 50 }), D101, D102);
        return city;
    }

    /// <summary>A fifth person writes once, standing in for the second.</summary>
    public async Task StandInAsync()
    {
        await using (var db = at.Everything())
        {
            var (deputy, head) = (new Person { SignIn = "test:5" }, new Grant { PersonId = 2, Role = "center-director", OrgUnitId = D101, From = new(2026, 4, 1) });
            db.AddRange(deputy, head);
            await db.SaveChangesAsync();
            db.Add(new Grant { PersonId = deputy.Id, Role = "center-director", OrgUnitId = D101, From = new(2026, 6, 1), To = new(2026, 6, 30), DeputyOf = head.Id });
            await db.SaveChangesAsync();
        }

        await TellAsync(ReportActs.Enter, "person:5/2", 24 * 7, change => Change(change, _ => { }, figure => figure.Stored = 250_000), D101);
    }

    /// <summary>Lines without changes, one an hour, alternately of two centres, from the hour given.</summary>
    public async Task FillAsync(int lines)
    {
        await using var change = await at.ForCommands().OpenForChangeAsync(Work, [D101, D102]);
        await change.CommitAsync([.. Enumerable.Range(0, lines).Select(hour => new ActNote { OrgUnitId = hour % 2 == 0 ? D101 : D102, Past = (Work, "person:1", "center-staff", Start.AddHours(1000 + hour)) })], default);
    }

    /// <summary>A page as somebody sees it.</summary>
    public Task<HistoryView?> ReadAsync(string role, string where, HistoryAddress? address = null)
    {
        var catalogues = new CatalogueCache();
        return new ReadHistory(at.DoorOf(SmallCity.Caller(role, where)), new([new ReportChanges(catalogues), new LevelChanges(catalogues)], names), names).RunAsync(address ?? new());
    }

    private static int D101 => SmallCity.Id("D101");

    private static int D102 => SmallCity.Id("D102");

    private static void Change(Change change, Action<MonthlyReport> report, Action<Figure> figure)
    {
        report(change.Rows<MonthlyReport>().Single(row => row.OrgUnitId == D101));
        figure(change.Rows<Figure>().Single(row => row.OrgUnitId == D101));
    }

    private async Task TellAsync(Act act, string actor, int hour, Action<Change> work, params int[] units)
    {
        await using var change = await at.ForCommands().OpenForChangeAsync(Work, units);
        work(change);
        await change.CommitAsync(new ActNote { Month = act.Code.StartsWith("monthly", StringComparison.Ordinal) ? Month : null, Reason = act == ReportActs.Return ? "日数を確かめてください" : null, Past = (act, actor, "center-staff", Start.AddHours(hour)) }, default);
    }
}
