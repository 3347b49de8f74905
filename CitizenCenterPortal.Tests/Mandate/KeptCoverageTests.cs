using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Mandate;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Mandate;

/// <summary>A map that was counted before shows what was done since.</summary>
public sealed class KeptCoverageTests
{
    [EachDatabase]
    public async Task A_figure_that_a_centre_reports_shows_in_the_map_that_somebody_opened_before(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        using var counted = new EvidenceCache();
        (await PiecesAsync()).ShouldBe(0);

        await city.FigureAsync("D101", new(2026, 5), 3);
        await using (var change = await city.As("center-staff", "D101").OpenForChangeAsync(ReportActs.Enter, [SmallCity.Id("D101")]))
        {
            await change.CommitAsync(new ActNote { Month = new(2026, 5) }, default); // the line that every figure is written with
        }

        (await PiecesAsync()).ShouldBe(1);

        async Task<int> PiecesAsync() => (await city.MapAsync("ward-staff", "W1", counted: counted))!.Of("D101", "D4-1").Pieces;
    }

    [EachDatabase]
    public async Task A_neighbours_event_that_is_held_together_shows_in_the_map_of_both_once_somebody_came(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        using var counted = new EvidenceCache();
        await city.EventAsync("D101", "D4-1", EventState.Approved, joint: ["D102"]);
        await city.SessionAsync("D101", 1, SessionState.Planned);
        (await PiecesAsync("D101"), await PiecesAsync("D102")).ShouldBe((0, 0));

        var came = new AttendanceFields { People = new() { ["adult"] = "12" }, NewPersons = "12" };
        (await new RecordAttendance(city.As("center-staff", "D101")).RunAsync(new("D101", 1), 1, 0, came)).ShouldBe(Outcome.Done);

        (await PiecesAsync("D101"), await PiecesAsync("D102")).ShouldBe((1, 1));

        async Task<int> PiecesAsync(string unit) => (await city.MapAsync("center-staff", unit, counted: counted))!.Of(unit, "D4-1").Pieces;
    }

    [EachDatabase]
    public async Task A_centre_that_comes_to_a_ward_brings_its_evidence_into_the_map_that_the_ward_opened_before(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        using var counted = new EvidenceCache();
        await city.EventAsync("D102", "D4-1", month: new(2026, 11));
        (await MapAsync()).Rows.Select(row => row.Unit.Code).ShouldBe(["D201"]);

        await using (var db = database.Everything())
        {
            var (moved, from) = (SmallCity.Id("D102"), new ReportingMonth(2026, 10));
            await db.Set<Placement>().Where(row => row.OrgUnitId == moved).ExecuteUpdateAsync(set => set.SetProperty(row => row.To, from));
            db.Add(new Placement { OrgUnitId = moved, ParentId = SmallCity.Id("W2"), From = from.AddMonths(1) });
            await db.SaveChangesAsync();
            await db.Set<DataStamp>().Where(stamp => stamp.Topic == Stamps.Organization).ExecuteUpdateAsync(set => set.SetProperty(stamp => stamp.Version, stamp => stamp.Version + 1));
        }

        (await MapAsync()).Of("D102", "D4-1").Pieces.ShouldBe(1);

        async Task<CoverageView> MapAsync() => (await city.MapAsync("ward-staff", "W2", counted: counted))!;
    }
}
