using CitizenCenterPortal.Dashboards;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Indicators.RequiredLevels;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Dashboards;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CitizenCenterPortal.Tests.Dashboards.DashboardCity;

namespace CitizenCenterPortal.Tests.Indicators;

/// <summary>Levels set by the city's staff, for all, a ward or a centre, and what they judge. Every centre comes to 5 visitors a day.</summary>
public sealed class LevelsOfACityTests
{
    private const int ThisYear = 2026;

    [EachDatabase]
    public async Task The_nearest_level_judges_each_place_at_once_and_the_same_for_everybody(TestDatabase database)
    {
        var city = await CityAsync(database);
        (await JudgedAsync(city, "city-director", "C00", new())).ShouldBe((10, LevelState.Missed), "before anybody sets any, the catalogue's stand");

        (await SetAsync(database, ThisYear, "C00", false, "4")).ShouldBe(Outcome.Done);
        (await SetAsync(database, ThisYear, "W1", false, "5.2")).ShouldBe(Outcome.Done);
        (await SetAsync(database, ThisYear, "D101", true, "8")).ShouldBe(Outcome.Done);

        (await JudgedAsync(city, "city-director", "C00", new())).ShouldBe((4, LevelState.Met));
        (await JudgedAsync(city, "city-director", "C00", new("C00", Own: true))).ShouldBe((4, LevelState.Met), "本館 of the city hub");
        (await JudgedAsync(city, "operator-hq", "1", new())).ShouldBe((4, LevelState.Met), "an operator's centres together, whatever one of them was given");
        foreach (var (role, at) in new[] { ("city-director", "C00"), ("ward-director", "W1") })
        {
            (await JudgedAsync(city, role, at, new("W1"))).ShouldBe((5.2m, LevelState.Near), "D101's own level does not touch the ward's total");
            (await JudgedAsync(city, role, at, new("W1", Own: true))).ShouldBe((5.2m, LevelState.Near), "a ward hub is a centre of its ward");
            (await JudgedAsync(city, role, at, new("D102"))).ShouldBe((5.2m, LevelState.Near));
            (await JudgedAsync(city, role, at, new("D101"))).ShouldBe((8, LevelState.Missed));
        }

        (await JudgedAsync(city, "center-staff", "D102", new())).ShouldBe((5.2m, LevelState.Near));
        (await JudgedAsync(city, "center-director", "D101", new())).ShouldBe((8, LevelState.Missed));
        (await JudgedAsync(city, "city-director", "C00", new("D201"))).ShouldBe((4, LevelState.Met));
        (await city.ReadAsync("ward-director", "W1", new())).ShouldNotBeNull().Parts.Select(part => part.Indicators[0].State)
            .ShouldBe([LevelState.Missed, LevelState.Near, LevelState.Near], "each column by its own place: D101, D102, 本館");

        (await BackAsync(database, "D101")).ShouldBe(Outcome.Done);
        (await JudgedAsync(city, "center-director", "D101", new())).ShouldBe((5.2m, LevelState.Near), "what is taken back leaves the ward's");
    }

    [EachDatabase]
    public async Task A_year_inherits_until_its_first_change_and_then_stands_alone(TestDatabase database)
    {
        var city = await CityAsync(database);
        await city.AllReportAsync(April.LastYear);
        (await SetAsync(database, 2025, "C00", false, "4")).ShouldBe(Outcome.Done);
        (await SetAsync(database, 2025, "D101", true, "6")).ShouldBe(Outcome.Done);
        (await RequiredAsync(city, "C00", ThisYear)).ShouldBe(4, "this year inherits last year's");
        (await RequiredAsync(city, "D101", ThisYear)).ShouldBe(6);

        (await SetAsync(database, ThisYear, "D102", true, "7")).ShouldBe(Outcome.Done);
        (await SetAsync(database, 2025, "C00", false, "9")).ShouldBe(Outcome.Done);
        (await SetAsync(database, 2025, "D101", true, "9")).ShouldBe(Outcome.Done);

        (await RequiredAsync(city, "C00", 2025)).ShouldBe(9);
        (await RequiredAsync(city, "C00", ThisYear)).ShouldBe(4, "the first change copied the whole set");
        (await RequiredAsync(city, "D101", ThisYear)).ShouldBe(6);
        (await RequiredAsync(city, "D102", ThisYear)).ShouldBe(7);

        (await Copy(database).RunAsync(new(ThisYear), "理由")).Kind.ShouldBe(OutcomeKind.Refused, "it has a set");
        (await Copy(database).RunAsync(new(ThisYear + 1), " ")).Why!.ToString().ShouldBe("理由を書いてください。");
        (await Copy(database).RunAsync(new(ThisYear + 1), "予算が決まったため")).ShouldBe(Outcome.Done);
        (await HistoryAsync(database, "C00", new(ThisYear + 1))).ShouldBe(["levels.copy 予算が決まったため: K01：要求水準 4・目標 20・優良 30 K02：要求水準 5・目標 10・優良 15"]);
        (await HistoryAsync(database, "D102", new(ThisYear + 1))).ShouldBe(["levels.carry : K01：要求水準 7・目標 20・優良 30"], "a copy is the city's: its reason is not told to each centre");
        (await SetAsync(database, ThisYear, "C00", false, "3")).ShouldBe(Outcome.Done);
        (await ViewAsync(database, "city-staff", "C00", new(new(ThisYear + 1), "C00"))).ShouldNotBeNull().Lines[0].Levels.Required.ShouldBe(4);
        (await Copy(database).RunAsync(new(ThisYear + 2), "理由")).ShouldBe(Outcome.NotFound);
    }

    [EachDatabase]
    public async Task A_reason_is_told_where_it_changed_something_and_what_is_only_carried_over_reads_so(TestDatabase database)
    {
        var city = await CityAsync(database);
        await city.AllReportAsync(April.LastYear);
        await SetAsync(database, 2025, "D102", true, "6");
        (await SetAsync(database, ThisYear, "D101", true, "5")).ShouldBe(Outcome.Done, "the first change of the year");
        (await HistoryAsync(database, "D101", new(ThisYear))).ShouldBe(["levels.set 5 にする: K01：要求水準 5・目標 20・優良 30"]);
        (await HistoryAsync(database, "D102", new(ThisYear))).ShouldBe(["levels.carry : K01：要求水準 6・目標 20・優良 30"]);
        (await SetAsync(database, ThisYear + 1, "D102", true, "7")).ShouldBe(Outcome.Done, "the first change of a year at a place with levels of its own");
        (await HistoryAsync(database, "D102", new(ThisYear + 1))).ShouldBe(
            ["levels.set 7 にする: K01：要求水準 6・目標 20・優良 30 → 要求水準 7・目標 20・優良 30", "levels.carry : K01：要求水準 6・目標 20・優良 30"]);

        foreach (var (unit, reasons) in new (string, string?[])[] { ("D101", [null, "5 にする"]), ("D102", [null, "6 にする", "7 にする"]) })
        {
            await using var reading = await database.DoorOf(SmallCity.Caller("center-staff", unit), Today).OpenForReadingAsync(Permissions.Audit.Read);
            var told = await reading.Rows<JournalEntry>().Where(line => line.Act.StartsWith("levels")).Select(line => line.Reason).Distinct().ToListAsync();
            told.ShouldBe(reasons, ignoreOrder: true, unit);
        }
    }

    [EachDatabase]
    public async Task A_year_that_does_not_ask_for_what_an_indicator_counts_says_that_its_level_judges_nothing(TestDatabase database)
    {
        await CityAsync(database);
        await using (var db = database.Everything())
        {
            (await db.Set<Measure>().SingleAsync(measure => measure.Code == "OPEN.DAYS")).UntilYear = new FiscalYear(ThisYear);
            await db.SaveChangesAsync();
        }

        (await ViewAsync(database, "city-staff", "C00", new(new(ThisYear), "C00"))).ShouldNotBeNull().Lines.ShouldAllBe(line => line.Silent.Length == 0);
        var lines = (await ViewAsync(database, "city-staff", "C00", new(new(ThisYear + 1), "C00"))).ShouldNotBeNull().Lines;
        lines.Select(line => line.Silent.Length > 0).ShouldBe([true, false], "one counts by days open, the other does not");
        lines[0].Silent.ShouldEndWith("：令和9年度から報告項目でない");
    }

    [EachDatabase]
    public async Task A_neighbours_level_is_neither_seen_nor_set(TestDatabase database)
    {
        await CityAsync(database);
        foreach (var (index, (unit, own)) in new[] { ("C00", false), ("W1", false), ("W2", false), ("D101", true), ("D102", true), ("D201", true) }.Index())
        {
            (await SetAsync(database, ThisYear, unit, own, $"{index + 1}")).ShouldBe(Outcome.Done);
        }

        foreach (var (role, at, reaches) in SmallCity.People.Where(person => person.Role != "administrator"))
        {
            await using var reading = await database.DoorOf(SmallCity.Caller(role, at), Today).OpenForReadingAsync(Permissions.Indicators.Read);
            var seen = await reading.Rows<RequiredLevel>().Select(row => row.OrgUnitId).Distinct().ToListAsync();
            var above = reaches.SelectMany(code => code switch { "C00" => [], "D201" => ["W2", "C00"], ['D', ..] => ["W1", "C00"], _ => new[] { "C00" } });
            seen.ShouldBe(reaches.Union(above).Select(SmallCity.Id), ignoreOrder: true, $"{role} of {at}");
        }

        (await ViewAsync(database, "center-staff", "D102", new(null, "D101"))).ShouldBeNull();
        (await ViewAsync(database, "ward-staff", "W2", new(null, "W1"))).ShouldBeNull();
        (await ViewAsync(database, "center-staff", "D102", new(null))).ShouldNotBeNull().Exceptions.Select(row => row.Place.Unit).ShouldBe(["D102"]);
        var ward = new SetLevels(database.DoorOf(SmallCity.Caller("ward-director", "W1"), Today), new(), GivenYears.Reported);
        await Should.ThrowAsync<DoorClosedException>(() => ward.RunAsync(Wish(ThisYear, "D101", true, new("K01", new(4, null, null), "5", null, null))));
    }

    [EachDatabase]
    public async Task What_breaks_a_rule_or_passes_over_somebody_elses_change_is_refused_and_writes_nothing(TestDatabase database)
    {
        await CityAsync(database);
        var set = Set(database);
        var shown = new Levels(10, 20, 30);
        async Task<Outcome> Ask(LevelEntry entry, string reason = "理由", string unit = "D101") => await set.RunAsync(new(new(ThisYear), unit, true, [entry], reason));

        (await Ask(new("K01", shown, "10", "9", "30"))).Problems.Single().ToString().ShouldBe("K01:Target: K01の目標は要求水準以上で書いてください。多いほど良い指標です。");
        (await Ask(new("K01", shown, "11", "20", "30"), reason: " ")).Why!.ToString().ShouldBe("理由を書いてください。");
        (await Ask(new("K01", new(9, 20, 30), "11", "20", "30"))).Why!.ToString().ShouldStartWith("表示したあとに、ほかの人が水準を変えました。");
        (await Ask(new("K01", shown, "１０", "20", "30"))).Why!.ToString().ShouldBe("変わった水準がありません。");
        (await Ask(new("K09", shown, "1", "2", "3"))).Kind.ShouldBe(OutcomeKind.Invalid);
        (await Ask(new("K01", shown, "11", "20", "30"), unit: "D999")).ShouldBe(Outcome.NotFound);

        await using var db = database.Everything();
        (await db.Set<RequiredLevel>().AnyAsync()).ShouldBeFalse();
    }

    [EachDatabase]
    public async Task The_history_says_who_changed_what_into_what_and_why(TestDatabase database)
    {
        await CityAsync(database);
        await SetAsync(database, ThisYear, "D101", true, "8");
        await SetAsync(database, ThisYear, "D101", true, "9");
        await BackAsync(database, "D101");

        var lines = (await ViewAsync(database, "center-director", "D101", new(null))).ShouldNotBeNull().History;
        lines.Select(line => (line.Act, line.Role, line.Reason)).ShouldBe([("levels.set", "city-staff", "戻す"), ("levels.set", "city-staff", "9 にする"), ("levels.set", "city-staff", "8 にする")]);
        lines.Select(line => LevelWords.Say(line.Changes.Single())).ShouldBe(
            ["K01：要求水準 9・目標 20・優良 30 を取りやめ", "K01：要求水準 8・目標 20・優良 30 → 要求水準 9・目標 20・優良 30", "K01：要求水準 8・目標 20・優良 30"]);
        (await ViewAsync(database, "city-staff", "C00", new(new(ThisYear), "C00"))).ShouldNotBeNull().History.Single().ShouldSatisfyAllConditions(
            line => (line.Act, line.Reason).ShouldBe(("levels.carry", null)), line => line.Changes.Count.ShouldBe(2, "the set that was copied forward is told where it is the city's"));
    }

    [EachDatabase]
    public async Task A_centre_that_moved_is_judged_by_the_ward_it_was_in(TestDatabase database)
    {
        var city = await CityAsync(database);
        await city.AllReportAsync(April.LastYear);
        await SetAsync(database, 2025, "W1", false, "3");
        await SetAsync(database, 2025, "W2", false, "7");
        await using (var db = database.Everything())
        {
            (await db.Set<Placement>().SingleAsync(row => row.OrgUnitId == SmallCity.Id("D102"))).To = new FiscalYear(2025).Last;
            db.Add(new Placement { OrgUnitId = SmallCity.Id("D102"), ParentId = SmallCity.Id("W2"), From = April });
            var unit = await db.Set<OrgUnit>().SingleAsync(unit => unit.Code == "D102");
            (unit.ParentId, unit.Path) = (SmallCity.Id("W2"), "/1/3/5/");
            await db.SaveChangesAsync();
            await db.Set<DataStamp>().ExecuteUpdateAsync(set => set.SetProperty(stamp => stamp.Version, stamp => stamp.Version + 1));
        }

        foreach (var (role, at) in new[] { ("city-director", "C00"), ("ward-staff", "W2"), ("center-staff", "D102") })
        {
            (await JudgedAsync(city, role, at, new("D102", 2025))).Required.ShouldBe(3, role);
            (await JudgedAsync(city, role, at, new("D102", ThisYear))).Required.ShouldBe(7, role);
        }
    }

    private static async Task<DashboardCity> CityAsync(TestDatabase database)
    {
        var city = await BuildAsync(database);
        await city.AllReportAsync(April);
        return city;
    }

    private static async Task<(decimal? Required, LevelState State)> JudgedAsync(DashboardCity city, string role, string at, DashboardAddress address)
    {
        var row = (await city.ReadAsync(role, at, address)).ShouldNotBeNull().Indicators[0];
        return (row.Levels.Required, row.Now.State);
    }

    private static async Task<decimal?> RequiredAsync(DashboardCity city, string unit, int year) => (await JudgedAsync(city, "city-director", "C00", new(unit, year))).Required;

    private static PortalDoor Staff(TestDatabase database) => database.DoorOf(SmallCity.Caller("city-staff", "C00"), Today);

    private static SetLevels Set(TestDatabase database) => new(Staff(database), new(), GivenYears.Reported);

    private static CopyLevels Copy(TestDatabase database) => new(Staff(database), new(), GivenYears.Reported);

    /// <summary>Sets the required level of K01, the others as they stand.</summary>
    private static async Task<Outcome> SetAsync(TestDatabase database, int year, string unit, bool own, string required)
    {
        var stands = (await ViewAsync(database, "city-staff", "C00", new(new(year), unit, own))).ShouldNotBeNull().Lines[0].Levels;
        return await Set(database).RunAsync(Wish(year, unit, own, new("K01", stands, required, LevelText.Of(stands.Target), LevelText.Of(stands.Excellent))) with { Reason = $"{required} にする" });
    }

    private static async Task<Outcome> BackAsync(TestDatabase database, string unit)
    {
        var stands = (await ViewAsync(database, "city-staff", "C00", new(new(ThisYear), unit, true))).ShouldNotBeNull().Lines[0].Levels;
        return await Set(database).RunAsync(Wish(ThisYear, unit, true, new("K01", stands, null, null, null, Back: true)) with { Reason = "戻す" });
    }

    /// <summary>The history of a place as the city reads it: act, reason, changes.</summary>
    private static async Task<IEnumerable<string>> HistoryAsync(TestDatabase database, string unit, FiscalYear year) =>
        (await ViewAsync(database, "city-staff", "C00", new(year, unit))).ShouldNotBeNull().History
            .Select(line => $"{line.Act} {line.Reason}: {string.Join(' ', line.Changes.Select(LevelWords.Say))}");

    private static LevelsWish Wish(int year, string unit, bool own, LevelEntry entry) => new(new(year), unit, own, [entry], "理由");

    private static Task<LevelsView?> ViewAsync(TestDatabase database, string role, string at, LevelsAddress address)
    {
        var catalogues = new CatalogueCache();
        var levels = new LevelCache();
        return new ReadLevels(database.DoorOf(SmallCity.Caller(role, at), Today), catalogues, levels, GivenYears.Reported, new(new(new(new(new byte[32]))))).ReadAsync(address);
    }
}
