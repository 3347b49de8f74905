using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Indicators.Seeding;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.Shell.Sample;

namespace CitizenCenterPortal.Tests.Shell.Sample;

/// <summary>The invented figures: the same on every machine, nowhere a part above its whole, and as good and bad as a real city's.</summary>
public sealed class UnitYearTests
{
    private static readonly Catalogue Catalogue = Defaults();

    private static readonly IReadOnlyList<UnitYear> Years =
    [
        .. from unit in CityPlan.Units(60)
           from year in new[] { 2024, 2025, 2026 }
           select UnitYear.Make(unit, new(year), Catalogue, 1),
    ];

    [Fact]
    public void The_same_seed_gives_the_same_figures_on_every_machine()
    {
        Print(Years[20].Unit, 1).ShouldBe(Print(Years[20].Unit, 1));
        Print(Years[20].Unit, 1).ShouldNotBe(Print(Years[20].Unit, 2));
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(Years.Take(30).Select(Print)))))[..16].ShouldBe("48cab4a7fb033b97");
    }

    [Fact]
    public void No_month_breaks_a_rule_that_stops_and_the_few_that_want_a_reason_have_one()
    {
        var book = new RuleBook(Catalogue, RuleDefaults.Read());
        var (reports, explained) = (0, 0);
        foreach (var unit in Years.GroupBy(year => year.Unit.Code))
        {
            var answers = unit.SelectMany(year => from cell in Catalogue.Cells from at in year.Year.Months.Months.Index() select new Figure
            {
                Month = at.Item, CellId = cell.Id, Stored = Figure.ToStored(year.Cells[cell.Code][at.Index]), NotApplicable = year.Cells[cell.Code][at.Index] is null,
            }).ToDictionary(figure => (figure.Month, figure.CellId));
            var reasons = new SampleReasons(book, 1, unit.First().Unit);
            foreach (var month in answers.Values.GroupBy(figure => figure.Month).OrderBy(month => month.Key))
            {
                var given = reasons.For(month.Key, [.. month]);
                var found = book.Check(month.Key, (of, cell) => answers.TryGetValue((of, cell), out var figure) ? new(figure.Stored, figure.NotApplicable) : default, reasons.Calendar);
                found.Where(finding => finding.Level == CheckLevel.Stop).Select(finding => finding.What.ToString()).ShouldBeEmpty();
                given.Select(reason => (reason.Finding, reason.Numbers)).ShouldBe(found.Where(finding => finding.Level == CheckLevel.Caution).Select(finding => (finding.Code, finding.Numbers)));
                (reports, explained) = (reports + 1, explained + (given.Count > 0 ? 1 : 0));
            }
        }

        (explained / (double)reports).ShouldBeInRange(0.003, 0.05);
    }

    [Fact]
    public void What_is_corrected_is_what_the_reason_speaks_of_and_stands_on_the_form()
    {
        var stories = from unit in CityPlan.Units(60)
                      from month in new MonthSpan(new(2024, 4), new(2026, 10)).Months
                      select ReportStory.Of(unit, 2, month, new(2026, 11, 20), 1);
        var corrected = stories.SelectMany(story => story.Zip(story.Skip(1))).Where(step => step.First.Act == ReportActs.Correct).ToList();
        corrected.Count.ShouldBeGreaterThan(1, "the sample city shows some");
        corrected.ShouldAllBe(step => ReportStory.Corrections.Any(told => told.Reason == step.First.Reason && told.Cell == step.Second.Cell));
        ReportStory.Corrections.ShouldAllBe(told => told.Reason.StartsWith(Catalogue.Measure(Catalogue.Cell(told.Cell)!.Measure)!.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_cell_is_answered_as_the_form_allows()
    {
        foreach (var year in Years)
        {
            year.Cells.Keys.ShouldBe(Catalogue.Cells.Select(cell => cell.Code), ignoreOrder: true);
            foreach (var cell in Catalogue.Cells)
            {
                var measure = Catalogue.MeasureOf(cell);
                foreach (var value in year.Cells[cell.Code])
                {
                    (value is null ? measure.MayBeNotApplicable : value >= measure.Min && value <= measure.Max && decimal.Round(value.Value, measure.Decimals) == value)
                        .ShouldBeTrue($"{year.Unit.Code} {year.Year} {cell.Code}: {value}");
                }
            }
        }
    }

    [Fact]
    public void The_figures_agree_with_the_calendar_but_for_a_few_that_a_real_city_would_have_too()
    {
        var months = Years.SelectMany(year => Enumerable.Range(0, 12).Select(month => (year, month))).ToList();
        int Differ(Func<UnitYear, int, bool> differs) => months.Count(at => differs(at.year, at.month));

        Differ((year, month) => year.Of("OPEN.DAYS")[month] != year.Opening[month].Open).ShouldBeInRange(3, 30, "of 2,160 months");
        Differ((year, month) => year.Opening[month].Slots.Any(room => year.Of($"USE.SLOTS_AVAILABLE[{room.Key}]")[month] != room.Value)).ShouldBeInRange(20, 120);
        months.ShouldAllBe(at => at.year.Of("OPEN.DAYS")[at.month] + at.year.Of("OPEN.CLOSED_EXTRA")[at.month] + at.year.Opening[at.month].Regular == at.year.Opening[at.month].Days.Count);
        months.Where(at => at.year.Opening[at.month].IsShut).Select(at => $"{at.year.Unit.Code} {at.year.Year} {at.month}").ShouldBe(["D304 2026 4"]);
    }

    [Theory]
    [InlineData("EVENT.FIRST_TIME", "EVENT.PERSONS")]
    [InlineData("EVENT.PERSONS", "EVENT.PARTICIPANTS")]
    [InlineData("EVENT.PARTICIPANTS", "EVENT.CAPACITY")]
    [InlineData("EVENT.PARTICIPANTS", "USE.PERSONS")]
    [InlineData("EVENT.PERSONS", "EVENT.APPLICANTS")]
    [InlineData("EVENT.SURVEY_ANSWERS", "EVENT.PERSONS")]
    [InlineData("EVENT.SURVEY_SATISFIED", "EVENT.SURVEY_ANSWERS")]
    [InlineData("EVENT.COUNT", "EVENT.SESSIONS")]
    [InlineData("EVENT.PARTNERED", "EVENT.COUNT")]
    [InlineData("EVENT.CITIZEN_PLANNED", "EVENT.COUNT")]
    [InlineData("EVENT.ACCESSIBLE", "EVENT.COUNT")]
    [InlineData("EVENT.OUTREACH", "EVENT.COUNT")]
    [InlineData("EVENT.LOCAL_CULTURE", "EVENT.COUNT")]
    [InlineData("FEE.EXEMPT_COUNT", "USE.GROUPS")]
    [InlineData("FEE.REFUND_AMOUNT", "FEE.INCOME")]
    [InlineData("FACILITY.INSPECTIONS_DONE", "FACILITY.INSPECTIONS_DUE")]
    [InlineData("USE.NEW_GROUPS", "CITIZEN.CIRCLES")]
    public void No_part_is_above_its_whole(string part, string whole)
    {
        foreach (var year in Years)
        {
            year.Sum(part).Zip(year.Sum(whole)).ShouldAllBe(month => month.First <= month.Second, $"{year.Unit.Code} {year.Year}");
        }
    }

    [Fact]
    public void No_room_is_used_more_often_than_it_is_free_nor_free_when_the_centre_is_closed()
    {
        foreach (var year in Years)
        {
            var days = year.Of("OPEN.DAYS");
            foreach (var (room, count) in year.Traits.Rooms.Where(room => room.Value > 0))
            {
                year.Of($"USE.SLOTS[{room}]").Zip(year.Of($"USE.SLOTS_AVAILABLE[{room}]")).ShouldAllBe(month => month.First <= month.Second);
                year.Of($"USE.SLOTS_AVAILABLE[{room}]").Zip(days).ShouldAllBe(month => month.First <= month.Second * 3 * count);
            }

            year.Cells.Where(cell => cell.Key.StartsWith("USE.SLOTS", StringComparison.Ordinal)).Count(cell => cell.Value[0] is null)
                .ShouldBe(2 * year.Traits.Rooms.Count(room => room.Value == 0));
        }
    }

    [Fact]
    public void Voices_are_not_answered_before_they_are_raised()
    {
        foreach (var year in Years)
        {
            var (raised, answered) = (0, 0);
            for (var month = 0; month < 12; month++)
            {
                raised += year.Of("VOICE.COMPLAINTS")[month] + year.Of("VOICE.REQUESTS")[month];
                answered += year.Of("VOICE.ANSWERED")[month];
                answered.ShouldBeLessThanOrEqualTo(raised);
            }
        }
    }

    [Fact]
    public void The_city_is_as_good_and_bad_as_a_real_one()
    {
        var states = Years.Where(year => year.Year.Start == 2025).SelectMany(year => IndicatorBook.EvaluateAll(Catalogue, Column(year))).Where(value => value.State != LevelState.None).ToList();
        double Part(LevelState state) => 100.0 * states.Count(value => value.State == state) / states.Count;

        states.Count.ShouldBeGreaterThan(60 * 23);
        Part(LevelState.Excellent).ShouldBeInRange(12, 19);
        Part(LevelState.Met).ShouldBeInRange(55, 66);
        Part(LevelState.Near).ShouldBeInRange(7, 13);
        Part(LevelState.Missed).ShouldBeInRange(11, 19);
        foreach (var indicator in states.GroupBy(value => value.Indicator.Code))
        {
            indicator.Count(value => value.State == LevelState.Missed).ShouldBeInRange(2, 18, indicator.Key);
            indicator.Count(value => value.State is LevelState.Met or LevelState.Excellent).ShouldBeInRange(34, 57, indicator.Key);
        }
    }

    [Fact]
    public void Seasons_are_seen_in_the_sum_of_the_city()
    {
        var years = Years.Where(year => year.Year.Start == 2025).ToList();
        var children = Months(year => year.Of("USE.PERSONS[elementary]"));
        var visitors = Months(year => year.Sum("USE.PERSONS"));
        var electricity = Months(year => year.Of("FACILITY.ELECTRICITY"));
        var closed = Months(year => year.Of("OPEN.CLOSED_EXTRA"));

        children[4].ShouldBe(children.Max(), "children come in August");
        visitors[11].ShouldBeGreaterThan(visitors[9], "March is full, January is not");
        electricity[4].ShouldBe(electricity.Max(), "August is hot");
        closed[years[0].Season.Typhoon].ShouldBe(closed.Max(), "everybody closes for the typhoon");

        int[] Months(Func<UnitYear, int[]> of) => [.. Enumerable.Range(0, 12).Select(month => years.Sum(year => of(year)[month]))];
    }

    private static FigureColumn Column(UnitYear year) => new(
        Catalogue,
        year.Year.Months,
        from cell in Catalogue.Cells
        from month in Enumerable.Range(0, 12)
        let value = year.Cells[cell.Code][month]
        select new FigureSum(year.Year.First.AddMonths(month), cell.Id, Figure.ToStored(value ?? 0)!.Value, 1, value is null ? 1 : 0),
        _ => new(1, 1, 1, 1));

    private static string Print(PlannedUnit unit, int seed) => Print(UnitYear.Make(unit, new(2025), Catalogue, seed));

    private static string Print(UnitYear year) => string.Join('\n', year.Cells.OrderBy(cell => cell.Key, StringComparer.Ordinal)
        .Select(cell => $"{year.Unit.Code} {year.Year} {cell.Key}: {string.Join(' ', cell.Value.Select(value => value?.ToString(CultureInfo.InvariantCulture) ?? "/"))}"));

    private static Catalogue Defaults()
    {
        var rows = CatalogueDefaults.Read().MissingFrom(new([], [], [], []));
        return new(rows.Measures, rows.Options, rows.Cells, rows.Indicators);
    }
}
