using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Narratives;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports.Narratives;

public class EnterTextsTests
{
    private const string Special = "TEXT.SPECIAL";

    [EachDatabase]
    public async Task A_text_is_saved_as_it_was_written_and_the_history_says_what_became_of_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var door = city.As("center-staff", "D101");

        (await city.WriteAsync(door, "D101", null, (Special, "  雨漏りがありました。\r\n修理しました。\r\n", 0))).Outcome.ShouldBe(Outcome.Done);
        (await city.WriteAsync(door, "D101", null, (Special, "雨漏りがありました。\n修理を終えました。", 1))).Saved.ShouldHaveSingleItem().Version.ShouldBe(2);

        var view = (await city.ReadAsync(door, "D101"))!;
        var row = view.Texts.Single(text => text.Block.Code == Special);
        (row.Words, row.Version, row.Open).ShouldBe(("雨漏りがありました。\n修理を終えました。", 2, true));
        row.History.Select(line => TextDifference.Of(line.Texts[0].Before, line.Texts[0].After)).First().ShouldBe(
            [new(TextFate.Kept, "雨漏りがありました。\n"), new(TextFate.TakenOut, "修理しました。"), new(TextFate.PutIn, "修理を終えました。")]);
        view.History.ShouldHaveSingleItem().Times.ShouldBe(2, "one person's writing of one day is one line");
    }

    [EachDatabase]
    public async Task Two_people_in_one_text_the_second_hears_both_and_nothing_is_written_over(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.WriteAsync(city.As("center-staff", "D101"), "D101", null, (Special, "先の文。", 0));

        var second = await city.WriteAsync(city.As("center-director", "D101", person: 2), "D101", null, (Special, "後の文。", 0), ("TEXT.PLANS", "盆踊り", 0));

        second.Outcome.Kind.ShouldBe(OutcomeKind.Refused);
        var conflict = second.Conflicts.ShouldHaveSingleItem();
        (conflict.Cell, conflict.Value, conflict.Version, conflict.By).ShouldBe((Special, "先の文。", 1, "職員番号 1"));
        second.Saved.ShouldHaveSingleItem().Cell.ShouldBe("TEXT.PLANS");
        (await city.ReadAsync(city.As("center-staff", "D101"), "D101"))!.Texts[0].Words.ShouldBe("先の文。");
    }

    [EachDatabase]
    public async Task The_same_sent_again_is_acknowledged_and_who_types_on_is_not_in_conflict_with_themself(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var door = city.As("center-staff", "D101");
        await city.WriteAsync(door, "D101", null, (Special, "文。", 0));

        (await city.WriteAsync(door, "D101", null, (Special, "文。", 0))).Saved.ShouldHaveSingleItem().Version.ShouldBe(1);
        (await city.WriteAsync(door, "D101", null, (Special, "文。続き。", 0))).Outcome.ShouldBe(Outcome.Done, "the answer to the first was lost");
    }

    [EachDatabase]
    public async Task Texts_are_written_as_long_as_figures_may_be_and_by_the_same_people(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var staff = city.As("center-staff", "D101");
        await city.SubmitAsync("D101");
        (await WhyAsync()).ShouldStartWith("この報告は提出済です。");
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "特記事項が空です", null, new RemarkedPlace(Special, "工事を書いてください"));
        (await city.ReadAsync(staff, "D101"))!.Remarks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(remark => remark.Name.ShouldBe("特記事項"), remark => remark.Block.ShouldBe(4), remark => remark.Changed.ShouldBeFalse());
        (await WhyAsync()).ShouldBe("");
        (await city.ReadAsync(staff, "D101"))!.Remarks.ShouldHaveSingleItem().Changed.ShouldBeTrue();
        (await city.WriteAsync(city.As("center-staff", "D102"), "D101", null, (Special, "隣", 0))).Outcome.ShouldBe(Outcome.NotFound);
        (await city.WriteAsync(staff, "D101", new(2026, 12), (Special, "先", 0))).Outcome.Why!.ToString().ShouldStartWith("令和8年12月分はまだ始まっていません。");

        async Task<string> WhyAsync() => (await city.WriteAsync(staff, "D101", null, (Special, "工事をしました。", 0))).Outcome.Why?.ToString() ?? "";
    }

    [EachDatabase]
    public async Task A_correction_opens_only_the_text_it_names(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("C00");
        await city.MoveAsync(city.As("city-director", "C00", 3), "C00", ReportActs.Confirm);
        await city.MoveAsync(city.As("city-director", "C00", 3), "C00", ReportActs.Correct, "予定の誤り", null, new RemarkedPlace("TEXT.PLANS"));

        var result = await city.WriteAsync(city.As("center-staff", "C00"), "C00", null, ("TEXT.PLANS", "休館します。", 0), (Special, "なし", 0));

        result.Saved.ShouldHaveSingleItem().Cell.ShouldBe("TEXT.PLANS");
        result.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("TEXT.SPECIAL: この欄は訂正の対象ではありません。");
        var cells = await city.EnterAsync("C00", new Dictionary<string, string> { ["OPEN.DAYS"] = "3" });
        cells.Problems.ShouldHaveSingleItem().ToString().ShouldStartWith("OPEN.DAYS: この欄は訂正の対象ではありません。");
    }

    [EachDatabase]
    public async Task A_text_too_long_of_no_block_or_with_signs_that_are_none_is_refused_at_its_place(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        var result = await city.WriteAsync(city.As("center-staff", "D101"), "D101", null, (Special, new('長', 2001), 0), ("TEXT.NONE", "文", 0), ("TEXT.PLANS", "鐘\a", 0), ("TEXT.ANSWERS", new('短', 2000), 0));

        result.Problems.Select(problem => problem.ToString()).ShouldBe(
        [
            "TEXT.SPECIAL: この欄は 2000 文字までです。いま 2001 文字あります。短くしてください。", "TEXT.NONE: 「TEXT.NONE」という欄はありません。",
            "TEXT.PLANS: 文章に、文字でない符号が入っています。消して、書き直してください。",
        ]);
        result.Saved.ShouldHaveSingleItem().Cell.ShouldBe("TEXT.ANSWERS");
    }

    [EachDatabase]
    public async Task An_auditor_reads_a_text_once_its_report_was_submitted_and_nothing_of_the_draft(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var (staff, auditor) = (city.As("center-staff", "D101"), city.As("auditor", "C00"));
        await city.WriteAsync(staff, "D101", null, (Special, "下書きの文。", 0));
        (await city.ReadAsync(auditor, "D101"))!.Texts.ShouldAllBe(text => text.Words.Length == 0 && text.History.Count == 0);

        await city.WriteAsync(staff, "D101", null, (Special, "提出の文。", 1));
        await city.SubmitAsync("D101");

        var row = (await city.ReadAsync(auditor, "D101"))!.Texts[0];
        row.Words.ShouldBe("提出の文。");
        row.History.ShouldBeEmpty("both were written before the report was handed in");
        (await city.ReadAsync(city.As("center-staff", "D102"), "D101")).ShouldBeNull();
    }

    [EachDatabase]
    public async Task What_was_remarked_on_the_month_before_stands_beside_its_answer_also_once_it_was_accepted(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "数え直してください", null, new RemarkedPlace("OPEN.DAYS", "日数"));
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);

        var asked = (await city.ReadAsync(city.As("center-staff", "D101"), "D101", month: ReportingCity.May.Next))!.AskedBefore.ShouldHaveSingleItem();

        (asked.Reason, asked.Asked.Single().Name, asked.Asked.Single().Words).ShouldBe(("数え直してください", "OPEN.DAYS", "日数"));
        (await city.ReadAsync(city.As("center-staff", "D101"), "D101"))!.AskedBefore.ShouldBeEmpty();
    }
}
