using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Narratives;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports;

public class MoveReportTests
{
    [EachDatabase]
    public async Task What_a_correction_opened_is_all_that_can_be_entered_until_it_is_confirmed_again(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var (director, ward, top) = (city.As("center-director", "D101", 2), city.As("ward-director", "W1", 3), city.As("city-director", "C00", 4));
        await city.SubmitAsync("D101");
        await StepAsync(ward, ReportActs.Accept);
        await StepAsync(top, ReportActs.Confirm);
        await StepAsync(top, ReportActs.Correct, new RemarkedPlace("OPEN.DAYS"));
        await OnlyDaysAsync("correcting", "25");

        await StepAsync(director, ReportActs.Submit);
        await StepAsync(director, ReportActs.Withdraw);
        await OnlyDaysAsync("taken back", "24");

        await StepAsync(director, ReportActs.Submit);
        (await city.MoveAsync(ward, "D101", ReportActs.Return, "これも", null, new RemarkedPlace("STAFF.ACTUAL"))).Why!.ToString().ShouldStartWith("確定した報告の訂正なので、指摘できるのは開いた欄だけです。");
        await StepAsync(ward, ReportActs.Return, new RemarkedPlace("OPEN.DAYS", "23日では"));
        await OnlyDaysAsync("returned", "23");

        await StepAsync(director, ReportActs.Submit);
        await StepAsync(ward, ReportActs.Accept);
        (await city.ReadAsync(top, "D101"))!.Remarks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            remark => remark.Changed.ShouldBeTrue("who confirms sees what became of it"), remark => remark.Words.ShouldBe("23日では"));
        await StepAsync(top, ReportActs.ReturnAccepted);
        await OnlyDaysAsync("returned by the city", "22");
        await StepAsync(director, ReportActs.Submit);
        await StepAsync(ward, ReportActs.Accept);
        await StepAsync(top, ReportActs.Confirm);
        (await city.ReadAsync(top, "D101"))!.Remarks.ShouldBeEmpty();

        async Task StepAsync(PortalDoor door, Act act, params RemarkedPlace[] places) => (await city.MoveAsync(door, "D101", act, "訳", null, places)).ShouldBe(Outcome.Done, act.Code);

        async Task OnlyDaysAsync(string when, string days)
        {
            (await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = days })).Outcome.ShouldBe(Outcome.Done, when);
            (await city.EnterAsync("D101", new Dictionary<string, string> { ["STAFF.ACTUAL"] = "9" })).Problems.ShouldHaveSingleItem(when).What.ShouldBe(CellSaving.NotOpened);
            (await city.WriteAsync(city.As("center-staff", "D101"), "D101", null, (NarrativeBlock.All[0].Code, "なし。", 0))).Problems.ShouldHaveSingleItem(when).What.ShouldBe(CellSaving.NotOpened);
            var page = (await city.ReadAsync(city.As("center-staff", "D101"), "D101"))!;
            page.Measures.SelectMany(measure => measure.Cells).Where(cell => cell.Open).Select(cell => cell.Code).ShouldBe(["OPEN.DAYS"], when);
        }
    }

    [EachDatabase]
    public async Task A_report_goes_from_centre_to_ward_to_city_and_its_values_are_confirmed(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        await city.SubmitAsync("D101");
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("city-director", "C00", 3), "D101", ReportActs.Confirm)).ShouldBe(Outcome.Done);

        (await city.ReportAsync("D101"))!.ShouldSatisfyAllConditions(
            report => report.Status.ShouldBe(ReportStatus.Confirmed), report => report.SubmittedBy.ShouldBe("person:1"), report => report.ConfirmedAt.ShouldNotBeNull());
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        (await reading.Rows<Figure>().ToListAsync()).ShouldAllBe(figure => figure.Reported && figure.StoredConfirmed == figure.Stored && figure.ConfirmedNotApplicable == figure.NotApplicable);
        (await reading.Rows<JournalEntry>().Where(entry => entry.Month == ReportingCity.May).OrderBy(entry => entry.Sequence).Select(entry => entry.Act).ToListAsync())
            .ShouldBe(["monthly-report.enter", "monthly-report.submit", "monthly-report.accept", "monthly-report.confirm"]);
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    [EachDatabase]
    public async Task A_confirmed_value_stays_while_it_is_corrected_and_changes_only_when_it_is_confirmed_again(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await ConfirmAsync(city);

        (await city.MoveAsync(city.As("city-director", "C00", 3), "D101", ReportActs.Correct, "開館日数が違います", null, new RemarkedPlace("OPEN.DAYS"))).ShouldBe(Outcome.Done);
        (await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "25" })).Outcome.ShouldBe(Outcome.Done);
        (await ConfirmedDaysAsync(city)).ShouldBe((25_0000, 26_0000));
        await RecomputedTotals.ShouldHoldAsync(city);

        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("city-director", "C00", 3), "D101", ReportActs.Confirm)).ShouldBe(Outcome.Done);
        (await ConfirmedDaysAsync(city)).ShouldBe((25_0000, 25_0000));
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    [EachDatabase]
    public async Task A_returned_report_goes_on_counting_and_says_what_is_asked_for_until_it_is_accepted(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");

        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Return, "日数を確かめてください", null, new RemarkedPlace("OPEN.DAYS", "31日は多すぎます"))).ShouldBe(Outcome.Done);

        (await city.ReportAsync("D101"))!.ShouldSatisfyAllConditions(
            report => report.Status.ShouldBe(ReportStatus.Returned), report => report.Reported.ShouldBeTrue(), report => report.OpenReason.ShouldBe("日数を確かめてください"));
        await RecomputedTotals.ShouldHoldAsync(city);
        (await RemarksAsync(city)).ShouldBe(["OPEN.DAYS 31日は多すぎます"]);

        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        (await city.ReportAsync("D101"))!.OpenReason.ShouldBeNull();
        (await RemarksAsync(city)).ShouldBe(["OPEN.DAYS 31日は多すぎます"], "who accepts it sees whether it was mended");
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await RemarksAsync(city)).ShouldBeEmpty();
    }

    [EachDatabase]
    public async Task A_ward_cannot_accept_a_neighbours_report_nor_its_own(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D201");
        await city.SubmitAsync("W1");

        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D201", ReportActs.Accept)).ShouldBe(Outcome.NotFound);
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "W1", ReportActs.Accept)).Kind.ShouldBe(OutcomeKind.Refused);
        await Should.ThrowAsync<DoorClosedException>(() => city.MoveAsync(city.As("ward-director", "W1", 2), "W1", ReportActs.AcceptHub));
        (await city.MoveAsync(city.As("city-director", "C00", 3), "W1", ReportActs.AcceptHub)).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task Nobody_accepts_or_confirms_what_they_submitted(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await city.SubmitAsync("C00");

        (await city.MoveAsync(city.As("ward-director", "W1", person: 1), "D101", ReportActs.Accept)).Why!.Japanese.ShouldStartWith("自分が提出した報告は");
        (await city.MoveAsync(city.As("city-director", "C00", person: 1), "C00", ReportActs.Confirm)).Why!.Japanese.ShouldStartWith("自分が提出した報告は");
        (await city.MoveAsync(city.As("city-director", "C00", person: 3), "C00", ReportActs.Confirm)).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task What_was_submitted_in_the_name_of_another_is_accepted_or_confirmed_by_neither_of_the_two(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        var deputy = city.AsDeputy("ward-director", "W1", person: 1, head: 9);
        (await city.MoveAsync(deputy, "D101", ReportActs.Accept)).Why!.Japanese.ShouldStartWith("自分が提出した報告は");
        (await city.ReadAsync(deputy, "D101"))!.Acts.ShouldNotContain(ReportActs.Accept.Code);
        (await city.MoveAsync(city.AsDeputy("ward-director", "W1", person: 9, head: 1), "D101", ReportActs.Accept)).Why!.Japanese.ShouldStartWith("代理が立っていた職の名で");

        (await city.EnterAsync("C00", ReportingCity.Answers)).Outcome.ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.AsDeputy("center-director", "C00", person: 5, head: 6), "C00", ReportActs.Submit)).ShouldBe(Outcome.Done);
        (await city.ReportAsync("C00"))!.SubmittedBy.ShouldBe("person:5/6");
        (await city.MoveAsync(city.As("city-director", "C00", person: 5), "C00", ReportActs.Confirm)).Why!.Japanese.ShouldStartWith("自分が提出した報告は");
        (await city.MoveAsync(city.As("city-director", "C00", person: 6), "C00", ReportActs.Confirm)).Why!.Japanese.ShouldStartWith("代理が立っていた職の名で", customMessage: "it was handed in as theirs");
        (await city.MoveAsync(city.AsDeputy("city-director", "C00", person: 7, head: 6), "C00", ReportActs.Confirm)).Kind.ShouldBe(OutcomeKind.Refused, "nor by who stands in for them");
        (await city.ReadAsync(city.As("city-director", "C00", person: 6), "C00"))!.Acts.ShouldNotContain(ReportActs.Confirm.Code);
        (await city.MoveAsync(city.As("city-director", "C00", person: 3), "C00", ReportActs.Confirm)).ShouldBe(Outcome.Done, "another person looks at it");
    }

    [EachDatabase]
    public async Task A_report_with_cells_unanswered_is_not_submitted_and_each_of_them_is_named(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "26", ["USE.SLOTS[hall]"] = "0" });

        var outcome = await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit);

        outcome.Kind.ShouldBe(OutcomeKind.Refused);
        outcome.Problems.Select(problem => problem.ToString()).ShouldBe(["USE.SLOTS[gym]: 「USE.SLOTS／体育館」がまだ入力されていません。", "STAFF.ACTUAL: 「STAFF.ACTUAL」がまだ入力されていません。"]);
        (await city.ReportAsync("D101"))!.Status.ShouldBe(ReportStatus.Draft);
    }

    [EachDatabase]
    public async Task What_the_state_the_month_or_the_words_do_not_allow_is_refused_in_a_sentence(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.OpenFromAsync(database, "D101", new(2025, 6));
        await city.SubmitAsync("D101");
        var (centre, ward) = (city.As("center-director", "D101"), city.As("ward-director", "W1", 2));

        (await city.MoveAsync(centre, "D101", ReportActs.Submit)).Why!.ToString().ShouldBe("この報告は「提出済」なので、「提出する」はできません。画面を開き直して今の状態を確かめてください。");
        (await city.MoveAsync(centre, "D101", ReportActs.Submit, month: new(2026, 12))).Why!.ToString().ShouldStartWith("令和8年12月分はまだ始まっていません。");
        (await city.MoveAsync(centre, "D101", ReportActs.Submit, month: new(2025, 5))).Why!.ToString().ShouldBe("D101は令和7年5月分に開館していないため、報告は要りません。");
        (await city.MoveAsync(ward, "D101", ReportActs.Return, " ")).ShouldSatisfyAllConditions(o => o.Kind.ShouldBe(OutcomeKind.Invalid), o => o.Why!.ToString().ShouldStartWith("理由を書いてください。"));
        (await city.MoveAsync(ward, "D101", ReportActs.Return, new string('あ', 501))).Why!.ToString().ShouldBe("理由は 500 文字までです。");
        (await city.MoveAsync(ward, "D101", ReportActs.Return, "違う", null, new RemarkedPlace("NO.SUCH"))).Why!.ToString().ShouldBe("「NO.SUCH」という欄はありません。");
        (await city.MoveAsync(centre, "D101", new("monthly-report.burn", Permissions.MonthlyReports.Submit, "燃やす", "燃やしました"))).Why!.ToString().ShouldBe("「monthly-report.burn」という手続きはありません。");
        (await city.MoveAsync(centre, "D102", ReportActs.Submit)).ShouldBe(Outcome.NotFound);
        (await city.MoveAsync(centre, "X999", ReportActs.Submit)).ShouldBe(Outcome.NotFound);
        (await city.ReportAsync("D101"))!.Status.ShouldBe(ReportStatus.Submitted);
    }

    private static async Task ConfirmAsync(ReportingCity city)
    {
        await city.SubmitAsync("D101");
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("city-director", "C00", 3), "D101", ReportActs.Confirm)).ShouldBe(Outcome.Done);
    }

    private static async Task<(long? Now, long? Confirmed)> ConfirmedDaysAsync(ReportingCity city)
    {
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var figure = await reading.Rows<Figure>().SingleAsync(figure => figure.CellId == 1);
        return (figure.Stored, figure.StoredConfirmed);
    }

    private static async Task<List<string>> RemarksAsync(ReportingCity city)
    {
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        return await reading.Rows<Remark>().Select(remark => remark.Place + " " + remark.Words).ToListAsync();
    }
}
