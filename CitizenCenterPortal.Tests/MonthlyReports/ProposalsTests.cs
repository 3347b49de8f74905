using Bunit;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Organization.Opening;
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

    private (string? Stands, string? Value, string Words) Drawn(ReportView view)
    {
        var drawn = Render<CellProposal>(at => at.Add(part => part.View, view).Add(part => part.Measure, view.Measures[0]).Add(part => part.Row, view.Measures[0].Cells[0]));
        var proposal = drawn.Find("[data-proposal-for='OPEN.DAYS']");
        return (proposal.GetAttribute("data-stands"), proposal.GetAttribute("data-value"), proposal.Children[0].TextContent);
    }

    private static async Task<ReportView> ReadAsync(ReportingCity city, string role = "center-staff", string at = "D101") =>
        (await city.Reader(city.As(role, at, 9), new ProposeOpening(new(), new RoomTypes(city.Catalogues))).FindAsync("D101", ReportingCity.May, 1)).ShouldNotBeNull();
}
