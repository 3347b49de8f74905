using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>What one cell tells of itself where it stands.</summary>
public class CellHistoryTests
{
    private const string Gym = "USE.SLOTS[gym]";

    [EachDatabase]
    public async Task A_cell_tells_who_wrote_what_and_what_was_asked_of_it_newest_first_and_nothing_of_other_cells(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string> { [Gym] = "9" }, new(2026, 4));
        await city.EnterAsync("D101", new Dictionary<string, string> { [Gym] = "／" }, new(2025, 5));
        await city.SubmitAsync("D101");
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "違います", null, new(Gym, "原票と違う"), new("職員", "人数"));
        await city.EnterAsync("D101", new Dictionary<string, string> { [Gym] = "7", ["OPEN.DAYS"] = "20" }, person: 3);

        var story = (await ReadAsync(city, "ward-director", "W1", Gym)).ShouldNotBeNull();

        story.Lines.Select(line => $"{line.Act.Split('.')[^1]} {line.Who} {line.Before}→{line.After} {line.Reason} {string.Join(",", line.Asked)}").ShouldBe(
            ["enter 職員番号 3 ／→7  ", "return 職員番号 2 → 違います USE.SLOTS／体育館：原票と違う", "enter 職員番号 1 空欄→／  "]);
        story.Months.Select(month => $"{month.Month} {month.Name} {month.Value}").ShouldBe(["2026-04 令和8年4月分 9", "2025-05 令和7年5月分 ／"]);
        (await ReadAsync(city, "ward-director", "W1", "STAFF.ACTUAL"))!.Lines[0].Asked.ShouldBe(["職員：人数"], "its block was asked about");
    }

    [EachDatabase]
    public async Task A_draft_is_told_to_its_own_unit_alone(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26" });

        (await ReadAsync(city, "center-staff", "D101", "OPEN.DAYS"))!.Lines.Count.ShouldBe(1);
        (await ReadAsync(city, "auditor", "C00", "OPEN.DAYS"))!.Lines.ShouldBeEmpty();
        (await ReadAsync(city, "auditor", "C00", "OPEN.DAYS", new(2026, 6)))!.Months[0].Value.ShouldBeEmpty();
        await city.SubmitAsync("D101");
        await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Withdraw, "直します");
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "20" });
        (await ReadAsync(city, "auditor", "C00", "OPEN.DAYS"))!.Lines.Select(line => $"{line.Before}→{line.After}").ShouldBe(["26→20"], "what was typed before the first submission stays a draft");
    }

    [EachDatabase]
    public async Task Of_many_changes_the_newest_twenty_are_told_and_how_many_were_earlier(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        for (var days = 1; days <= 22; days++)
        {
            await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = $"{days}" });
        }

        var story = (await ReadAsync(city, "center-staff", "D101", "OPEN.DAYS"))!;

        (story.Lines.Count, story.Lines[0].After, story.Earlier).ShouldBe((20, "22", 2));
    }

    [EachDatabase]
    public async Task What_is_not_there_or_out_of_reach_has_no_history(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D102");

        (await ReadAsync(city, "center-staff", "D101", "NO.SUCH")).ShouldBeNull();
        (await ReadAsync(city, "center-staff", "D101", "OPEN.DAYS", new(2030, 1))).ShouldBeNull();
        (await ReadAsync(city, "center-staff", "D101", "OPEN.DAYS", unit: "D102")).ShouldBeNull();
        (await ReadAsync(city, "center-staff", "D101", "OPEN.DAYS", unit: "D999")).ShouldBeNull();
    }

    [EachDatabase]
    public async Task A_page_says_of_each_cell_who_changed_it_last(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26", ["OPEN.NOTES"] = "" });
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "25" }, person: 2);

        var view = await city.Reader(city.As("center-staff", "D101")).FindAsync("D101", ReportingCity.May, 1);

        view!.Measures.SelectMany(measure => measure.Cells).Select(row => row.Last?.Who).ShouldBe(["職員番号 2", null]);
    }

    private static Task<CellStory?> ReadAsync(ReportingCity city, string role, string at, string cell, ReportingMonth? month = null, string unit = "D101") =>
        new ReadCell(city.As(role, at), city.Catalogues, new(city.Names), city.Names).FindAsync(unit, month ?? ReportingCity.May, cell);
}
