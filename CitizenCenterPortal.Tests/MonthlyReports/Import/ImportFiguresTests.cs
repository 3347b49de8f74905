using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports.Import;

public sealed class ImportFiguresTests
{
    [EachDatabase]
    public async Task Figures_of_a_finished_year_go_in_confirmed_and_count_at_every_tier(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        var imported = await city.ImportAsync("D101,令和8年5月,OPEN.DAYS,,２６\nD101,R8.5,USE.SLOTS,gym,／\nD101,2026/5,USE.SLOTS,hall,－\nW1,2026-05,STAFF.ACTUAL,,\"4.5\"\n");

        imported.ShouldBe(new ImportedFigures(Outcome.Done, 4, 0, 0, 2));
        var report = (await city.ReportAsync("D101"))!;
        (report.Status, report.Reported, report.Imported, report.ConfirmedAt is not null).ShouldBe((ReportStatus.Confirmed, true, true, true));
        var days = (await city.FigureAsync("D101", "OPEN.DAYS"))!;
        (days.Value, days.ConfirmedValue, days.Reported).ShouldBe((26, 26, true));
        (await city.FigureAsync("D101", "USE.SLOTS[gym]"))!.ConfirmedNotApplicable.ShouldBeTrue();
        (await city.FigureAsync("D101", "USE.SLOTS[hall]"))!.ConfirmedValue.ShouldBe(0);
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    [EachDatabase]
    public async Task It_is_one_act_in_each_history_and_the_same_file_again_is_none(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        const string File = "D101,2026-05,OPEN.DAYS,,26\nD201,2026-05,OPEN.DAYS,,25\n";
        await city.ImportAsync(File);

        (await city.ImportAsync(File)).ShouldBe(new ImportedFigures(Outcome.Done, 0, 0, 2, 0));

        var lines = await city.JournalAsync();
        lines.Select(line => (line.OrgUnitId, line.Act, line.Month)).ShouldBe(
            [(city.Id("D101"), "monthly-report.import", ReportingCity.May), (city.Id("D201"), "monthly-report.import", ReportingCity.May)]);
        lines.Select(line => line.Operation).Distinct().Count().ShouldBe(1);
    }

    [EachDatabase]
    public async Task A_draft_waits_for_its_centre_and_counts_nowhere_yet(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,26\n", ImportStage.Draft);

        var report = (await city.ReportAsync("D101"))!;
        (report.Status, report.Reported, report.Imported, report.SubmittedAt).ShouldBe((ReportStatus.Draft, false, true, null));
        (await city.FigureAsync("D101", "OPEN.DAYS"))!.Reported.ShouldBeFalse();
        await RecomputedTotals.ShouldHoldAsync(city);
        (await city.EnterAsync("D101", ReportingCity.Answers)).Outcome.ShouldBe(Outcome.Done);
    }

    [EachDatabase]
    public async Task What_was_handed_in_by_file_is_accepted_and_confirmed_like_any_report(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,26\n", ImportStage.Submitted);

        (await city.FigureAsync("D101", "OPEN.DAYS"))!.ConfirmedValue.ShouldBeNull();
        (await city.MoveAsync(city.As("ward-director", "W1", 7), "D101", ReportActs.Accept)).ShouldBe(Outcome.Done);
        (await city.MoveAsync(city.As("city-director", "C00", 8), "D101", ReportActs.Confirm)).ShouldBe(Outcome.Done);
        (await city.FigureAsync("D101", "OPEN.DAYS"))!.ConfirmedValue.ShouldBe(26);
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    [EachDatabase]
    public async Task A_later_file_corrects_clears_and_leaves_what_it_does_not_name(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,26\nD101,2026-05,OPEN.NOTES,,3\nD101,2026-05,STAFF.ACTUAL,,4.5\nD101,2026-05,USE.SLOTS,hall,50\n");

        var imported = await city.ImportAsync("D101,2026-05,OPEN.DAYS,,25\nD101,2026-05,OPEN.NOTES,,消\nD101,2026-05,STAFF.ACTUAL,,\nD102,2026-05,OPEN.DAYS,,消\n");

        imported.ShouldBe(new ImportedFigures(Outcome.Done, 0, 2, 2, 1));
        var days = (await city.FigureAsync("D101", "OPEN.DAYS"))!;
        (days.Value, days.ConfirmedValue, days.Version).ShouldBe((25, 25, 2));
        (await city.FigureAsync("D101", "OPEN.NOTES"))!.IsAnswered.ShouldBeFalse();
        (await city.FigureAsync("D101", "STAFF.ACTUAL"))!.ConfirmedValue.ShouldBe(4.5m);
        (await city.FigureAsync("D101", "USE.SLOTS[hall]"))!.Version.ShouldBe(1);
        (await city.ReportAsync("D102")).ShouldBeNull();
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    [EachDatabase]
    public async Task A_report_that_a_file_brings_on_takes_its_other_figures_along(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.ImportAsync("D101,2026-05,OPEN.DAYS,,26\n", ImportStage.Draft);

        await city.ImportAsync("D101,2026-05,OPEN.NOTES,,3\n", ImportStage.Confirmed);

        var days = (await city.FigureAsync("D101", "OPEN.DAYS"))!;
        (days.ConfirmedValue, days.Reported, days.Version).ShouldBe((26, true, 1));
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    [EachDatabase]
    public async Task A_rehearsal_says_what_would_happen_and_writes_nothing(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        (await city.ImportAsync("D101,2026-05,OPEN.DAYS,,26\n", rehearse: true)).ShouldBe(new ImportedFigures(Outcome.Done, 1, 0, 0, 1));

        (await city.ReportAsync("D101")).ShouldBeNull();
        (await city.JournalAsync()).ShouldBeEmpty();
    }
}
