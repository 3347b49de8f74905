using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports;

public class EnterCellsTests
{
    [EachDatabase]
    public async Task A_figure_is_saved_as_it_was_meant_and_shown_as_the_form_writes_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        var result = await EnterAsync(city, "D101", ("OPEN.DAYS", "２６", 0), ("USE.SLOTS[hall]", "1,234", 0), ("USE.SLOTS[gym]", "該当なし", 0), ("STAFF.ACTUAL", "4.5 件", 0), ("OPEN.NOTES", "－", 0));

        result.Outcome.ShouldBe(Outcome.Done);
        result.Entered.ShouldBe(5);
        result.Saved.Select(cell => $"{cell.Cell} {cell.Value} {cell.Version}").ShouldBe(["OPEN.DAYS 26 1", "USE.SLOTS[hall] 1,234 1", "USE.SLOTS[gym] ／ 1", "STAFF.ACTUAL 4.5 1", "OPEN.NOTES 0 1"]);
    }

    [EachDatabase]
    public async Task An_emptied_cell_is_blank_again(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await EnterAsync(city, "D101", ("OPEN.DAYS", "26", 0), ("STAFF.ACTUAL", "4", 0));

        var result = await EnterAsync(city, "D101", ("OPEN.DAYS", "", 1), ("STAFF.ACTUAL", "消", 1));

        result.Saved.Select(cell => $"{cell.Value}{cell.Version}").ShouldBe(["2", "2"]);
        result.Entered.ShouldBe(0);
    }

    [EachDatabase]
    public async Task What_the_form_does_not_take_is_told_at_its_cell_and_the_other_cells_are_saved(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        var result = await EnterAsync(
            city, "D101", ("OPEN.DAYS", "32", 0), ("USE.SLOTS[hall]", "52.5", 0), ("STAFF.ACTUAL", "4.55", 0), ("OPEN.NOTES", "／", 0), ("NO.SUCH", "1", 0), ("USE.SLOTS[gym]", "７", 0));

        result.Outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        result.Problems.Select(problem => problem.ToString()).ShouldBe(
        [
            "OPEN.DAYS: 0から31までの数を入力してください。",
            "USE.SLOTS[hall]: 小数は使えません。整数で入力してください。",
            "STAFF.ACTUAL: 小数は 1 桁までです。",
            "OPEN.NOTES: この欄に「該当なし」は使えません。なかったときは 0 と入力してください。",
            "NO.SUCH: 「NO.SUCH」という欄はありません。",
        ]);
        (await city.VersionsAsync("D101", ReportingCity.May)).ShouldBe(new Dictionary<string, int> { ["USE.SLOTS[gym]"] = 1 });
    }

    [EachDatabase]
    public async Task Two_people_in_one_cell_the_second_sees_what_the_first_wrote_and_when(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await EnterAsync(city, "D101", ("OPEN.DAYS", "26", 0));

        var second = await city.Entry(city.As("center-staff", "D101", person: 2)).RunAsync("D101", ReportingCity.May, new("test", [new("OPEN.DAYS", "25", 0), new("STAFF.ACTUAL", "4", 0)]));

        second.Outcome.Kind.ShouldBe(OutcomeKind.Refused);
        var conflict = second.Conflicts.ShouldHaveSingleItem();
        (conflict.Cell, conflict.Value, conflict.Version, conflict.By).ShouldBe(("OPEN.DAYS", "26", 1, "職員番号 1"));
        conflict.At.ShouldNotBeNull();
        second.Saved.ShouldHaveSingleItem().Cell.ShouldBe("STAFF.ACTUAL");
    }

    [EachDatabase]
    public async Task A_conflict_names_who_wrote_there_and_not_who_submitted_asked_or_talked_about_it_since(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        (await city.EnterAsync("D101", ReportingCity.Answers, person: 7)).Outcome.ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("center-director", "D101", 8), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        for (var thread = 1; thread <= 3; thread++)
        {
            (await new CommentOnReport(city.As("ward-staff", "W1", 9), city.Catalogues).RunAsync("D101", ReportingCity.May, new(CommentActs.Ask.Code, "OPEN.DAYS", Words: "26日でよいですか"))).ShouldBe(Outcome.Done);
        }

        (await city.MoveAsync(city.As("ward-director", "W1", 10), "D101", ReportActs.Return, "直してください", null, new RemarkedPlace("OPEN.DAYS", "25日では"))).ShouldBe(Outcome.Done);

        var met = await city.Entry(city.As("center-staff", "D101", 11)).RunAsync("D101", ReportingCity.May, new("test", [new("OPEN.DAYS", "25", 0), new("STAFF.ACTUAL", "4", 0)]));

        met.Conflicts.Select(conflict => conflict.By).ShouldBe(["職員番号 7", "職員番号 7"]);
    }

    [EachDatabase]
    public async Task Sending_the_same_again_is_acknowledged_and_changes_nothing(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await EnterAsync(city, "D101", ("OPEN.DAYS", "26", 0));

        (await EnterAsync(city, "D101", ("OPEN.DAYS", "２６", 0))).ShouldSatisfyAllConditions(
            again => again.Outcome.ShouldBe(Outcome.Done), again => again.Saved.ShouldHaveSingleItem().Version.ShouldBe(1));

        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        (await reading.Rows<JournalEntry>().CountAsync(entry => entry.Act == "monthly-report.enter")).ShouldBe(1);
    }

    [EachDatabase]
    public async Task A_submitted_an_accepted_and_a_confirmed_month_are_locked(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.OpenFromAsync(database, "D101", new(2025, 6));
        await city.SubmitAsync("D101");
        (await WhyLockedAsync(city)).ShouldStartWith("この報告は提出済です。");
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept);
        (await WhyLockedAsync(city)).ShouldStartWith("この報告は受理済です。");
        await city.MoveAsync(city.As("city-director", "C00", 3), "D101", ReportActs.Confirm);
        (await WhyLockedAsync(city)).ShouldStartWith("この報告は確定しています。");
        (await EnterAsync(city, "D101", new ReportingMonth(2026, 12), ("OPEN.DAYS", "1", 0))).Outcome.Why!.ToString().ShouldStartWith("令和8年12月分はまだ始まっていません。");
        (await EnterAsync(city, "D101", new ReportingMonth(2025, 5), ("OPEN.DAYS", "1", 0))).Outcome.Why!.ToString().ShouldStartWith("D101は令和7年5月分に開館していない");
    }

    [EachDatabase]
    public async Task A_correction_opens_only_the_cells_it_names(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("C00");
        await city.MoveAsync(city.As("city-director", "C00", 3), "C00", ReportActs.Confirm);
        await city.MoveAsync(city.As("city-director", "C00", 3), "C00", ReportActs.Correct, "部屋の数え方", null, new RemarkedPlace("USE.SLOTS"));

        var result = await EnterAsync(city, "C00", ("OPEN.DAYS", "25", 1), ("USE.SLOTS[gym]", "9", 1));

        result.Saved.ShouldHaveSingleItem().Cell.ShouldBe("USE.SLOTS[gym]");
        result.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("OPEN.DAYS: この欄は訂正の対象ではありません。");
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    [EachDatabase]
    public async Task A_request_out_of_shape_writes_nothing(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        (await EnterAsync(city, "D101")).Outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        (await EnterAsync(city, "D101", ("OPEN.DAYS", "1", 0), ("OPEN.DAYS", "2", 0))).Outcome.Why!.ToString().ShouldBe("「OPEN.DAYS」が一度の依頼に二度あります。");
        (await EnterAsync(city, "D101", [.. Enumerable.Range(0, 201).Select(number => ($"C{number}", "1", 0))])).Outcome.Why!.ToString().ShouldBe("一度に保存できるのは 1 から 200 か所までです。");
        (await EnterAsync(city, "D101", ("OPEN.DAYS", new string('1', 41), 0))).Problems.ShouldHaveSingleItem().ToString().ShouldBe("OPEN.DAYS: ひとつの欄は 40 文字までです。");
        (await city.Entry(city.As("center-staff", "D101")).RunAsync("D101", ReportingCity.May, new(" ", [new("OPEN.DAYS", "1", 0)]))).Outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        (await city.Entry(city.As("center-staff", "D101")).RunAsync("D102", ReportingCity.May, new("test", [new("OPEN.DAYS", "1", 0)]))).Outcome.ShouldBe(Outcome.NotFound);
        (await city.ReportAsync("D101")).ShouldBeNull();
    }

    private static async Task<string> WhyLockedAsync(ReportingCity city)
    {
        var result = await EnterAsync(city, "D101", ("OPEN.DAYS", "1", 1));
        result.Outcome.Kind.ShouldBe(OutcomeKind.Refused);
        return result.Outcome.Why!.ToString();
    }

    private static Task<EntryResult> EnterAsync(ReportingCity city, string unit, params (string Cell, string Value, int Base)[] cells) => EnterAsync(city, unit, ReportingCity.May, cells);

    private static Task<EntryResult> EnterAsync(ReportingCity city, string unit, ReportingMonth month, params (string Cell, string Value, int Base)[] cells) =>
        city.Entry(city.As("center-staff", unit)).RunAsync(unit, month, new("test", [.. cells.Select(cell => new EnteredCell(cell.Cell, cell.Value, cell.Base))]));
}
