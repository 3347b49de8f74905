using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Mandate;
using CitizenCenterPortal.Tests.Given;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Mandate;

/// <summary>The coverage map says of every centre and clause what a hand would count.</summary>
public sealed class CoverageTests
{
    [EachDatabase]
    public async Task The_map_shows_what_a_hand_counts_of_events_and_figures(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        await city.EventAsync("D101", "D4-1 D1-1", EventState.Evaluated);
        await city.EventAsync("D101", "D4-1");
        await city.EventAsync("D101", "D4-1", month: new(2025, 12));
        await city.EventAsync("D101", "D4-1", EventState.Cancelled);
        await city.EventAsync("D101", "D4-1", EventState.Planned, approved: false);
        await city.EventAsync("W1", "W1-1");
        await city.FigureAsync("D101", new(2026, 5), 3, confirmed: true);
        await city.FigureAsync("D101", new(2026, 6), 2);
        await city.FigureAsync("D102", new(2026, 5), 4, reported: false);
        await city.FigureAsync("D201", new(2026, 5), 0);

        var map = (await city.MapAsync("city-staff", "C00"))!;

        map.Of("D101", "D4-1").ShouldBe((3, 2, 1, CoverageState.Full));
        map.Of("D101", "D1-1").ShouldBe((1, 1, 0, CoverageState.Few));
        map.Of("D101", "D0").ShouldBe((1, 1, 0, CoverageState.Few));
        map.Of("D102", "D4-1").ShouldBe((0, 0, 0, CoverageState.None), "a draft is no evidence");
        map.Of("D201", "D4-1").Pieces.ShouldBe(0, "a 0 is no evidence");
        map.Rows.Select(row => row.Unit.Code).ShouldBe(["D102", "D201", "D101"], "gaps first");
        map.Clauses[^1].Clause.Code.ShouldBeOneOf("D4-1", "D1-1", "D0");
        map.Clauses.Single(clause => clause.Clause.Code == "D4-1")[CoverageState.None].ShouldBe(2);
        map.Gaps.ShouldBe(10 + 13 + 13);

        var wards = (await city.MapAsync("city-staff", "C00", new(MandateCity.Year, Tier.Ward)))!;
        (wards.Of("W1", "W1-1").Pieces, wards.Of("W2", "W1-1").Pieces).ShouldBe((1, 0));
        wards.Clauses.Count.ShouldBe(6);
        (await city.MapAsync("city-staff", "C00", new(MandateCity.Year, Tier.City)))!.Clauses.Count.ShouldBe(8);
    }

    [EachDatabase]
    public async Task A_joint_event_is_evidence_at_each_centre_that_holds_it_and_a_neighbours_is_never_seen(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        await city.EventAsync("D101", "D4-1", joint: ["D102"]);
        await city.EventAsync("D101", "D4-1");

        var ward = (await city.MapAsync("ward-director", "W1"))!;
        (ward.Of("D101", "D4-1").Pieces, ward.Of("D102", "D4-1").Pieces).ShouldBe((2, 1));

        var neighbour = (await city.MapAsync("center-staff", "D102"))!;
        neighbour.Rows.Single().Unit.Code.ShouldBe("D102");
        neighbour.Of("D102", "D4-1").Pieces.ShouldBe(1);
        (await CountsAsync(city, "center-staff", "D102")).ShouldAllBe(count => count.UnitId == SmallCity.Id("D102"));
        (await city.ClauseAsync("center-staff", "D102", "D4-1"))!.Kinds[0].Happened.Single().Title.ToString().ShouldBe("D101の事業1（D101館と共催）");
        (await city.ClauseAsync("center-staff", "D102", "D4-1", "D101")).ShouldBeNull();
        (await city.MapAsync("center-staff", "D102", new(MandateCity.Year, Unit: "D101"))).ShouldBeNull();
        (await city.MapAsync("ward-staff", "W2"))!.Of("D201", "D4-1").Pieces.ShouldBe(0);
        (await CountsAsync(city, "operator-hq", "2")).Sum(count => count.Pieces).ShouldBe(1, "who runs D102 alone");
    }

    [EachDatabase]
    public async Task A_cell_is_the_sum_of_the_pieces_that_it_opens_whatever_was_held_and_reported(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        var units = new[] { "D101", "D102", "D201" };
        foreach (var (unit, clauses, state, month, joint) in Given(units).Sample(60))
        {
            await city.EventAsync(unit, string.Join(' ', clauses), state, new ReportingMonth(2025, 1).AddMonths(month), state != EventState.Planned, [.. joint.Where(other => other != unit).Distinct()]);
        }

        await city.FigureAsync("D102", new(2026, 8), 7, confirmed: true);
        await city.FigureAsync("D102", new(2025, 8), 7);
        foreach (var year in new FiscalYear[] { new(2025), new(2026) })
        {
            var map = (await city.MapAsync("city-director", "C00", new(year, Tier.District)))!;
            map.Rows.Sum(row => row.Cells.Sum(cell => cell.Now.Pieces)).ShouldBePositive();
            foreach (var (row, cell) in map.Rows.SelectMany(row => row.Cells.Where(cell => cell.Clause.Code is "D0" or "D4-1" or "D1-1"), (row, cell) => (row, cell)))
            {
                var told = (await city.ClauseAsync("city-director", "C00", cell.Clause.Code, row.Unit.Code, year))!.Kinds.SelectMany(kind => kind.Happened).ToList();
                (told.Count, told.Count(piece => piece.Strong)).ShouldBe((cell.Now.Pieces, cell.Now.Strong), $"{row.Unit.Code} {cell.Clause.Code} {year}");
            }
        }
    }

    [EachDatabase]
    public async Task An_event_counts_from_its_first_session_that_was_held_and_is_told_as_to_come_before(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        await city.EventAsync("D101", "D4-1", EventState.Approved, new(2027, 1));
        await city.EventAsync("D101", "D4-1", EventState.Recruiting, joint: ["D102"]);
        await city.SessionAsync("D101", 2, SessionState.Planned);
        await city.SessionAsync("D101", 2, SessionState.CalledOff);

        (await city.MapAsync("city-staff", "C00"))!.Of("D101", "D4-1").ShouldBe((0, 0, 0, CoverageState.None));
        var before = (await city.ClauseAsync("city-staff", "C00", "D4-1", "D101"))!.Kinds[0];
        (before.Happened.Count, string.Join(' ', before.ToCome.Select(piece => piece.Title.ToString()))).ShouldBe((0, "D101の事業1 D101の事業2"), "the newest first");

        await city.SessionAsync("D101", 2, SessionState.Held);

        var map = (await city.MapAsync("city-staff", "C00"))!;
        (map.Of("D101", "D4-1").Pieces, map.Of("D102", "D4-1").Pieces).ShouldBe((1, 1));
        var after = (await city.ClauseAsync("city-staff", "C00", "D4-1", "D101"))!.Kinds[0];
        (after.Happened.Single().Title.ToString(), after.ToCome.Single().Title.ToString()).ShouldBe(("D101の事業2", "D101の事業1"));
    }

    [EachDatabase]
    public async Task What_was_counted_is_kept_for_one_reach_until_something_is_done_within_it(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        using var counted = new EvidenceCache();
        await city.FigureAsync("D101", new(2026, 5), 3);
        (await city.MapAsync("city-staff", "C00", counted: counted))!.Of("D101", "D4-1").Pieces.ShouldBe(1);

        await city.FigureAsync("D102", new(2026, 5), 4); // behind the portal's back

        (await city.MapAsync("city-staff", "C00", counted: counted))!.Of("D102", "D4-1").Pieces.ShouldBe(0, "nothing was done");
        (await city.MapAsync("ward-staff", "W1", counted: counted))!.Of("D102", "D4-1").Pieces.ShouldBe(1, "nothing is taken from another reach");
        (await city.Edit().SetThresholdAsync("D4-1", MandateCity.Year, 0, new(1, 0), "年1回の事業なので")).IsDone.ShouldBeTrue();
        (await city.MapAsync("city-staff", "C00", counted: counted))!.Of("D102", "D4-1").Pieces.ShouldBe(1);
    }

    [EachDatabase]
    public async Task A_centre_that_moved_stands_in_each_year_in_its_ward_of_then(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            var (moved, from) = (SmallCity.Id("D101"), new ReportingMonth(2026, 4));
            await db.Set<Placement>().Where(row => row.OrgUnitId == moved).ExecuteUpdateAsync(row => row.SetProperty(one => one.From, from));
            db.Add(new Placement { OrgUnitId = moved, ParentId = SmallCity.Id("W2"), From = new(2025, 4), To = new(2026, 3) });
            await db.SaveChangesAsync();
        }

        (await city.MapAsync("city-staff", "C00", new(new(2025), Tier.District, "W2")))!.Rows.Select(row => row.Unit.Code).ShouldBe(["D101", "D201"], ignoreOrder: true);
        (await city.MapAsync("city-staff", "C00", new(MandateCity.Year, Tier.District, "W2")))!.Rows.Select(row => row.Unit.Code).ShouldBe(["D201"]);
    }

    [EachDatabase]
    public async Task The_map_costs_one_command_a_kind_of_evidence(TestDatabase database)
    {
        var city = await MandateCity.BuildAsync(database);
        await city.MapAsync("city-staff", "C00");
        using var commands = new CountedCommands(database);
        await using var reading = await city.As("city-staff", "C00").OpenForReadingAsync(Permissions.Mandate.Read);
        var before = commands.Count;
        await EvidenceBook.ReadAsync(reading, [new EventEvidence()], MandateCity.Year.Previous, MandateCity.Year, default);
        commands.Count.ShouldBe(before + 1);
    }

    private static async Task<List<EvidenceCount>> CountsAsync(MandateCity city, string role, string at)
    {
        await using var reading = await city.As(role, at).OpenForReadingAsync(Permissions.Mandate.Read);
        var counts = new List<EvidenceCount>();
        foreach (var kind in city.Kinds)
        {
            counts.AddRange(await kind.CountAsync(reading, MandateCity.Year, MandateCity.Year));
        }

        return counts;
    }

    private static Gen<(string Unit, IList<string> Clauses, EventState State, int Month, IList<string> Joint)> Given(string[] units) =>
        from unit in Gen.Elements(units)
        from clauses in Gen.SubListOf("D0", "D1-1", "D4-1")
        from state in Gen.Elements(Enum.GetValues<EventState>())
        from month in Gen.Choose(0, 23)
        from joint in Gen.SubListOf(units)
        select (unit, (IList<string>)[.. clauses], state, month, (IList<string>)[.. joint]);
}
