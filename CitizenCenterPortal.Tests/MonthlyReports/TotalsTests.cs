using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports;

public class TotalsTests
{
    [EachDatabase]
    public async Task A_submitted_figure_counts_in_its_ward_and_in_the_city(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        await city.SubmitAsync("D101");
        await city.SubmitAsync("W1");

        (await TotalAsync(city, "D101", 1)).Stored.ShouldBe(26_0000);
        (await TotalAsync(city, "W1", 1)).Stored.ShouldBe(52_0000);
        (await TotalAsync(city, "C00", 1)).ShouldSatisfyAllConditions(total => total.Stored.ShouldBe(52_0000), total => total.Answered.ShouldBe(2), total => total.StoredConfirmed.ShouldBe(0));
        (await TotalAsync(city, "C00", 4)).ShouldSatisfyAllConditions(total => total.Stored.ShouldBe(0), total => total.Answered.ShouldBe(2), total => total.NotApplicable.ShouldBe(2));
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    [EachDatabase]
    public async Task A_draft_counts_nowhere(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);

        await city.EnterAsync("D101", ReportingCity.Answers);

        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        (await reading.Rows<UnitTotal>().CountAsync()).ShouldBe(0);
    }

    [EachDatabase]
    public async Task A_total_whose_parts_are_gone_is_nothing_and_not_stale(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");

        await using (var change = await city.AsCommand().OpenForChangeAsync(new("test.erase", Permissions.Operation.Run, "消す", "消しました"), [city.Id("D101")]))
        {
            var unit = city.Id("D101");
            change.Rows<Figure>().RemoveRange(await change.Rows<Figure>().Where(figure => figure.OrgUnitId == unit).ToListAsync());
            change.Rows<MonthlyReport>().RemoveRange(await change.Rows<MonthlyReport>().Where(report => report.OrgUnitId == unit).ToListAsync());
            await Totals.RecomputeAsync(change, [(unit, ReportingCity.May)], default);
            await change.CommitAsync(ActNote.Plain, default);
        }

        (await TotalAsync(city, "C00", 1)).ShouldSatisfyAllConditions(total => total.Stored.ShouldBe(0), total => total.Answered.ShouldBe(0));
        await RecomputedTotals.ShouldHoldAsync(city);
    }

    [EachDatabase]
    public async Task A_total_changed_behind_the_portals_back_is_found_and_named(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await city.SubmitAsync("D101");
        await using (var change = await city.AsCommand().OpenForChangeAsync(new("test.forge", Permissions.Operation.Run, "書く", "書きました"), []))
        {
            await change.UpsertDerivedAsync([new UnitTotal { OrgUnitId = city.Id("W1"), Month = ReportingCity.May, CellId = 1, Stored = 27_0000, Answered = 1 }], default);
            await change.CommitAsync(ActNote.Plain, default);
        }

        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var problem = (await new TotalsAudit(city.Catalogues).VerifyAsync(reading, default).ToListAsync()).ShouldHaveSingleItem();

        problem.ToString().ShouldStartWith("W1:2026-05 OPEN.DAYS: ");
    }

    [EachDatabase]
    public async Task Nobody_recomputes_totals_of_a_unit_that_is_not_the_acts_own(TestDatabase database)
    {
        var city = await ReportingCity.BuildAsync(database);
        await using var change = await city.As("center-director", "D101").OpenForChangeAsync(ReportActs.Submit, [city.Id("D101")]);

        await Should.ThrowAsync<DoorClosedException>(() => Totals.RecomputeAsync(change, [(city.Id("D102"), ReportingCity.May)], default));
    }

    private static async Task<UnitTotal> TotalAsync(ReportingCity city, string unit, int cell)
    {
        await using var reading = await city.AsCommand().OpenForReadingAsync(Permissions.MonthlyReports.Read);
        var id = city.Id(unit);
        return await reading.Rows<UnitTotal>().SingleAsync(total => total.OrgUnitId == id && total.Month == ReportingCity.May && total.CellId == cell);
    }
}
