using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Tests.MonthlyReports.Import;

namespace CitizenCenterPortal.Tests.MonthlyReports;

/// <summary>Nobody takes a step on a report that is no longer what their page showed.</summary>
public class MovedMeanwhileTests
{
    private const string Moved = "表示したあとに、この月次報告が変わりました。最新の内容を確かめてから、もう一度行ってください。";

    [EachDatabase]
    public async Task A_ward_does_not_accept_numbers_that_were_changed_after_it_looked(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        var seen = await city.SeenAsync("D101");
        await ChangeAsync(city);
        var ward = city.As("ward-director", "W1", 2);

        await IsRefusedAsync(city, await city.MoveAsync(ward, seen, "D101", ReportActs.Accept), ReportStatus.Submitted);
        await IsRefusedAsync(city, await city.MoveAsync(ward, seen, "D101", ReportActs.Return, "日数"), ReportStatus.Submitted);

        (await city.MoveAsync(ward, await city.SeenAsync("D101"), "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task A_city_neither_confirms_nor_corrects_what_moved_after_it_looked(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await AcceptAsync(city);
        var (director, accepted) = (city.As("city-director", "C00", 3), await city.SeenAsync("D101"));
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Unaccept, "日数")).ShouldBe(Outcome.Done);
        await ChangeAsync(city);
        await AcceptAsync(city);

        await IsRefusedAsync(city, await city.MoveAsync(director, accepted, "D101", ReportActs.Confirm), ReportStatus.Accepted);
        var seen = await city.SeenAsync("D101");
        (await city.MoveAsync(director, seen, "D101", ReportActs.Confirm)).ShouldBe(Outcome.Done);
        await IsRefusedAsync(city, await city.MoveAsync(director, seen, "D101", ReportActs.Correct, "日数", null, new RemarkedPlace("OPEN.DAYS")), ReportStatus.Confirmed);
        (await city.MoveAsync(director, "D101", ReportActs.Correct, "日数", null, new RemarkedPlace("OPEN.DAYS"))).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task Of_two_people_with_the_same_page_one_takes_the_step(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        var seen = await city.SeenAsync("D101");

        var outcomes = await Task.WhenAll(Enumerable.Range(2, 6).Select(person => city.MoveAsync(city.As("ward-director", "W1", person), seen, "D101", ReportActs.Accept)));

        outcomes.Count(outcome => outcome.IsDone).ShouldBe(1);
        outcomes.Where(outcome => !outcome.IsDone).ShouldAllBe(outcome => outcome.Why!.Japanese == Moved);
    }

    [EachDatabase]
    public async Task Cells_entered_in_the_same_page_do_not_hold_up_its_own_submit(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var seen = await city.SeenAsync("D101");
        (await city.EnterAsync("D101", ReportingCity.Answers)).Outcome.ShouldBe(Outcome.Done);
        await city.SubmitAsync("D102");
        await city.SubmitAsync("D101", new(2026, 6));

        (await city.MoveAsync(city.As("center-director", "D101"), seen, "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task A_file_of_several_months_that_writes_over_a_files_report_is_noticed(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,26\nD101,2026-06,OPEN.DAYS,,26\n", ImportStage.Submitted);
        var seen = await city.SeenAsync("D101");
        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,1\nD101,2026-06,OPEN.DAYS,,1\n", ImportStage.Submitted);

        await IsRefusedAsync(city, await city.MoveAsync(city.As("ward-director", "W1", 2), seen, "D101", ReportActs.Accept), ReportStatus.Submitted);
    }

    /// <summary>What the centre's director does while others look: takes it back, enters 1, hands it in again.</summary>
    private static async Task ChangeAsync(ReportingCity city)
    {
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Withdraw, "日数")).ShouldBe(Outcome.Done);
        (await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "1" })).Outcome.ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("center-director", "D101"), "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
    }

    private static async Task AcceptAsync(ReportingCity city) =>
        (await city.MoveAsync(city.As("ward-director", "W1", 2), "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);

    private static async Task IsRefusedAsync(ReportingCity city, Outcome outcome, ReportStatus stays)
    {
        outcome.Kind.ShouldBe(OutcomeKind.Refused);
        outcome.Why!.Japanese.ShouldBe(Moved);
        (await city.ReportAsync("D101"))!.Status.ShouldBe(stays);
    }
}
