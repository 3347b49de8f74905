using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports;

public class ReadReportTests
{
    [EachDatabase]
    public async Task Where_only_a_text_is_asked_about_the_texts_are_what_opens(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var director = city.As("center-director", "D101");
        await city.SubmitAsync("D101");
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "書いてください", null, new RemarkedPlace("TEXT.SPECIAL"));

        (await ReadAsync(city, director, "D101", block: null))!.ShouldSatisfyAllConditions(view => view.Block.ShouldBe(view.TextBlock), view => view.ShowsTexts.ShouldBeTrue());
        await city.WriteAsync(director, "D101", null, ("TEXT.SPECIAL", "なし。", 0));
        (await ReadAsync(city, director, "D101", block: null))!.Block.ShouldBe(1, "it was answered");
    }

    [EachDatabase]
    public async Task A_cell_stands_beside_last_month_and_last_year(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "24" }, new(2026, 4));
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "23" }, new(2025, 5));
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26" });

        var view = await ReadAsync(city, city.As("center-staff", "D101"), "D101", block: 1);

        var cell = view!.Measures[0].Cells.ShouldHaveSingleItem();
        (cell.Now.Text(0), cell.LastMonth.Text(0), cell.LastYear.Text(0), cell.Version).ShouldBe(("26", "24", "23", 1));
    }

    [EachDatabase]
    public async Task Each_block_says_how_far_it_is(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26", ["USE.SLOTS[gym]"] = "／" });

        var view = await ReadAsync(city, city.As("center-staff", "D101"), "D101");

        view!.Blocks.Select(block => $"{block.Name} {block.Answered}/{block.Cells}").ShouldBe(["開館 1/2", "利用 1/2", "職員 0/1"]);
        view.Blocks.Select(block => block.Owed).ShouldBe([0, 1, 1], "notes may stay empty");
        (await ReadAsync(city, city.As("center-staff", "D101"), "D101", block: 0))!.Measures.Select(measure => measure.Block).ShouldBe([1, 1, 2, 3]);
        (await ReadAsync(city, city.As("center-staff", "D101"), "D101", block: 3))!.Block.ShouldBe(3);
        (await ReadAsync(city, city.As("center-staff", "D101"), "D101", block: 5)).ShouldBeNull("the form has three blocks, and the texts");
    }

    [EachDatabase]
    public async Task Who_opens_a_returned_report_stands_in_the_first_block_that_still_waits(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "二つあります", null, new("職員", "人数"), new("USE.SLOTS[gym]", "原票と違う"));

        (await ReadAsync(city, city.As("center-staff", "D101"), "D101", block: null))!.Block.ShouldBe(2);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["USE.SLOTS[gym]"] = "7" });
        (await ReadAsync(city, city.As("center-staff", "D101"), "D101", block: null))!.Block.ShouldBe(3, "the second is mended");
        (await ReadAsync(city, city.As("center-staff", "D101"), "D101", block: 1))!.Block.ShouldBe(1, "an address that names a block is kept to");
        (await ReadAsync(city, city.As("center-staff", "D102"), "D102", block: null))!.Block.ShouldBe(1, "nothing is asked");
    }

    [EachDatabase]
    public async Task The_buttons_are_those_of_the_flow_that_the_caller_may_press(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        (await ActsAsync(city, "center-staff", "D101")).ShouldBeEmpty();
        (await ActsAsync(city, "center-director", "D101")).ShouldBe(["monthly-report.submit"]);
        (await ActsAsync(city, "ward-director", "W1")).ShouldBeEmpty();
        await city.SubmitAsync("D101");
        (await ActsAsync(city, "center-director", "D101")).ShouldBe(["monthly-report.withdraw"]);
        (await ActsAsync(city, "ward-director", "W1")).ShouldBe(["monthly-report.accept", "monthly-report.return"]);
        (await ActsAsync(city, "ward-staff", "W1")).ShouldBeEmpty();
        (await ActsAsync(city, "city-director", "C00")).ShouldBeEmpty();
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept);
        (await ActsAsync(city, "ward-director", "W1")).ShouldBe(["monthly-report.unaccept"]);
        (await ActsAsync(city, "city-director", "C00")).ShouldBe(["monthly-report.confirm", "monthly-report.return-accepted"]);
        (await ActsAsync(city, "city-staff", "C00")).ShouldBeEmpty();
        await city.MoveAsync(city.As("city-director", "C00", 3), "D101", ReportActs.Confirm);
        (await ActsAsync(city, "city-director", "C00")).ShouldBe(["monthly-report.correct"]);
    }

    [EachDatabase]
    public async Task What_is_asked_for_is_told_with_its_block_until_it_was_changed(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "二つあります", null, new("職員", "人数"), new("OPEN.DAYS", "日数"));
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "25" });

        var view = await ReadAsync(city, city.As("center-staff", "D101"), "D101", block: 1);

        view!.Remarks.Select(remark => $"{remark.Block} {remark.Name} {remark.Words} {remark.Changed}").ShouldBe(["1 OPEN.DAYS 日数 True", "3 職員 人数 False"]);
        view.Blocks.Select(block => block.Remarks).ShouldBe([0, 0, 1]);
        view.OpenReason.ShouldBe("二つあります");
    }

    [EachDatabase]
    public async Task What_is_asked_for_may_be_one_option_of_a_measure(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        var offered = await ReadAsync(city, city.As("ward-director", "W1", 2), "D101");
        offered!.Places.Select(place => place.Place)
            .ShouldBe(["開館", "OPEN.DAYS", "OPEN.NOTES", "利用", "USE.SLOTS", "USE.SLOTS[hall]", "USE.SLOTS[gym]", "職員", "STAFF.ACTUAL", "TEXT.SPECIAL", "TEXT.ANSWERS", "TEXT.PLANS"]);
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "一つあります", null, new RemarkedPlace("USE.SLOTS[gym]", "体育館だけ多い"));

        var view = await ReadAsync(city, city.As("center-staff", "D101"), "D101", block: 0);

        var remark = view!.Remarks.ShouldHaveSingleItem();
        (remark.Cell, remark.Words, remark.Changed).ShouldBe(("USE.SLOTS[gym]", "体育館だけ多い", false));
        await city.EnterAsync("D101", new Dictionary<string, string> { ["USE.SLOTS[hall]"] = "7" });
        (await ReadAsync(city, city.As("center-staff", "D101"), "D101"))!.Remarks.ShouldHaveSingleItem().Changed.ShouldBeFalse("another option was changed");
        await city.EnterAsync("D101", new Dictionary<string, string> { ["USE.SLOTS[gym]"] = "7" });
        (await ReadAsync(city, city.As("center-staff", "D101"), "D101"))!.Remarks.ShouldHaveSingleItem().Changed.ShouldBeTrue();
    }

    [EachDatabase]
    public async Task A_correction_leaves_the_other_cells_closed(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("C00");
        await city.MoveAsync(city.As("city-director", "C00", 3), "C00", ReportActs.Confirm);
        await city.MoveAsync(city.As("city-director", "C00", 3), "C00", ReportActs.Correct, "体育館", null, new RemarkedPlace("USE.SLOTS[gym]"));

        var view = await ReadAsync(city, city.As("center-staff", "C00"), "C00", block: 0);

        view!.MayEnter.ShouldBeTrue();
        view.Measures.SelectMany(measure => measure.Cells).Where(cell => cell.Open).Select(cell => cell.Code).ShouldBe(["USE.SLOTS[gym]"]);
    }

    [EachDatabase]
    public async Task Who_is_outside_or_too_early_is_told_nothing(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.OpenFromAsync(database, "D101", new(2025, 6));
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26" });

        (await ReadAsync(city, city.As("center-staff", "D102"), "D101")).ShouldBeNull("a neighbour");
        (await ReadAsync(city, city.As("ward-director", "W2"), "D101")).ShouldBeNull("another ward");
        (await ReadAsync(city, city.As("center-staff", "D101"), "D999")).ShouldBeNull("nobody");
        (await ReadAsync(city, city.As("auditor", "C00"), "D101"))!.ShouldSatisfyAllConditions(
            view => view.Absence.ShouldBe(ReportAbsence.NotSubmitted), view => view.Blocks.Sum(block => block.Answered).ShouldBe(0), view => view.Acts.ShouldBeEmpty());
        (await ReadAsync(city, city.As("center-director", "D101"), "D101", month: new(2026, 12)))!.ShouldSatisfyAllConditions(
            view => view.Absence.ShouldBe(ReportAbsence.NotBegun), view => view.Acts.ShouldBeEmpty(), view => view.MayEnter.ShouldBeFalse());
        (await ReadAsync(city, city.As("center-director", "D101"), "D101", month: new(2025, 5)))!.Absence.ShouldBe(ReportAbsence.NotOpen);
        (await ReadAsync(city, city.As("center-director", "D101"), "D101", month: new(2025, 3))).ShouldBeNull("there is no report of such a year");
    }

    private static async Task<IEnumerable<string>> ActsAsync(ReportingCity city, string role, string unit) => (await ReadAsync(city, city.As(role, unit, person: 9), "D101"))!.Acts;

    private static Task<ReportView?> ReadAsync(ReportingCity city, PortalDoor door, string unit, int? block = 1, ReportingMonth? month = null) =>
        city.Reader(door).FindAsync(unit, month ?? ReportingCity.May, block);
}
