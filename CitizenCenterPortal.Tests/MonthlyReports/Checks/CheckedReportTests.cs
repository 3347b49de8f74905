using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Tests.MonthlyReports.Import;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports.Checks;

/// <summary>What the rules do to a report: told with every save, they hold it back or ask for a reason, and stop no file.</summary>
public sealed class CheckedReportTests
{
    [EachDatabase]
    public async Task What_is_found_comes_with_the_save_and_with_the_page_and_goes_with_the_number_that_mends_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await RuleAsync(city, CheckLevel.Stop);

        var saved = await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26", ["OPEN.NOTES"] = "30" });
        saved.Findings!.ShouldHaveSingleItem().Text.ShouldBe("多すぎます。（OPEN.NOTES 30件、OPEN.DAYS 26件）");
        (await FindingsAsync(city, "center-staff", "D101")).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            finding => finding.Cells.ShouldBe(["OPEN.NOTES", "OPEN.DAYS"]), finding => finding.Blocks.ShouldBe([1]), finding => finding.Holds.ShouldBeTrue());

        (await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.NOTES"] = "26" })).Findings!.ShouldBeEmpty();
        (await FindingsAsync(city, "center-staff", "D101")).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_report_that_a_rule_stops_is_not_submitted_until_the_number_is_put_right(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await RuleAsync(city, CheckLevel.Stop);
        await city.EnterAsync("D101", With("30"));

        var refused = await SubmitAsync(city);
        refused.Kind.ShouldBe(OutcomeKind.Refused);
        refused.Why!.ToString().ShouldBe("「止める」の確認事項が 1 件あるため、提出できません。数値を直してください。");
        refused.Problems.ShouldHaveSingleItem().At!.File.ShouldBe("OPEN.NOTES");
        (await ExplainAsync(city, "30|26", "延長しました")).Kind.ShouldBe(OutcomeKind.Refused, "no reason lets it through");
        (await city.ReportAsync("D101"))!.Status.ShouldBe(ReportStatus.Draft);

        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.NOTES"] = "26" });
        (await SubmitAsync(city)).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task A_caution_asks_for_a_reason_which_stays_until_its_numbers_change_and_is_asked_for_again_then(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var code = await RuleAsync(city, CheckLevel.Caution);
        await city.EnterAsync("D101", With("30"));
        (await SubmitAsync(city)).ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(OutcomeKind.Invalid), o => o.Why!.ToString().ShouldStartWith("「注意」の確認事項 1 件に理由がありません。"));

        var seen = await city.SeenAsync("D101");
        (await ExplainAsync(city, "30|26", " 夜間に延長しました ")).ShouldBe(Outcome.Done);
        (await city.SeenAsync("D101")).ShouldBe(seen, "a reason does not move the report away from under who submits it");
        await city.EnterAsync("D101", new Dictionary<string, string> { ["STAFF.ACTUAL"] = "5" });
        (await FindingsAsync(city, "center-staff", "D101"))[0].Reason.ShouldBe("夜間に延長しました", "another number leaves it standing");

        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.NOTES"] = "31" });
        (await FindingsAsync(city, "center-staff", "D101"))[0].ShouldSatisfyAllConditions(f => f.Reason.ShouldBeNull(), f => f.Earlier.ShouldBe("夜間に延長しました"), f => f.IsUnexplained.ShouldBeTrue());
        (await SubmitAsync(city)).Kind.ShouldBe(OutcomeKind.Invalid);
        (await ExplainAsync(city, "30|26", "古い数値を見て書きました")).Kind.ShouldBe(OutcomeKind.Refused);
        (await ExplainAsync(city, "31|26", "31 も確かめました")).ShouldBe(Outcome.Done);
        (await SubmitAsync(city)).ShouldBe(Outcome.Done);

        (await FindingsAsync(city, "ward-director", "W1"))[0].Reason.ShouldBe("31 も確かめました", "who examines the report reads it");
        ReportData.Of((await city.ReadAsync(city.As("ward-director", "W1"), "D101"))!).Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Code.ShouldBe(code), f => f.Level.ShouldBe("caution"), f => f.Reason.ShouldBe("31 も確かめました"));
        (await ReasonsSeenAsync(city, "auditor", "C00")).ShouldBe([$"{code} 31 も確かめました"]);
        (await ExplainAsync(city, "31|26", "あとから書きました")).Why!.ToString().ShouldStartWith("この報告は提出済です。");
    }

    [EachDatabase]
    public async Task A_reason_in_a_draft_is_not_told_to_who_may_not_read_drafts_and_is_nobodys_to_write_but_the_centres(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await RuleAsync(city, CheckLevel.Caution);
        await city.EnterAsync("D101", With("30"));
        (await ExplainAsync(city, "30|26", "夜間に延長しました")).ShouldBe(Outcome.Done);

        (await ReasonsSeenAsync(city, "auditor", "C00")).ShouldBeEmpty();
        (await ReasonsSeenAsync(city, "center-staff", "D102")).ShouldBeEmpty();
        (await ExplainAsync(city, "30|26", " ")).ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(OutcomeKind.Invalid), o => o.Why!.ToString().ShouldBe("理由を書いてください。"));
        (await ExplainAsync(city, "30|26", new string('あ', 501))).Why!.ToString().ShouldBe("理由は 500 文字までです。");
        (await new ExplainFinding(city.As("center-staff", "D102"), city.Rules, city.Proposals).RunAsync("D101", ReportingCity.May, new("C01", "30|26", "隣の館です"))).ShouldBe(Outcome.NotFound);
        await Should.ThrowAsync<DoorClosedException>(() => new ExplainFinding(city.As("ward-director", "W1"), city.Rules, city.Proposals).RunAsync("D101", ReportingCity.May, new("C01", "30|26", "区です")));
    }

    [EachDatabase]
    public async Task Days_that_differ_from_the_calendar_are_found_with_the_save_on_the_page_and_on_submit_and_want_a_reason(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        city.Proposals = new([new ProposeOpening(new(), new RoomTypes(city.Catalogues))]);
        await RuleAsync(city, CheckLevel.Caution, new() { Left = ["OPEN.DAYS"], Operator = CheckOperator.Equal, Span = CheckSpan.Calendar, Level = CheckLevel.Caution, Message = "違います。" });
        (await city.EnterAsync("D101", ReportingCity.Answers)).Findings!.ShouldBeEmpty("nobody set a calendar yet");
        await using (var db = database.Everything())
        {
            db.Add(new ClosingRule { OrgUnitId = OrgUnit.RootId, Kind = ClosingKind.Weekday, Weekday = DayOfWeek.Monday, From = new(2025, 4, 1) });
            await db.SaveChangesAsync();
        }

        city.Proposals = new([new ProposeOpening(new(), new RoomTypes(city.Catalogues))]); // what was kept of the empty calendar is forgotten
        (await city.EnterAsync("D101", new Dictionary<string, string> { ["STAFF.ACTUAL"] = "5" })).Findings!.ShouldHaveSingleItem().Text.ShouldBe("違います。（OPEN.DAYS 26件、開館カレンダー 28件）");
        (await FindingsAsync(city, "center-staff", "D101")).ShouldHaveSingleItem().Cells.ShouldBe(["OPEN.DAYS"]);
        (await SubmitAsync(city)).Kind.ShouldBe(OutcomeKind.Invalid);
        (await ExplainAsync(city, "26|28", "停電で2日閉めました")).ShouldBe(Outcome.Done);
        (await SubmitAsync(city)).ShouldBe(Outcome.Done);

        var (_, trial) = await new TryRule(city.As("city-staff", "C00"), city.Rules, city.Proposals).RunAsync(new() { Left = ["OPEN.DAYS"], Operator = CheckOperator.AtLeast, Span = CheckSpan.Calendar, Tolerance = "1", Message = "少なすぎます。" });
        (trial!.Reports, trial.Flagged).ShouldBe((1, 1));
    }

    [EachDatabase]
    public async Task The_matrix_counts_what_must_be_mended_or_explained_in_reports_that_are_not_confirmed(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var code = await RuleAsync(city, CheckLevel.Caution);
        await RuleAsync(city, CheckLevel.Note, new() { Left = ["OPEN.NOTES"], Right = ["OPEN.DAYS"], Level = CheckLevel.Note, Message = "参考です。" });
        await RuleAsync(city, CheckLevel.Stop, new() { Left = ["OPEN.DAYS"], Span = CheckSpan.LastYear, Bound = "50", Level = CheckLevel.Caution, Message = "去年より多すぎます。" });
        await city.ImportAsync("D101,2025-05,OPEN.DAYS,,3\nD101,2025-05,OPEN.NOTES,,9\n");
        await city.EnterAsync("D101", With("30"));
        await city.EnterAsync("D102", With("30"));

        (await OpenAsync(city, "ward-director", "W1")).ShouldBe(["D101 2026-05 2", "D102 2026-05 1"], "the report of 2025 is confirmed; what is only 参考 asks for nothing");
        (await OpenAsync(city, "center-staff", "D102")).ShouldBe(["D102 2026-05 1"]);
        (await OpenAsync(city, "auditor", "C00")).ShouldBeEmpty("a draft is nothing an auditor sees");

        (await ExplainAsync(city, "30|26", "夜間に延長しました")).ShouldBe(Outcome.Done);
        (await OpenAsync(city, "ward-director", "W1")).ShouldBe(["D101 2026-05 1", "D102 2026-05 1"]);
        var kept = ReportingCity.Matrix(city.As("ward-director", "W1", 5));
        for (var look = 0; look < 3; look++)
        {
            (await kept.ReadLastAsync(12)).Open.ShouldBe(2);
        }

        (await city.WriteRules(city.As("city-staff", "C00", 9)).MoveAsync(code, 2, CheckActs.Retire, "使いません")).ShouldBe(Outcome.Done);
        (await OpenAsync(city, "ward-director", "W1")).ShouldBe(["D101 2026-05 1"]);
        (await kept.ReadLastAsync(12)).Open.ShouldBe(1, "what was kept goes with the rule, which is told in no chain of the ward's");
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "4" });
        (await OpenAsync(city, "ward-director", "W1")).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task Of_a_correction_the_matrix_counts_what_it_opened_and_nothing_that_nobody_may_mend(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", With("30"));
        (await SubmitAsync(city)).ShouldBe(Outcome.Done);
        var head = city.As("city-director", "C00", 3);
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(head, "D101", ReportActs.Confirm)).ShouldBe(Outcome.Done);
        await RuleAsync(city, CheckLevel.Stop);

        (await city.MoveAsync(head, "D101", ReportActs.Correct, "数え違い", null, new RemarkedPlace("STAFF.ACTUAL"))).ShouldBe(Outcome.Done);
        (await OpenAsync(city, "ward-director", "W1")).ShouldBeEmpty();
        (await city.MoveAsync(head, "D101", ReportActs.Widen, "こちらも", null, new RemarkedPlace("OPEN.NOTES"))).ShouldBe(Outcome.Done);
        (await OpenAsync(city, "ward-director", "W1")).ShouldBe(["D101 2026-05 1"]);
    }

    [EachDatabase]
    public async Task A_draft_of_a_file_is_a_persons_once_they_wrote_a_reason(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await RuleAsync(city, CheckLevel.Caution);
        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,26\nD101,2026-05,OPEN.NOTES,,30\n", ImportStage.Draft);
        (await city.ReportAsync("D101"))!.Imported.ShouldBeTrue();

        (await ExplainAsync(city, "30|26", "夜間に延長しました")).ShouldBe(Outcome.Done);

        (await city.ReportAsync("D101"))!.Imported.ShouldBeFalse();
        (await city.ImportAsync("D101,2026-05,OPEN.DAYS,,25\n", ImportStage.Draft)).Faults().ShouldNotBeEmpty("a file does not write over what a person worked on");
    }

    [EachDatabase]
    public async Task A_file_is_taken_in_whatever_is_found_in_it_and_says_what_that_is(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await RuleAsync(city, CheckLevel.Stop);
        const string Lines = "D101,2026-05,OPEN.DAYS,,26\nD101,2026-05,OPEN.NOTES,,30\nD102,2026-05,OPEN.DAYS,,26\nD102,2026-05,OPEN.NOTES,,26\n";

        var rehearsed = await city.ImportAsync(Lines, rehearse: true);
        var imported = await city.ImportAsync(Lines);

        imported.Outcome.ShouldBe(Outcome.Done);
        foreach (var findings in new[] { rehearsed.Findings, imported.Findings })
        {
            findings.All.ShouldBe(1);
            findings.Told.ShouldHaveSingleItem().ToString().ShouldBe("止める D101 令和8年5月分: 多すぎます。（OPEN.NOTES 30件、OPEN.DAYS 26件）");
        }
    }

    private static Dictionary<string, string> With(string notes) => new(ReportingCity.Answers) { ["OPEN.NOTES"] = notes };

    /// <summary>A rule of the small form, applied: notes are at most days.</summary>
    private static async Task<string> RuleAsync(ReportingCity city, CheckLevel level, RuleEntry? rule = null)
    {
        var write = city.WriteRules(city.As("city-staff", "C00", 9));
        var (outcome, code) = await write.SetAsync(null, 0, rule ?? new() { Left = ["OPEN.NOTES"], Right = ["OPEN.DAYS"], Level = level, Message = "多すぎます。" }, "試験のため");
        outcome.ShouldBe(Outcome.Done);
        (await write.MoveAsync(code!, 1, CheckActs.GoLive, "試験のため")).ShouldBe(Outcome.Done);
        return code!;
    }

    private static Task<Outcome> SubmitAsync(ReportingCity city) => city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit);

    private static Task<Outcome> ExplainAsync(ReportingCity city, string numbers, string words) =>
        new ExplainFinding(city.As("center-staff", "D101"), city.Rules, city.Proposals).RunAsync("D101", ReportingCity.May, new("C01", numbers, words));

    private static async Task<IReadOnlyList<FindingLine>> FindingsAsync(ReportingCity city, string role, string unit) =>
        (await city.Reader(city.As(role, unit, 5)).FindAsync("D101", ReportingCity.May, 1))!.Findings;

    private static async Task<List<string>> OpenAsync(ReportingCity city, string role, string unit)
    {
        var view = (await ReportingCity.Matrix(city.As(role, unit, 5)).ReadLastAsync(MatrixView.MostMonths))!;
        List<string> open = [.. from row in view.Rows from at in row.Cells.Zip(view.Months) where at.First.Open > 0 select $"{row.Code} {at.Second} {at.First.Open}"];
        view.Open.ShouldBe(open.Count);
        return open;
    }

    private static async Task<List<string>> ReasonsSeenAsync(ReportingCity city, string role, string unit)
    {
        await using var reading = await city.As(role, unit, 7).OpenForReadingAsync(Permissions.MonthlyReports.Read);
        return await reading.Rows<CheckReason>().Select(reason => reason.Finding + " " + reason.Words).ToListAsync();
    }
}
