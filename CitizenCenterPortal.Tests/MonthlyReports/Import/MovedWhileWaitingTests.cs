using CitizenCenterPortal.Data;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Organization;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports.Import;

/// <summary>Reports that wait for the city's list of units, which moves a centre meanwhile.</summary>
public sealed class MovedWhileWaitingTests
{
    private static readonly ReportingMonth Now = new(2026, 11);

    [EachDatabase]
    public async Task A_submit_that_waited_counts_in_the_ward_where_the_centre_now_stands(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        (await city.EnterAsync("D101", ReportingCity.Answers, Now)).Outcome.ShouldBe(Outcome.Done);
        (await city.EnterAsync("D102", ReportingCity.Answers, Now)).Outcome.ShouldBe(Outcome.Done);
        var importing = await city.AsCommand().OpenForChangeAsync(OrganizationActs.Import, [OrgUnit.RootId, city.Id("W1"), city.Id("W2"), city.Id("D101")]);

        var moved = SubmitAsync(city, "D101");
        var sibling = SubmitAsync(city, "D102");
        await Task.Delay(TimeSpan.FromSeconds(1));
        (moved.IsCompleted || sibling.IsCompleted).ShouldBeFalse("both wait for the list of units");
        await MoveAsync(importing, city.Id("D101"), city.Id("W1"), city.Id("W2"));

        (await moved).ShouldBe(Outcome.Done);
        (await sibling).ShouldBe(Outcome.Done);
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    private static Task<Outcome> SubmitAsync(ReportingCity city, string unit) =>
        Task.Run(() => city.MoveAsync(city.As("center-director", unit), unit, ReportActs.Submit, month: Now));

    private static async Task MoveAsync(Change change, int centre, int from, int to)
    {
        await using (change)
        {
            var unit = await change.Rows<OrgUnit>().SingleAsync(row => row.Id == centre);
            (unit.ParentId, unit.Path) = (to, $"/1/{to}/{centre}/");
            (await change.Rows<Placement>().SingleAsync(row => row.OrgUnitId == centre)).To = Now.Previous;
            change.Rows<Placement>().Add(new() { OrgUnitId = centre, ParentId = to, From = Now });
            await change.ReadTreeAsync(default);
            await Totals.RecomputeAsync(change, [(from, Now), (to, Now)], default);
            await change.CommitAsync(ActNote.Plain, default);
        }
    }
}
