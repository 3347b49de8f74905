using Bunit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Form;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Exports;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Tests.Ui;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>What the opening calendar proposes for a report, and how the form shows it.</summary>
public sealed class ProposalsTests : Rendering
{
    [EachDatabase]
    public async Task The_calendar_proposes_days_and_a_shut_month_says_what_to_do(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        (await ReadAsync(city)).Proposals.ShouldBeEmpty("nobody set a rule yet: an empty calendar would propose 31 days");
        await using (var db = database.Everything())
        {
            db.Add(new ClosingRule { OrgUnitId = OrgUnit.RootId, Kind = ClosingKind.Weekday, Weekday = DayOfWeek.Monday, From = new(2025, 4, 1) });
            await db.SaveChangesAsync();
        }

        var may = (await ReadAsync(city)).Proposals;
        may.Values.Select(proposed => $"{proposed.Cell} {proposed.Value} {proposed.Source} {proposed.Href}").ShouldBe(
            ["OPEN.DAYS 28 開館カレンダー /calendar/D101?fy=2026#m2026-05"], "no rooms were entered: no slots; and what is not on the form is not proposed");

        await using (var db = database.Everything())
        {
            db.Add(new Closure { OrgUnitId = city.Id("D101"), From = new(2026, 4, 20), To = new(2026, 6, 2), Reason = "大規模改修" });
            await db.SaveChangesAsync();
        }

        var shut = (await ReadAsync(city)).Proposals["OPEN.DAYS"];
        (shut.Value, shut.Note!.ToString()).ShouldBe((0, "この月は、開館する日がありません（大規模改修）。開館日数と利用可能コマ数は 0 です。報告はいつもどおり提出します。"));
        var matrix = (await ReportingCity.Matrix(city.As("city-director", "C00", 9)).ReadAsync(2026)).ShouldNotBeNull();
        matrix.Rows.Single(row => row.Code == "D101").Cells[1].ShouldSatisfyAllConditions(cell => cell.IsShut.ShouldBeTrue(), cell => cell.Expected.ShouldBeTrue("its report is still owed"));
        matrix.Rows.SelectMany(row => row.Cells).Count(cell => cell.IsShut).ShouldBe(1);
    }

    [EachDatabase]
    public async Task The_form_shows_the_proposal_beside_the_cell_and_that_what_stands_there_differs(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            db.Add(new ClosingRule { OrgUnitId = OrgUnit.RootId, Kind = ClosingKind.Weekday, Weekday = DayOfWeek.Monday, From = new(2025, 4, 1) });
            await db.SaveChangesAsync();
        }

        Drawn(await ReadAsync(city)).ShouldBe(("open", "28", "開館カレンダー: 28件"));
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "28" });
        Drawn(await ReadAsync(city)).Stands.ShouldBe("same");
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26" });
        Drawn(await ReadAsync(city)).Stands.ShouldBe("differs");

        await city.SubmitAsync("D101");
        var reviewer = await ReadAsync(city, "ward-director", "W1");
        reviewer.MayEnter.ShouldBeFalse();
        Render<CellProposal>(at => at.Add(part => part.View, reviewer).Add(part => part.Measure, reviewer.Measures[0]).Add(part => part.Row, reviewer.Measures[0].Cells[0]))
            .Find(".differs").TextContent.ShouldBe("⚠ 入力と違います");
    }

    [EachDatabase]
    public async Task A_closure_entered_after_a_report_was_confirmed_is_found_in_it_and_changes_no_number(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            db.Add(new ClosingRule { OrgUnitId = OrgUnit.RootId, Kind = ClosingKind.Weekday, Weekday = DayOfWeek.Monday, From = new(2025, 4, 1) });
            await db.SaveChangesAsync();
        }

        var rules = city.WriteRules(city.As("city-staff", "C00", 9));
        var (_, code) = await rules.SetAsync(null, 0, new() { Left = ["OPEN.DAYS"], Operator = CheckOperator.Equal, Span = CheckSpan.Calendar, Message = "開館カレンダーと違います。" }, "試験のため");
        await rules.MoveAsync(code!, 1, CheckActs.GoLive, "試験のため");
        await city.EnterAsync("D101", ReportingCity.Answers.ToDictionary(answer => answer.Key, answer => answer.Key == "OPEN.DAYS" ? "28" : answer.Value));
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept);
        (await city.MoveAsync(city.As("city-director", "C00", 9), "D101", ReportActs.Confirm)).ShouldBe(Outcome.Done);
        (await ReadAsync(city)).Findings.ShouldBeEmpty();

        (await new EditCalendar(city.As("center-staff", "D101"), []).AddClosureAsync("D101", new() { From = "2026-05-20", To = "2026-05-21" }, "漏水")).ShouldBe(Outcome.Done);

        var after = await ReadAsync(city);
        after.Findings.ShouldHaveSingleItem().Text.ShouldContain("開館カレンダーと違います。");
        (after.Status, after.Measures[0].Cells[0].Now.Text(0)).ShouldBe((ReportStatus.Confirmed, "28"));
    }

    [EachDatabase]
    public async Task A_form_that_comes_back_is_held_against_the_calendar_before_it_is_taken_in(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            db.Add(new ClosingRule { OrgUnitId = OrgUnit.RootId, Kind = ClosingKind.Weekday, Weekday = DayOfWeek.Monday, From = new(2025, 4, 1) });
            await db.SaveChangesAsync();
        }

        var rules = city.WriteRules(city.As("city-staff", "C00", 9));
        var (_, code) = await rules.SetAsync(null, 0, new() { Left = ["OPEN.DAYS"], Operator = CheckOperator.Equal, Span = CheckSpan.Calendar, Message = "開館カレンダーと違います。" }, "試験のため");
        await rules.MoveAsync(code!, 1, CheckActs.GoLive, "試験のため");
        var proposals = new Proposals([new ProposeOpening(new(), new RoomTypes(city.Catalogues))]);
        var taken = (await new TakeForm(city.As("center-staff", "D101"), city.Rules, proposals, Workbooks.PaperOf(database)).RunAsync(new("D101", ReportingCity.May, false, false))).ShouldNotBeNull();
        await using var content = taken.Content;
        using var form = new MemoryStream();
        await content.CopyToAsync(form);
        var preview = new EnterForm(city.As("center-staff", "D101"), city.Rules, proposals);
        (await preview.PreviewAsync(new(FilledBook.Fill(form.ToArray(), "D101 2026-05", "OPEN.DAYS", "20"), "様式.xlsx", null))).Findings.Told.ShouldHaveSingleItem().What.ToString().ShouldContain("開館カレンダーと違います。");
        (await preview.PreviewAsync(new(FilledBook.Fill(form.ToArray(), "D101 2026-05", "OPEN.DAYS", "28"), "様式.xlsx", null))).Findings.All.ShouldBe(0);
    }

    [EachDatabase]
    public async Task What_is_a_part_only_says_so_where_all_proposals_of_a_block_are_taken_over(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var view = (await city.Reader(city.As("center-staff", "D101", 9), new HallWholeGymInPart()).FindAsync("D101", ReportingCity.May, 2)).ShouldNotBeNull();

        var rows = Render<ProposalsDialog>(at => at.Add(part => part.View, view).Add(part => part.Measures, view.Measures)).FindAll("[data-take-row]");

        rows.Select(row => (row.GetAttribute("data-take-row"), row.HasAttribute("data-part"))).ShouldBe([("USE.SLOTS[hall]", false), ("USE.SLOTS[gym]", true)], "what stands there and is more stays, unless somebody ticks it");
        rows.Select(row => row.QuerySelector("small")?.TextContent).ShouldBe([null, "事業の分だけ"]);
    }

    private (string? Stands, string? Value, string Words) Drawn(ReportView view)
    {
        var drawn = Render<CellProposal>(at => at.Add(part => part.View, view).Add(part => part.Measure, view.Measures[0]).Add(part => part.Row, view.Measures[0].Cells[0]));
        var proposal = drawn.Find("[data-proposal-for='OPEN.DAYS']");
        return (proposal.GetAttribute("data-stands"), proposal.GetAttribute("data-value"), proposal.Children[0].TextContent);
    }

    private static async Task<ReportView> ReadAsync(ReportingCity city, string role = "center-staff", string at = "D101") =>
        (await city.Reader(city.As(role, at, 9), new ProposeOpening(new(), new RoomTypes(city.Catalogues))).FindAsync("D101", ReportingCity.May, 1)).ShouldNotBeNull();

    private sealed class HallWholeGymInPart : IProposesCells
    {
        public bool Knows(string cell) => cell.StartsWith("USE.SLOTS", StringComparison.Ordinal);

        public Task<IReadOnlyList<ProposedCell>> ProposeAsync(Reading reading, int unitId, ReportingMonth month, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<ProposedCell>>([new("USE.SLOTS[hall]", 40, "予約", "/"), new("USE.SLOTS[gym]", 8, "事業の分だけ", "/") { IsPart = true }]);
    }
}
