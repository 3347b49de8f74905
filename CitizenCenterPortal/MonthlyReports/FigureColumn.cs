using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// The figures of some units side by side with none: per cell and month the sum, the units that answered, the units of 該当なし.
/// Over units always the sum; over time by the measure's rule.
/// </summary>
public sealed class FigureColumn : IFigures
{
    private readonly MonthSpan held;
    private readonly (long Stored, int Answered, int NotApplicable)[] sums;
    private readonly Coverage[] coverage;

    /// <summary>Adds sums up; several of one cell and month are added, sums of other months or unknown cells are left out.</summary>
    /// <param name="catalogue">The form.</param>
    /// <param name="span">The months held.</param>
    /// <param name="sums">The sums.</param>
    /// <param name="coverage">The reports there are of each month.</param>
    public FigureColumn(Catalogue catalogue, MonthSpan span, IEnumerable<FigureSum> sums, Func<ReportingMonth, Coverage> coverage)
    {
        Catalogue = catalogue;
        Span = held = span;
        this.sums = new (long, int, int)[catalogue.Cells.Count * span.Count];
        this.coverage = [.. span.Months.Select(coverage)];
        foreach (var sum in sums)
        {
            if (span.Contains(sum.Month) && catalogue.PlaceOf(sum.CellId) is var place and >= 0)
            {
                ref var at = ref this.sums[(place * held.Count) + Index(sum.Month)];
                at = (at.Stored + sum.Stored, at.Answered + sum.Answered, at.NotApplicable + sum.NotApplicable);
            }
        }
    }

    private FigureColumn(FigureColumn whole, MonthSpan span) => (Catalogue, Span, held, sums, coverage) = (whole.Catalogue, span, whole.held, whole.sums, whole.coverage);

    /// <summary>The form.</summary>
    public Catalogue Catalogue { get; }

    /// <inheritdoc/>
    public MonthSpan Span { get; }

    /// <summary>The reports of the whole span.</summary>
    public Coverage Coverage => Span.Months.Select(CoverageIn).Aggregate(default(Coverage), (sum, month) => sum + month);

    /// <inheritdoc/>
    public bool IsClosedYear => Span == Span.From.FiscalYear.Months && Coverage.IsConfirmed;

    /// <summary>The reports of one month; none outside the months held.</summary>
    public Coverage CoverageIn(ReportingMonth month) => held.Contains(month) ? coverage[Index(month)] : default;

    /// <summary>The same figures over fewer months.</summary>
    public FigureColumn Over(MonthSpan span) => new(this, span);

    /// <summary>The same figures of one month.</summary>
    public FigureColumn In(ReportingMonth month) => Over(new(month, month));

    /// <inheritdoc/>
    public Amount Of(string measure, string? option = null) => Catalogue.Measure(measure) is not { } asked ? Amount.Blank
        : Roll(asked, option is null ? [.. Catalogue.CellsOf(measure)] : Catalogue.Cell($"{measure}[{option}]") is { } cell ? [cell] : []);

    /// <summary>One cell rolled up.</summary>
    public Amount Of(Cell cell) => Roll(Catalogue.MeasureOf(cell), [cell]);

    /// <summary>
    /// The months that a measure's value is taken from: all for a sum; for the other rules those of the fullest coverage, which is the
    /// number of answers to the measure's cells. For <see cref="RollUp.Last"/> the last of them. None where nothing was answered.
    /// </summary>
    public IReadOnlyList<ReportingMonth> MonthsOf(Measure measure)
    {
        if (measure.OverTime == RollUp.Sum)
        {
            return [.. Months];
        }

        var answers = Months.Select(month => (Month: month, Count: Catalogue.CellsOf(measure.Code).Sum(cell => At(cell, month).Answered))).ToList();
        var fullest = answers.Select(month => month.Count).DefaultIfEmpty().Max();
        var months = fullest == 0 ? [] : answers.Where(month => month.Count == fullest).Select(month => month.Month).ToList();
        return measure.OverTime == RollUp.Last ? [.. months.TakeLast(1)] : months;
    }

    private IEnumerable<ReportingMonth> Months => Span.Months.Where(held.Contains);

    private Amount Roll(Measure measure, IReadOnlyList<Cell> cells)
    {
        if (cells.Count == 0)
        {
            return Amount.Blank;
        }

        var counts = cells.Select(cell => Months.Aggregate((Answered: 0, Numbers: 0, Units: 0), (count, month) =>
        {
            var (_, answered, notApplicable) = At(cell, month);
            return (count.Answered + answered, count.Numbers + answered - notApplicable, Math.Max(count.Units, answered - notApplicable));
        })).ToList();
        var months = MonthsOf(measure);
        var numbers = counts.Max(count => count.Numbers);
        var sum = cells.Sum(cell => months.Sum(month => At(cell, month).Stored)) / Figure.Fraction;
        return new(
            numbers == 0 ? null : measure.OverTime == RollUp.Average ? sum / months.Count : sum,
            counts.Max(count => count.Answered),
            counts.Min(count => count.Answered),
            numbers,
            counts.Max(count => count.Units));
    }

    private (long Stored, int Answered, int NotApplicable) At(Cell cell, ReportingMonth month) => sums[(Catalogue.PlaceOf(cell.Id) * held.Count) + Index(month)];

    private int Index(ReportingMonth month) => new MonthSpan(held.From, month).Count - 1;
}
