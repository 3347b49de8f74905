using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Indicators.RequiredLevels;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Exports;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;

namespace CitizenCenterPortal.Tests.Dashboards;

/// <summary>
/// Operator 1 ran D101 until December 2024, operator 2 runs it since; operator 1 will run D201 from September 2026. Levels were set of 2024,
/// and anew of 2026. Today is 22 June 2026.
/// </summary>
public sealed class FormerOperatorTests
{
    private const string Reason = "乙の立て直しのため";

    private static readonly (string Role, string At)[] Former = [("operator-hq", "1"), ("auditor", "1")];

    [EachDatabase]
    public async Task Who_ran_a_centre_learns_nothing_of_the_years_after(TestDatabase database)
    {
        await BuildAsync(database);
        foreach (var (role, at) in Former)
        {
            (await LevelsAsync(database, role, at, new(new(2026), "D101"))).ShouldBeNull();
            (await LevelsAsync(database, role, at, new(new(2026), "D999"))).ShouldBeNull("what does not exist, alike");
            (await LevelsAsync(database, role, at, new(new(2024), "D101"))).ShouldNotBeNull("a year of which it ran nine months").Lines[0].Levels.Required.ShouldBe(7);
            (await LevelsAsync(database, role, at, new(new(2024), "D101")))!.Years.ShouldNotContain(2026, "no year is offered that is not there");
            (await LevelsAsync(database, role, at, new(new(2026)))).ShouldBeNull("no centre of its own in that year");

            await using var reading = await database.DoorOf(SmallCity.Caller(role, at), Today).OpenForReadingAsync(Permissions.Audit.Read);
            (await reading.Rows<RequiredLevel>().Select(row => row.Year).Distinct().Order().ToListAsync()).ShouldBe([2024], "its own of 2024 and those handed down then");
            (await reading.Rows<JournalEntry>().Where(line => line.Reason == Reason).CountAsync()).ShouldBe(0);
            (await new Dashboard(database.DoorOf(SmallCity.Caller(role, at), Today), new(new(new(), new())), new(), new(new())).ReadAsync(new("D101", 2026))).ShouldBeNull();
        }
    }

    [EachDatabase]
    public async Task Who_runs_a_centre_sees_the_levels_it_is_judged_by_and_not_those_of_who_ran_it_before(TestDatabase database)
    {
        await BuildAsync(database);
        (await LevelsAsync(database, "operator-hq", "2", new(new(2026), "D101"))).ShouldNotBeNull().Lines[0].Levels.Required.ShouldBe(5);
        (await LevelsAsync(database, "operator-hq", "2", new(new(2025), "D101"))).ShouldNotBeNull().Lines[0].Levels.Required.ShouldBe(7, "2025 has no set of its own");
        (await LevelsAsync(database, "operator-hq", "2", new(new(2025), "D101"))).ShouldNotBeNull().Lines[0].LastYear.Required.ShouldBe(7, "it ran the last three months of 2024");
        await using (var db = database.Everything())
        {
            await db.Set<Agreement>().Where(row => row.OperatorId == 2 && row.OrgUnitId != SmallCity.Id("D101")).ExecuteDeleteAsync();
            await db.Set<Agreement>().Where(row => row.OperatorId == 2).ExecuteDeleteAsync();
            db.Add(new Agreement { OperatorId = 2, OrgUnitId = SmallCity.Id("D101"), From = April });
            await db.SaveChangesAsync();
        }

        (await LevelsAsync(database, "operator-hq", "2", new(new(2024), "D101"))).ShouldBeNull();
        (await LevelsAsync(database, "operator-hq", "2", new(new(2026), "D101"))).ShouldNotBeNull().Lines[0].LastYear.ShouldBe(Levels.Empty, "neither those of its forerunner nor, in their place, the catalogue's");
        await using var reading = await database.DoorOf(SmallCity.Caller("operator-hq", "2"), Today).OpenForReadingAsync(Permissions.Audit.Read);
        (await reading.Rows<RequiredLevel>().Select(row => row.Year).Distinct().ToListAsync()).ShouldBe([2026]);
    }

    [EachDatabase]
    public async Task A_workbook_tells_the_ends_of_no_chain_but_those_its_reader_reaches_today(TestDatabase database)
    {
        await BuildAsync(database);
        (await EndsAsync(database, "operator-hq", "1")).ShouldBeEmpty("it runs D101 no longer, and D201 not yet");
        (await EndsAsync(database, "operator-hq", "2")).ShouldBe(["D101", "D201"]);
        (await EndsAsync(database, "center-staff", "D102")).ShouldBeEmpty("its neighbour alone was written to");
        (await EndsAsync(database, "center-staff", "D101")).ShouldBe(["D101"]);
        (await EndsAsync(database, "city-director", "C00")).ShouldContain("D101");
    }

    /// <summary>The moment a month turns in the city is 15:00 of the day before in UTC.</summary>
    [EachDatabase]
    public async Task A_line_without_a_month_is_of_the_citys_month_in_which_it_was_written(TestDatabase database)
    {
        await BuildAsync(database);
        await using (var db = database.Everything())
        {
            foreach (var (number, at) in new[] { new DateTime(2024, 3, 31, 14, 59, 59), new(2024, 3, 31, 15, 0, 0), new(2024, 12, 31, 14, 59, 59), new(2024, 12, 31, 15, 0, 0) }.Index())
            {
                db.Add(new JournalEntry { OrgUnitId = SmallCity.Id("D101"), Sequence = 100 + number, At = DateTime.SpecifyKind(at, DateTimeKind.Utc), Act = "test.write", Actor = "os:test", Role = "system" });
            }

            await db.SaveChangesAsync();
        }

        foreach (var (role, at) in Former)
        {
            await using var reading = await database.DoorOf(SmallCity.Caller(role, at), Today).OpenForReadingAsync(Permissions.Audit.Read);
            (await reading.Rows<JournalEntry>().Where(line => line.Act == "test.write").Select(line => line.Sequence).Order().ToListAsync()).ShouldBe([101, 102]);
        }
    }

    [EachDatabase]
    public async Task A_centre_that_moved_away_takes_its_levels_and_its_history_along_and_is_handed_no_more_of_its_old_ward(TestDatabase database)
    {
        await BuildAsync(database);
        await using (var db = database.Everything())
        {
            (await db.Set<Placement>().SingleAsync(row => row.OrgUnitId == SmallCity.Id("D101"))).To = new FiscalYear(2024).Last;
            db.Add(new Placement { OrgUnitId = SmallCity.Id("D101"), ParentId = SmallCity.Id("W2"), From = new FiscalYear(2025).First });
            db.AddRange(Level(2024, "W1", 9), Level(2026, "W1", 8), Level(2024, "W2", 3), Level(2026, "W2", 4));
            await db.SaveChangesAsync();
        }

        (await SeenAsync(database, "ward-staff", "W1")).ShouldNotContain(row => row.StartsWith("D101", StringComparison.Ordinal));
        (await LevelsAsync(database, "ward-staff", "W1", new(new(2026), "D101"))).ShouldBeNull();
        (await SeenAsync(database, "ward-staff", "W2")).ShouldBe(["D101 2024", "D101 2026", "D201 2024", "D201 2026", "W1 2024", "W2 2024", "W2 2026"], "with W1's of the year in which its centre stood there");
        (await SeenAsync(database, "center-staff", "D101")).ShouldBe(["D101 2024", "D101 2026", "W1 2024", "W2 2024", "W2 2026"], "W1's set of 2024 judged it then, W2's of 2024 judges its 2025");
        await using var reading = await database.DoorOf(SmallCity.Caller("ward-staff", "W1"), Today).OpenForReadingAsync(Permissions.Audit.Read);
        (await reading.Rows<JournalEntry>().CountAsync(line => line.Reason == Reason)).ShouldBe(0);
    }

    private static async Task BuildAsync(TestDatabase database)
    {
        await DashboardCity.BuildAsync(database);
        await using (var db = database.Everything())
        {
            (await db.Set<Agreement>().SingleAsync(row => row.OrgUnitId == SmallCity.Id("D101"))).To = new ReportingMonth(2024, 12);
            db.Add(new Agreement { OperatorId = 2, OrgUnitId = SmallCity.Id("D101"), From = new ReportingMonth(2025, 1) });
            db.Add(new Agreement { OperatorId = 1, OrgUnitId = SmallCity.Id("D201"), From = new ReportingMonth(2026, 9) });
            db.AddRange(Level(2024, "D101", 7), Level(2024, "D201", 6));
            await db.SaveChangesAsync();
        }

        var set = new SetLevels(database.DoorOf(SmallCity.Caller("city-staff", "C00"), Today), new(), GivenYears.Reported);
        (await set.RunAsync(new(new(2026), "D101", true, [new("K01", new(7, null, null), "5", "", "")], Reason))).ShouldBe(Outcome.Done);
    }

    private static RequiredLevel Level(int year, string unit, decimal required) =>
        new() { Year = year, OrgUnitId = SmallCity.Id(unit), Own = unit[0] == 'D', Indicator = "K01", Required = required };

    private static Task<LevelsView?> LevelsAsync(TestDatabase database, string role, string at, LevelsAddress address)
    {
        var (catalogues, levels) = (new CatalogueCache(), new LevelCache());
        return new ReadLevels(database.DoorOf(SmallCity.Caller(role, at), Today), catalogues, levels, GivenYears.Reported, new(new(new PersonVault(new(new byte[32]))))).ReadAsync(address);
    }

    private static async Task<List<string>> EndsAsync(TestDatabase database, string role, string at)
    {
        var door = database.DoorOf(SmallCity.Caller(role, at), Today);
        await using var reading = await door.OpenSnapshotAsync(Permissions.Indicators.Read);
        var seal = await new SealBook(door, database.Portal, Workbooks.Key).OfWorkbookAsync(reading, "", "");
        return [.. seal.Chains.Select(end => reading.Tree.Find(end.Unit)!.Code)];
    }

    private static async Task<List<string>> SeenAsync(TestDatabase database, string role, string at)
    {
        await using var reading = await database.DoorOf(SmallCity.Caller(role, at), Today).OpenForReadingAsync(Permissions.Indicators.Read);
        var rows = await reading.Rows<RequiredLevel>().Where(row => row.OrgUnitId != OrgUnit.RootId).ToListAsync();
        return [.. rows.Select(row => $"{reading.Tree.Find(row.OrgUnitId)!.Code} {row.Year}").Order(StringComparer.Ordinal)];
    }
}
