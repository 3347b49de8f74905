using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>Which months of a total hide each centre among others, for each indicator.</summary>
/// <param name="Total">The total of a hub over the span.</param>
/// <param name="Reached">How many of the reader's own units answered a cell of a month with a number.</param>
internal sealed record Crowd(FigureColumn Total, Func<ReportingMonth, int, int> Reached)
{
    /// <summary>How many centres outside the reader's reach hide each of them.</summary>
    public const int Fewest = 3;

    /// <summary>For who sees the whole total with all its parts, from whom nothing is hidden; three centres still make an average.</summary>
    public static readonly Func<ReportingMonth, int, int> Nobody = (_, _) => 0;

    /// <summary>The months that may be made known of an indicator.</summary>
    public IReadOnlySet<ReportingMonth> MonthsOf(Indicator indicator) => Total.Span.Months.Where(month => Hides(indicator, month)).ToHashSet();

    /// <summary>A term that nobody outside answered with a number tells nothing of anybody; each of the others must be many centres'.</summary>
    private bool Hides(Indicator indicator, ReportingMonth month)
    {
        var outside = Formula.Parse(indicator.Numerator).Terms.Concat(Formula.Parse(indicator.Denominator).Terms).Select(term => Outside(term, month)).Where(units => units > 0).ToList();
        return outside.Count > 0 && outside.TrueForAll(units => units >= Fewest);
    }

    /// <summary>The units outside that answered the cell of the term that most did.</summary>
    private int Outside(Term term, ReportingMonth month)
    {
        var total = Total.In(month);
        var cells = term.Option is null ? Total.Catalogue.CellsOf(term.Measure) : Total.Catalogue.Cell(term.Code) is { } cell ? [cell] : [];
        return cells.Select(cell => total.Of(cell).Units - Reached(month, cell.Id)).DefaultIfEmpty().Max();
    }
}
