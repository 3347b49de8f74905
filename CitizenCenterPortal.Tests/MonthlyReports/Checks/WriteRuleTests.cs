using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports.Checks;

/// <summary>The city writes its rules, tries them on what was reported, applies and retires them.</summary>
public sealed class WriteRuleTests
{
    [EachDatabase]
    public async Task A_rule_is_tried_on_past_reports_before_it_is_applied_and_tells_which_it_would_have_flagged(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await city.SubmitAsync("D101", new(2026, 4));
        await city.SubmitAsync("D102");
        await city.EnterAsync("D201", new Dictionary<string, string> { ["OPEN.DAYS"] = "9", ["USE.SLOTS[hall]"] = "52" });
        var tries = new TryRule(city.As("city-staff", "C00"), city.Rules, city.Proposals);

        var (outcome, trial) = await tries.RunAsync(new() { Left = ["USE.SLOTS[hall]"], Right = ["OPEN.DAYS"], Message = "多すぎます。" });

        outcome.ShouldBe(Outcome.Done);
        (trial!.Months, trial.Reports, trial.Concerned, trial.Flagged).ShouldBe((36, 3, 3, 3), "a draft is no report yet");
        trial.Wards.Select(ward => (ward.Ward.Code, ward.Concerned, ward.Flagged)).ShouldBe([("W1", 3, 3)]);
        trial.Found.Select(found => $"{found.Unit.Code} {found.Month}").ShouldBe(["D101 2026-05", "D101 2026-04", "D102 2026-05"], "by the tree, then the latest first");
        (await tries.RunAsync(new() { Left = ["USE.SLOTS[hall]"], Right = ["OPEN.DAYS"], From = "2026-05", Message = "多すぎます。" })).Trial!.ShouldSatisfyAllConditions(t => t.Reports.ShouldBe(3), t => t.Concerned.ShouldBe(2, "of the months it is for"));
        trial.Found[0].ToString().ShouldBe("注意 D101 令和8年5月分: 多すぎます。（USE.SLOTS／ホール 52件、OPEN.DAYS 26件）");
        (await tries.RunAsync(new() { Left = ["USE.SLOTS[hall]"], Right = ["OPEN.DAYS"], Factor = "２", Message = "多すぎます。" })).Trial!.Flagged.ShouldBe(0);
        (await tries.RunAsync(new() { Left = ["USE.SLOTS[hall]", "-OPEN.DAYS"], Right = ["OPEN.DAYS"], Operator = CheckOperator.Equal, Message = "違います。" })).Trial!.Flagged.ShouldBe(0, "52 less 26 is 26");
        (await tries.RunAsync(new() { Left = ["USE.SLOTS[hall]", "-STAFF.ACTUAL"], Right = ["OPEN.DAYS"], Message = "多すぎます。" })).Trial!.Found[0].What.ToString().ShouldBe("多すぎます。（USE.SLOTS／ホール − STAFF.ACTUAL 47.5件、OPEN.DAYS 26.0件）");
        (await tries.RunAsync(new() { Left = ["-OPEN.DAYS"], Right = ["OPEN.DAYS", "-OPEN.DAYS"], Message = "違います。" })).Outcome.Problems.Select(problem => problem.At!.File).ShouldBe(["Left", "Right"]);
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.Indicators.Read);
        (await city.Rules.GetAsync(reading)).Rules.ShouldBeEmpty("a trial writes nothing");
    }

    [EachDatabase]
    public async Task A_rule_goes_from_trial_to_applied_to_retired_and_its_history_tells_each_step(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string>(ReportingCity.Answers) { ["OPEN.NOTES"] = "30" });
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        var write = city.WriteRules(city.As("city-staff", "C00"));
        var (_, code) = await write.SetAsync(null, 0, Right(), "年度の初めに");
        code.ShouldBe("C01");
        (await write.MoveAsync("C01", 1, CheckActs.GoLive, "過去に当てはめて確かめた")).ShouldBe(Outcome.Done);
        var entry = Right();
        entry.Level = CheckLevel.Stop;
        (await write.SetAsync("C01", 1, entry, "古い画面から")).Outcome.Kind.ShouldBe(OutcomeKind.Refused, "somebody applied it meanwhile");
        (await write.SetAsync("C01", 2, entry, "重くする")).Outcome.ShouldBe(Outcome.Done);
        (await StateAsync(city)).ShouldBe(RuleState.Trial, "what was changed is tried before it is applied");
        (await write.SetAsync("C01", 3, entry, "同じまま")).Outcome.Why!.ToString().ShouldBe("変わったところがありません。");
        (await write.MoveAsync("C01", 3, CheckActs.GoLive, new string('長', Act.ReasonMaxLength))).Kind.ShouldBe(OutcomeKind.Invalid, "the result stands beside the reason");
        (await write.MoveAsync("C01", 3, CheckActs.GoLive, "もう一度")).ShouldBe(Outcome.Done);
        (await write.MoveAsync("C01", 4, CheckActs.GoLive, "二度目")).Kind.ShouldBe(OutcomeKind.Refused, "it is applied already");
        (await write.MoveAsync("C01", 4, CheckActs.Retire, "使わない")).ShouldBe(Outcome.Done);
        RuleEntry.Of(new() { Code = "C02", Left = "OPEN.DAYS - OPEN.NOTES", Message = "" }).Left.ShouldBe(["OPEN.DAYS", "-OPEN.NOTES"], "as its form shows it again");
        (await write.MoveAsync("C09", 1, CheckActs.Retire, "ない")).ShouldBe(Outcome.NotFound);

        var view = (await new ReadRules(city.As("center-staff", "D101"), city.Rules, city.Names).FindAsync("C01"))!;
        (view.Rule!.State, view.Rule.Level, view.MayEdit).ShouldBe((RuleState.Retired, CheckLevel.Stop, false));
        var all = (await new ReadRules(city.As("city-staff", "C00"), city.Rules, city.Names).FindAsync("C01"))!;
        all.History.Select(line => line.Reason).ShouldBe(
            ["使わない", "もう一度（過去36か月の報告では、対象1件のうち1件が該当）", "重くする", "過去に当てはめて確かめた（過去36か月の報告では、対象1件のうち1件が該当）", "年度の初めに"]);
        all.History[2].Details.ShouldContain("重さ：注意 → 止める");
    }

    [EachDatabase]
    public async Task Bad_fields_are_named_one_by_one_and_nothing_is_written(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var write = city.WriteRules(city.As("city-staff", "C00"));
        var bad = new RuleEntry { Left = [], Right = ["NO.SUCH"], Factor = "たくさん", Tolerance = "-1", Message = " ", From = "2026-05", To = "2026-04" };

        var (outcome, _) = await write.SetAsync(null, 0, bad, "試験");

        outcome.Kind.ShouldBe(OutcomeKind.Invalid);
        outcome.Problems.Select(problem => problem.At!.File).ShouldBe(["Left", "Right", "To", "Factor", "Tolerance", "Message"], ignoreOrder: true);
        (await write.SetAsync(null, 0, new() { Left = ["OPEN.DAYS"], Span = CheckSpan.LastYear, Message = "違う" }, "試験")).Outcome.Problems.ShouldHaveSingleItem().At!.File.ShouldBe("Bound");
        (await write.SetAsync(null, 0, new() { Left = ["OPEN.DAYS"], Right = ["USE.SLOTS"], EachOption = true, Message = "違う" }, "試験")).Outcome.Problems.ShouldHaveSingleItem().At!.File.ShouldBe("EachOption");
        (await write.SetAsync(null, 0, Right(), " ")).Outcome.Problems.ShouldHaveSingleItem().At!.File.ShouldBe("reason");
        await Should.ThrowAsync<DoorClosedException>(() => city.WriteRules(city.As("center-director", "D101")).SetAsync(null, 0, Right(), "館から"));
        await Should.ThrowAsync<DoorClosedException>(() => new TryRule(city.As("ward-staff", "W1"), city.Rules, city.Proposals).RunAsync(Right()));
    }

    [EachDatabase]
    public async Task Only_what_the_month_itself_says_may_stop_a_report(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var write = city.WriteRules(city.As("city-staff", "C00"));
        foreach (var span in Enum.GetValues<CheckSpan>().Where(span => span != CheckSpan.Month))
        {
            var entry = new RuleEntry { Left = ["OPEN.NOTES"], Right = ["OPEN.DAYS"], Bound = "50", Span = span, Level = CheckLevel.Stop, Message = "違います。" };
            (await write.SetAsync(null, 0, entry, "試験")).Outcome.Problems.ShouldHaveSingleItem().At!.File.ShouldBe("Level");
            entry.Level = CheckLevel.Caution;
            (await write.SetAsync(null, 0, entry, "試験")).Outcome.ShouldBe(Outcome.Done);
        }
    }

    [EachDatabase]
    public async Task A_rule_that_cannot_be_read_finds_nothing_says_so_and_harms_no_other(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            db.Add(new CheckRule { Code = "C01", Left = "OPEN.DAYS - ", Right = "days", Message = "違います。", State = RuleState.Active, Version = 1 });
            db.Add(new CheckRule { Code = "C02", Left = "OPEN.NOTES", Right = "NO.SUCH", Message = "違います。", State = RuleState.Active, Version = 1 });
            db.Add(new CheckRule { Code = "C03", Left = "OPEN.NOTES", Right = "OPEN.DAYS", Message = "多すぎます。", State = RuleState.Active, Version = 1 });
            await db.SaveChangesAsync();
        }

        (await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26", ["OPEN.NOTES"] = "30" })).Findings!.ShouldHaveSingleItem().Code.ShouldBe("C03");
        var view = await new ReadRules(city.As("city-staff", "C00"), city.Rules, city.Names).ReadAsync();
        view.Book.Rules.Select(rule => CheckWords.WhySilent(view.Book, rule, view.Year)).ShouldBe(["項目を読めないため、働きません", "令和8年度の様式にない項目があるため、働きません", null]);
        view.Book.Rules.ShouldAllBe(rule => CheckWords.Say(view.Form, rule).Length > 0);
        (await city.WriteRules(city.As("city-staff", "C00")).MoveAsync("C01", 1, CheckActs.Retire, "読めない")).ShouldBe(Outcome.Done);
    }

    private static async Task<RuleState> StateAsync(ReportingCity city) =>
        (await new ReadRules(city.As("center-staff", "D101"), city.Rules, city.Names).FindAsync("C01"))!.Rule!.State;

    private static RuleEntry Right() => new() { Left = ["OPEN.NOTES"], Right = ["OPEN.DAYS"], Message = "多すぎます。" };
}
