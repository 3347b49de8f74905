using CitizenCenterPortal.Events;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using CitizenCenterPortal.Tests.MonthlyReports;

namespace CitizenCenterPortal.Tests.Events.Counted;

/// <summary>Events have months as reports have, and both stand in the history of one centre.</summary>
public sealed class EventsBesideReportsTests
{
    [EachDatabase]
    public async Task What_is_done_with_an_event_neither_moves_the_report_of_its_month_nor_stands_in_its_history(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.EnterAsync("D101", ReportingCity.Answers);
        var seen = await city.SeenAsync("D101");

        var (outcome, _) = await new WriteEvent(city.As("center-staff", "D101"), new(new())).PlanAsync("D101", EventCity.Whole("2026-05-20"));
        outcome.ShouldBe(Outcome.Done);

        (await city.SeenAsync("D101")).ShouldBe(seen, "who looked at the report may still submit it");
        (await city.MoveAsync(city.As("center-director", "D101"), seen, "D101", ReportActs.Submit)).ShouldBe(Outcome.Done);
        var report = await city.ReadAsync(city.As("center-staff", "D101"), "D101");
        report!.History.Select(line => line.Act).ShouldBe([ReportActs.Submit.Code, ReportActs.Enter.Code]);
    }
}
