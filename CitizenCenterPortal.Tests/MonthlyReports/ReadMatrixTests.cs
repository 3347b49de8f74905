using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports;

public class ReadMatrixTests
{
    [EachDatabase]
    public async Task Each_tier_sees_its_units_and_what_waits_for_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26" }, new(2026, 4));
        await city.SubmitAsync("D101");
        await city.SubmitAsync("W1");
        await city.SubmitAsync("D201");
        await city.MoveAsync(city.As("ward-director", "W2", 2), "D201", ReportActs.Accept);

        (await TellAsync(city.As("center-staff", "D101", 9))).ShouldBe(["D101 下書き・ 提出済 未提出・ 未提出・ 未提出・ 未提出・ 未提出・ 未提出"]);
        (await TellAsync(city.As("ward-director", "W1", 9))).ShouldBe(
        [
            "W1 未提出 提出済 未提出 未提出 未提出 未提出 未提出 未提出",
            "D101 下書き 提出済・ 未提出 未提出 未提出 未提出 未提出 未提出",
            "D102 未提出 未提出 未提出 未提出 未提出 未提出 未提出 未提出",
        ]);
        (await TellAsync(city.As("city-director", "C00", 9))).Where(row => row.Contains('・', StringComparison.Ordinal)).ShouldBe(
        [
            "W1 未提出 提出済・ 未提出 未提出 未提出 未提出 未提出 未提出",
            "D201 未提出 受理済・ 未提出 未提出 未提出 未提出 未提出 未提出",
        ]);
        (await ReportingCity.Matrix(city.As("city-director", "C00", 9)).ReadAsync(2026))!.Rows.Select(row => row.Code).ShouldBe(["C00", "W1", "D101", "D102", "W2", "D201", "D202"]);
    }

    [EachDatabase]
    public async Task A_draft_that_was_begun_waits_for_the_centre_before_its_month_is_over_as_its_home_says(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var staff = city.As("center-staff", "D101");
        var before = (await ReportingCity.Matrix(staff).ReadAsync(2026))!.Waiting;

        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26" }, new(2026, 11));

        (await ReportingCity.Matrix(staff).ReadAsync(2026))!.Waiting.ShouldBe(before + 1);
    }

    [EachDatabase]
    public async Task An_auditor_sees_no_draft_and_nothing_waits_for_them(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26" });

        var matrix = (await ReportingCity.Matrix(city.As("auditor", "C00")).ReadAsync(2026)).ShouldNotBeNull();

        matrix.Waiting.ShouldBe(0);
        matrix.Rows.SelectMany(row => row.Cells).ShouldAllBe(cell => cell.Status == null);
    }

    [EachDatabase]
    public async Task Nothing_waits_for_the_director_who_submitted_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("C00");

        (await ReportingCity.Matrix(city.As("city-director", "C00", person: 1)).ReadAsync(2026))!.Waiting.ShouldBe(0);
        (await ReportingCity.Matrix(city.As("city-director", "C00", person: 3)).ReadAsync(2026))!.Waiting.ShouldBe(1);
    }

    [EachDatabase]
    public async Task A_new_city_has_its_running_year_before_anything_was_reported_and_offers_no_other(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            await db.Set<OpenPeriod>().ExecuteUpdateAsync(set => set.SetProperty(row => row.From, new ReportingMonth(2027, 1)));
        }

        var matrix = (await MatrixAsync(database, "city-director", "C00")).ShouldNotBeNull();

        matrix.Years.ShouldBe([new FiscalYear(2026)]);
        matrix.Rows.ShouldBeEmpty();
        (await MatrixAsync(database, "city-director", "C00", 2025)).ShouldBeNull();
    }

    [EachDatabase]
    public async Task A_year_is_there_for_whom_a_unit_was_open_or_a_report_is_kept(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            await db.Set<OpenPeriod>().Where(row => row.OrgUnitId == SmallCity.Id("D101")).ExecuteUpdateAsync(set => set.SetProperty(row => row.From, new ReportingMonth(2026, 4)));
            db.Add(new MonthlyReport { OrgUnitId = SmallCity.Id("D101"), Month = new(2025, 3), Status = ReportStatus.Confirmed, Reported = true });
            await db.SaveChangesAsync();
        }

        (await MatrixAsync(database, "center-staff", "D101"))!.Years.ShouldBe([new(2026), new(2024)], "the centre opened in 2026, and has a report of an earlier year");
        (await MatrixAsync(database, "center-staff", "D102"))!.Years.ShouldBe([new(2026), new(2025), new(2024)]);
        (await MatrixAsync(database, "center-staff", "D101", 2025)).ShouldBeNull();
        (await MatrixAsync(database, "center-staff", "D102", 2025)).ShouldNotBeNull();
    }

    [EachDatabase]
    public async Task A_year_long_before_anything_was_reported_is_none_however_old_the_centres_are(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            await db.Set<OpenPeriod>().ExecuteUpdateAsync(set => set.SetProperty(row => row.From, new ReportingMonth(1980, 1)));
            db.Add(new MonthlyReport { OrgUnitId = SmallCity.Id("D101"), Month = new(2021, 5), Status = ReportStatus.Confirmed, Reported = true });
            await db.SaveChangesAsync();
        }

        (await MatrixAsync(database, "center-staff", "D101", 1999)).ShouldBeNull();
        (await MatrixAsync(database, "center-staff", "D101", 2020)).ShouldBeNull();
        (await MatrixAsync(database, "center-staff", "D101", 2021))!.Years.ShouldBe([new(2026), new(2025), new(2024), new(2021)]);
        (await MatrixAsync(database, "center-staff", "D101", 2022)).ShouldNotBeNull("nothing was reported then, but before: it is owed");
        (await MatrixAsync(database, "center-staff", "D102", 2022)).ShouldBeNull("the report is a neighbour's");
        (await MatrixAsync(database, "center-staff", "D102"))!.Years.ShouldBe([new(2026), new(2025), new(2024)]);
    }

    private static Task<MatrixView?> MatrixAsync(TestDatabase database, string role, string at, int? year = null) => ReportingCity.Matrix(database.DoorOf(SmallCity.Caller(role, at))).ReadAsync(year);

    /// <summary>Each row in words; a dot follows what waits for the caller.</summary>
    private static async Task<IEnumerable<string>> TellAsync(PortalDoor door) => (await ReportingCity.Matrix(door).ReadAsync(2026))!.Rows.Select(row =>
        row.Code + string.Concat(row.Cells.Where(cell => cell.Expected).Select(cell =>
            $" {(cell.Status is { } status ? ReportStatusWords.Say(status) : "未提出")}{(cell.Waits ? "・" : "")}")));
}
