using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.Indicators.Seeding;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.Indicators.Seeding;

public sealed class CatalogueRowsTests
{
    private static readonly CatalogueRows Defaults = CatalogueDefaults.Read();
    private static readonly CatalogueRows Nothing = new([], [], [], []);
    private static readonly CatalogueRows Whole = Defaults.MissingFrom(Nothing);

    [Fact]
    public void The_form_has_70_measures_in_12_blocks_with_99_cells_and_25_indicators()
    {
        var catalogue = new Catalogue(Whole.Measures, Whole.Options, Whole.Cells, Whole.Indicators);

        (catalogue.Measures.Count, catalogue.Blocks.Count(), catalogue.Cells.Count, catalogue.Indicators.Count).ShouldBe((70, 12, 99, 25));
        catalogue.Cells.Select(cell => cell.Id).ShouldBe(Enumerable.Range(1, 99));
        (catalogue.Cells[0].Code, catalogue.Cells[2].Code, catalogue.Cells[^1].Code).ShouldBe(("OPEN.DAYS", "USE.GROUPS[hosted]", "MONEY.OUTSOURCED"));
    }

    [Fact]
    public void Whoever_reads_no_Japanese_can_read_what_each_item_counts()
    {
        Whole.Measures.Where(measure => string.IsNullOrWhiteSpace(measure.DefinitionEn) || measure.DefinitionEn.Any(letter => letter > '\u2E80')).Select(measure => measure.Code).ShouldBeEmpty();
    }

    [Fact]
    public void Every_term_of_an_indicator_names_a_measure_and_option_of_the_form()
    {
        var catalogue = new Catalogue(Whole.Measures, Whole.Options, Whole.Cells, Whole.Indicators);
        var terms = Whole.Indicators.SelectMany(indicator => Formula.Parse(indicator.Numerator).Terms.Concat(Formula.Parse(indicator.Denominator).Terms)).ToList();

        terms.Count.ShouldBeGreaterThan(50);
        terms.Where(term => term.Option is null ? catalogue.Measure(term.Measure) is null : catalogue.Cell(term.Code) is null).Select(term => term.Code).ShouldBeEmpty();
    }

    [Fact]
    public void Levels_rise_towards_the_better_side_and_stand_where_an_indicator_is_judged()
    {
        Whole.Indicators.Where(indicator => indicator.LevelBasis != LevelBasis.None).ShouldAllBe(indicator => indicator.Required != null && indicator.Better != Better.None);
        Whole.Indicators.Where(indicator => indicator.Better == Better.Higher && indicator.Target != null)
            .ShouldAllBe(indicator => indicator.Required <= indicator.Target && indicator.Target <= indicator.Excellent);
        Whole.Indicators.Where(indicator => indicator.Better == Better.Lower).ShouldAllBe(indicator => indicator.Required >= indicator.Target && indicator.Target >= indicator.Excellent);
        Whole.Indicators.Single(indicator => indicator.Code == "K15").LevelBasis.ShouldBe(LevelBasis.PerCentreYear);
        Whole.Indicators.Single(indicator => indicator.Code == "K22").LevelBasis.ShouldBe(LevelBasis.ClosedYear);
    }

    [Fact]
    public void Whatever_part_of_the_form_is_there_the_rest_is_added_and_the_part_stays() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var there = PartOf(Whole, new Random(seed));
            var missing = Defaults.MissingFrom(there);
            Cell[] cells = [.. there.Cells, .. missing.Cells];

            (missing.Measures.Count + there.Measures.Count, missing.Options.Count + there.Options.Count, missing.Indicators.Count + there.Indicators.Count).ShouldBe((70, 17, 25));
            cells.Select(cell => cell.Code).Order().ShouldBe(Whole.Cells.Select(cell => cell.Code).Order());
            cells.Select(cell => cell.Id).ShouldBeUnique();
            missing.Cells.Select(cell => cell.Id).ShouldAllBe(id => id > there.Cells.Select(cell => cell.Id).DefaultIfEmpty().Max());
            Defaults.MissingFrom(new([.. there.Measures, .. missing.Measures], [.. there.Options, .. missing.Options], cells, [.. there.Indicators, .. missing.Indicators])).Count.ShouldBe(0);
        }).QuickCheckThrowOnFailure();

    /// <summary>Some measures with all their cells, some options, some indicators.</summary>
    private static CatalogueRows PartOf(CatalogueRows whole, Random random)
    {
        var measures = whole.Measures.Where(_ => random.Next(2) == 0).ToList();
        var options = whole.Options.Where(_ => random.Next(4) > 0).ToList();
        var cells = whole.Cells.Where(cell => measures.Exists(measure => measure.Code == cell.Measure
            && (measure.Breakdown is null || options.Exists(option => option.Breakdown == measure.Breakdown && option.Code == cell.Option)))).ToList();
        return new(measures, options, cells, whole.Indicators.Where(_ => random.Next(2) == 0).ToList());
    }
}
