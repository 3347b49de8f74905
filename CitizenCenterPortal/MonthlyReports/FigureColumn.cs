using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// The figures of some units: per cell and month the sum, the units that answered, the units of 該当なし, and the reports there are.
/// Over units always the sum; over time by the measure's rule.
/// </summary>
public sealed class FigureColumn : IFigures
{
    private readonly IReadOnlyList<FigureGrid> grids;
    private readonly Func<ReportingMonth, Coverage> coverage;
    private readonly ReportingMonth[] months;

    /// <summary>Adds sums up; several of one cell and month are added, sums of other months or unknown cells are left out.</summary>
    /// <param name="catalogue">The form.</param>
    /// <param name="span">The months held.</param>
    /// <param name="sums">The sums.</param>
    /// <param name="coverage">The reports there are of each month.</param>
    public FigureColumn(Catalogue catalogue, MonthSpan span, IEnumerable<FigureSum> sums, Func<ReportingMonth, Coverage> coverage)
        : this(catalogue, span, Empty(catalogue, span), coverage)
    {
        foreach (var sum in sums.Where(sum => span.Contains(sum.Month)))
        {
            GridOf(sum.Month)!.Add(sum);
        }
    }

    internal FigureColumn(Catalogue catalogue, MonthSpan span, IReadOnlyList<FigureGrid> grids, Func<ReportingMonth, Coverage> coverage)
    {
        (Catalogue, Span, this.grids, this.coverage) = (catalogue.Whole, span, grids, coverage);
        months = [.. span.Months];
    }

    /// <summary>The measures of all years.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The form of the year that the span ends in.</summary>
    public Catalogue Form => Catalogue.FormOf(Span.To.FiscalYear);

    /// <summary>The years that there are figures of.</summary>
    internal IReadOnlyList<FigureGrid> Grids => grids;

    /// <summary>What these figures are judged by; the catalogue's levels unless given.</summary>
    public StandingLevels Standing { get; init; } = StandingLevels.OfCatalogue;

    /// <inheritdoc/>
    public MonthSpan Span { get; }

    /// <summary>The reports of the whole span.</summary>
    public Coverage Coverage => months.Aggregate(default(Coverage), (sum, month) => sum + coverage(month));

    /// <inheritdoc/>
    public bool IsClosedYear => Span == Span.From.FiscalYear.Months && Coverage.IsConfirmed;

    /// <summary>The reports of one month.</summary>
    public Coverage CoverageIn(ReportingMonth month) => coverage(month);

    /// <summary>The same figures over other months; those that were not read are blank.</summary>
    public FigureColumn Over(MonthSpan span) => new(Catalogue, span, grids, coverage) { Standing = Standing };

    /// <summary>The same figures, judged by the levels of a place.</summary>
    public FigureColumn JudgedBy(StandingLevels standing) => new(Catalogue, Span, grids, coverage) { Standing = standing };

    /// <inheritdoc/>
    public Levels LevelsOf(Indicator indicator) => Standing.Of(indicator, Span.To);

    /// <summary>The same figures of one month.</summary>
    public FigureColumn In(ReportingMonth month) => Over(new(month, month));

    /// <summary>The same figures with some months left out.</summary>
    public FigureColumn Where(Func<ReportingMonth, bool> kept)
    {
        var left = new FigureColumn(Catalogue, Span, Empty(Catalogue, Span), month => kept(month) ? coverage(month) : default) { Standing = Standing };
        left.Add(this, 1, kept);
        return left;
    }

    /// <summary>
    /// Columns added up over some months, with the reports of all of them; each is let go as soon as it is added. Whose sum it is, and so what
    /// judges it, is for the caller to say.
    /// </summary>
    public static FigureColumn Sum(Catalogue catalogue, MonthSpan span, IEnumerable<FigureColumn> columns)
    {
        var reports = new Dictionary<ReportingMonth, Coverage>();
        var sum = new FigureColumn(catalogue, span, Empty(catalogue, span), month => reports.GetValueOrDefault(month));
        foreach (var column in columns)
        {
            sum.Add(column, 1, span.Contains);
            foreach (var month in sum.months)
            {
                reports[month] = reports.GetValueOrDefault(month) + column.coverage(month);
            }
        }

        return sum;
    }

    /// <summary>What is left when the columns are taken away; it has no reports of its own.</summary>
    public FigureColumn Less(params IEnumerable<FigureColumn> columns)
    {
        var left = new FigureColumn(Catalogue, Span, Empty(Catalogue, Span), _ => default) { Standing = Standing };
        left.Add(this, 1, Span.Contains);
        foreach (var column in columns)
        {
            left.Add(column, -1, Span.Contains);
        }

        return left;
    }

    /// <inheritdoc/>
    public string? Unasked(string measure) =>
        Catalogue.Measure(measure) is not { } asked || (asked.FromYear ?? asked.UntilYear) is null || months.Any(month => asked.StandsIn(month.FiscalYear)) ? null : MeasureYears.Say(asked, Span.To.FiscalYear);

    /// <inheritdoc/>
    public Amount Of(string measure, string? option = null) => Catalogue.Measure(measure) is not { } asked ? Amount.Blank
        : Roll(asked, option is null ? Catalogue.CellsOf(measure) : Catalogue.Cell($"{measure}[{option}]") is { } cell ? [cell] : []);

    /// <summary>One cell rolled up.</summary>
    public Amount Of(Cell cell) => Roll(Catalogue.MeasureOf(cell), [cell]);

    /// <summary>One cell of one month; blank outside the span.</summary>
    public Amount Of(Cell cell, ReportingMonth month)
    {
        var at = Span.Contains(month) ? At(cell, month) : default;
        var numbers = at.Answered - at.NotApplicable;
        return at.Answered == 0 ? Amount.Blank : new(numbers == 0 ? null : at.Stored / Figure.Fraction, at.Answered, at.Answered, numbers, numbers);
    }

    /// <summary>The answers to all cells of a measure in one month.</summary>
    public int AnswersTo(Measure measure, ReportingMonth month) => Catalogue.CellsOf(measure.Code).Sum(cell => At(cell, month).Answered);

    /// <summary>True where nobody answered anything in a month.</summary>
    public bool IsBlankIn(ReportingMonth month) => GridOf(month)?.IsBlankIn(FigureGrid.MonthOf(month)) ?? true;

    /// <summary>
    /// The months that a measure's value is taken from: all for a sum; for the other rules those of the fullest coverage, which is the
    /// number of answers to the measure's cells. For <see cref="RollUp.Last"/> the last of them. None where nothing was answered.
    /// </summary>
    public IReadOnlyList<ReportingMonth> MonthsOf(Measure measure)
    {
        if (measure.OverTime == RollUp.Sum)
        {
            return months;
        }

        var answers = Array.ConvertAll(months, month => AnswersTo(measure, month));
        var fullest = answers.DefaultIfEmpty().Max();
        var taken = fullest == 0 ? [] : months.Where((_, i) => answers[i] == fullest);
        return [.. measure.OverTime == RollUp.Last ? taken.TakeLast(1) : taken];
    }

    private static List<FigureGrid> Empty(Catalogue catalogue, MonthSpan span) =>
        [.. Enumerable.Range(span.From.FiscalYear.Start, span.To.FiscalYear.Start - span.From.FiscalYear.Start + 1).Select(year => new FigureGrid(catalogue.Whole, new(year)))];

    private void Add(FigureColumn other, int sign, Func<ReportingMonth, bool> kept)
    {
        foreach (var grid in grids)
        {
            if (other.GridOf(grid.Year.First) is { } source)
            {
                grid.Add(source, sign, [.. grid.Year.Months.Months.Select(month => Span.Contains(month) && kept(month))]);
            }
        }
    }

    private Amount Roll(Measure measure, IEnumerable<Cell> cells)
    {
        var (most, least, numbers, units) = (0, int.MaxValue, 0, 0);
        foreach (var cell in cells)
        {
            var (answered, numbered) = (0, 0);
            foreach (var month in months)
            {
                var at = At(cell, month);
                answered += at.Answered;
                numbered += at.Answered - at.NotApplicable;
                units = Math.Max(units, at.Answered - at.NotApplicable);
            }

            (most, least, numbers) = (Math.Max(most, answered), Math.Min(least, answered), Math.Max(numbers, numbered));
        }

        // Months that do not ask for it make a sum of the others no sum of all: 一部, as where an option was not answered.
        least = (measure.FromYear ?? measure.UntilYear) is null || months.All(month => measure.StandsIn(month.FiscalYear)) ? least : 0;
        return most == 0 ? Amount.Blank : new(numbers == 0 ? null : Value(measure, cells), most, least, numbers, units);
    }

    private decimal Value(Measure measure, IEnumerable<Cell> cells)
    {
        var stored = 0L;
        var taken = MonthsOf(measure);
        foreach (var cell in cells)
        {
            foreach (var month in taken)
            {
                stored = checked(stored + At(cell, month).Stored);
            }
        }

        var sum = stored / Figure.Fraction;
        return measure.OverTime == RollUp.Average ? sum / taken.Count : sum;
    }

    private FigureGrid.CellSum At(Cell cell, ReportingMonth month) =>
        GridOf(month) is { } grid ? grid.At(Catalogue.PlaceOf(cell.Id), FigureGrid.MonthOf(month)) : default;

    private FigureGrid? GridOf(ReportingMonth month)
    {
        var year = month.FiscalYear;
        foreach (var grid in grids)
        {
            if (grid.Year == year)
            {
                return grid;
            }
        }

        return null;
    }
}
