using CitizenCenterPortal.Data;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;

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
        (await new ReadMatrix(city.As("city-director", "C00", 9)).ReadAsync(2026)).Rows.Select(row => row.Code).ShouldBe(["C00", "W1", "D101", "D102", "W2", "D201", "D202"]);
    }

    [EachDatabase]
    public async Task An_auditor_sees_no_draft_and_nothing_waits_for_them(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26" });

        var matrix = await new ReadMatrix(city.As("auditor", "C00")).ReadAsync(2026);

        matrix.Waiting.ShouldBe(0);
        matrix.Rows.SelectMany(row => row.Cells).ShouldAllBe(cell => cell.Status == null);
    }

    [EachDatabase]
    public async Task Nothing_waits_for_the_director_who_submitted_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("C00");

        (await new ReadMatrix(city.As("city-director", "C00", person: 1)).ReadAsync(2026)).Waiting.ShouldBe(0);
        (await new ReadMatrix(city.As("city-director", "C00", person: 3)).ReadAsync(2026)).Waiting.ShouldBe(1);
    }

    /// <summary>Each row in words; a dot follows what waits for the caller.</summary>
    private static async Task<IEnumerable<string>> TellAsync(PortalDoor door) => (await new ReadMatrix(door).ReadAsync(2026)).Rows.Select(row =>
        row.Code + string.Concat(row.Cells.Where(cell => cell.Expected).Select(cell =>
            $" {(cell.Status is { } status ? ReportStatusWords.Say(status) : "未提出")}{(cell.Waits ? "・" : "")}")));
}
