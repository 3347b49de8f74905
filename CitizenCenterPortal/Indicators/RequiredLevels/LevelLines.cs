namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>The levels of a place, indicator by indicator.</summary>
/// <param name="Catalogue">The form.</param>
/// <param name="Book">What was set.</param>
/// <param name="Tree">The tree.</param>
/// <param name="Place">The place.</param>
/// <param name="Month">The month by whose tree the levels are looked up.</param>
/// <param name="LastMonth">The same of the year before; null where that year is out of reach.</param>
/// <param name="LastYear">The figures of the year before.</param>
internal sealed record LevelLines(Catalogue Catalogue, LevelBook Book, OrgTree Tree, LevelPlace Place, ReportingMonth Month, ReportingMonth? LastMonth, IFigures LastYear)
{
    public IReadOnlyList<LevelLine> All() => [.. Catalogue.Indicators.Select(Line)];

    private LevelLine Line(Indicator indicator)
    {
        var last = IndicatorBook.Evaluate(indicator, LastYear);
        var source = Book.SourceOf(Tree, Place, indicator.Code, Month);
        return new(
            indicator.Code,
            indicator.DisplayName,
            Formula.Parse(indicator.Numerator).Terms is [var first, ..] && Catalogue.Measure(first.Measure) is { } measure ? measure.Block : "",
            indicator.Unit,
            indicator.Decimals,
            indicator.Better == Better.Lower,
            indicator.IsJudged ? indicator.LevelBasis : LevelBasis.None,
            Book.Of(Tree, Place, indicator, Month),
            source is { } at ? LevelPlaces.KindOf(Tree, at) : LevelSource.Catalogue,
            source == Place,
            Book.Above(Tree, Place, indicator, Month),
            LastMonth is { } then ? Book.Of(Tree, Place, indicator, then) : Levels.Empty,
            last.Value,
            last.Value is null ? null : last.Levels.Required)
        {
            Silent = string.Join(Words.Say("、"), Unasked(indicator, Month.FiscalYear)),
        };
    }

    private IEnumerable<string> Unasked(Indicator indicator, FiscalYear year) =>
        from measure in new[] { indicator.Numerator, indicator.Denominator }.SelectMany(side => Formula.Parse(side).Terms).Select(term => term.Measure).Distinct()
        let why = MeasureYears.Say(Catalogue, measure, year)
        where why.Length > 0
        select Words.Say("{0}：{1}", Catalogue.Whole.Measure(measure)!.DisplayName, why);
}
