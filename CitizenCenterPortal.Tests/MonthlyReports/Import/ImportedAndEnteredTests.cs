using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports.Import;

/// <summary>Where a file meets the work of people, the people's stands.</summary>
public sealed class ImportedAndEnteredTests
{
    [EachDatabase]
    public async Task What_a_person_submitted_or_entered_is_refused_line_by_line_and_nothing_else_is_written(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await city.EnterAsync("D102", new Dictionary<string, string> { ["OPEN.DAYS"] = "20" });

        var imported = await city.ImportAsync("D101,2026-05,OPEN.DAYS,,25\nD201,2026-05,OPEN.DAYS,,25\nD101,2026-05,OPEN.NOTES,,\nD102,2026-05,OPEN.DAYS,,25\n");

        imported.Faults().ShouldBe([
            "f.csv:2:1: D101の令和8年5月分は職員が提出または審査しています。取込では変えられません。",
            "f.csv:5:1: D102の令和8年5月分は職員が入力しています。取込では変えられません。",
        ]);
        (await city.FigureAsync("D101", "OPEN.DAYS"))!.Value.ShouldBe(26);
        (await city.ReportAsync("D201")).ShouldBeNull();
    }

    [EachDatabase]
    public async Task A_file_never_takes_a_report_back(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,26\n");

        (await city.ImportAsync("D101,2026-05,OPEN.DAYS,,25\n", ImportStage.Submitted)).Faults()
            .ShouldBe(["f.csv:2:1: D101の令和8年5月分は「確定」まで進んでいます。--as confirmed として取り込んでください。"]);
    }

    [EachDatabase]
    public async Task A_report_of_a_file_is_a_persons_from_whatever_they_did_to_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        var (ward, director) = (city.As("ward-director", "W1", 7), city.As("city-director", "C00", 8));
        var month = ReportingCity.May;
        foreach (var (steps, stage) in new ((PortalDoor By, Act Act)[] Steps, ImportStage Stage)[]
        {
            ([(ward, ReportActs.Accept)], ImportStage.Submitted),
            ([(ward, ReportActs.Accept)], ImportStage.Draft),
            ([(ward, ReportActs.Accept)], ImportStage.Confirmed),
            ([(ward, ReportActs.Accept), (ward, ReportActs.Unaccept)], ImportStage.Submitted),
            ([(ward, ReportActs.Return)], ImportStage.Submitted),
            ([(city.As("center-director", "D101"), ReportActs.Withdraw)], ImportStage.Submitted),
            ([(ward, ReportActs.Accept), (director, ReportActs.Confirm)], ImportStage.Confirmed),
            ([(ward, ReportActs.Accept), (director, ReportActs.Confirm), (director, ReportActs.Correct)], ImportStage.Confirmed),
        })
        {
            month = month.Previous;
            await city.ImportAsync($"D101,{month},OPEN.DAYS,,20\n", ImportStage.Submitted);
            foreach (var (by, act) in steps)
            {
                (await city.MoveAsync(by, "D101", act, act.NeedsReason ? "日数" : null, month, act == ReportActs.Return || act == ReportActs.Correct ? [new("OPEN.DAYS", "日数")] : [])).ShouldBe(Outcome.Done, act.Code);
            }

            (await city.ImportAsync($"D101,{month},OPEN.DAYS,,11\n", stage)).Faults()
                .ShouldBe([$"f.csv:2:1: D101の{Era.Month(month)}は職員が提出または審査しています。取込では変えられません。"], steps[^1].Act.Code);
            (await city.FigureAsync("D101", "OPEN.DAYS", month))!.Value.ShouldBe(20);
        }
    }

    [EachDatabase]
    public async Task A_report_of_a_file_is_a_files_while_nobody_touched_it(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,26\n", ImportStage.Submitted);

        (await city.ImportAsync("D101,2026-05,OPEN.DAYS,,25\n", ImportStage.Submitted)).Outcome.ShouldBe(Outcome.Done);

        (await city.FigureAsync("D101", "OPEN.DAYS"))!.Value.ShouldBe(25);
    }

    [EachDatabase]
    public async Task A_person_who_accepts_while_the_file_is_checked_is_not_written_over(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,26\n", ImportStage.Submitted);

        var imported = await city.ImportAsync("D101,2026-05,OPEN.DAYS,,25\n", ImportStage.Submitted, meanwhile: () => city.MoveAsync(city.As("ward-director", "W1", 7), "D101", ReportActs.Accept));

        imported.Outcome.Kind.ShouldBe(OutcomeKind.Refused);
        (await city.FigureAsync("D101", "OPEN.DAYS"))!.Value.ShouldBe(26);
    }

    [EachDatabase]
    public async Task A_person_who_enters_while_the_file_is_checked_is_not_written_over(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        var imported = await city.ImportAsync("D101,2026-05,OPEN.DAYS,,25\n", meanwhile: () => city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "20" }));

        imported.Outcome.Kind.ShouldBe(OutcomeKind.Refused);
        (await city.FigureAsync("D101", "OPEN.DAYS"))!.Value.ShouldBe(20);
    }

    [EachDatabase]
    public async Task A_person_who_corrects_a_cell_meanwhile_is_noticed_by_its_version(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,26\n", ImportStage.Draft);

        var imported = await city.ImportAsync(
            "D101,2026-05,OPEN.DAYS,,25\n", ImportStage.Draft, meanwhile: () => city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "20" }));

        imported.Outcome.Kind.ShouldBe(OutcomeKind.Refused);
        (await city.FigureAsync("D101", "OPEN.DAYS"))!.Value.ShouldBe(20);
    }

    [EachDatabase]
    public async Task A_draft_of_a_file_is_a_persons_once_they_changed_a_cell(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,26\n", ImportStage.Draft);
        await city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.NOTES"] = "3" });

        (await city.ImportAsync("D101,2026-05,OPEN.DAYS,,25\n", ImportStage.Draft)).Faults().ShouldBe(["f.csv:2:1: D101の令和8年5月分は職員が入力しています。取込では変えられません。"]);
    }

    [EachDatabase]
    public async Task A_person_at_work_on_another_month_does_not_stop_the_file(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        var imported = await city.ImportAsync(
            "D101,2026-05,OPEN.DAYS,,25\n", meanwhile: () => city.EnterAsync("D101", new Dictionary<string, string> { ["OPEN.DAYS"] = "20" }, ReportingCity.May.Next));

        imported.Outcome.ShouldBe(Outcome.Done);
        await RecomputedTotals.ShouldHoldAsync(city);
    }
}
