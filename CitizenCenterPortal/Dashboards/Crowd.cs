using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>
/// Which months of a hub's total may be told to a reader, for each indicator: those in which at least three centres that the reader knows
/// nothing of answered each of its terms. What the reader could take away is known to them: units they reach, and hubs within whose own
/// averages they are told.
/// </summary>
/// <param name="total">The total of a hub over the span.</param>
/// <param name="reached">How many of the reader's own units answered a cell of a month with a number; null where that cannot be told.</param>
/// <param name="within">The hubs directly within it in a month, of which the reader may be told averages too.</param>
internal sealed class Crowd(FigureColumn total, Func<ReportingMonth, Cell, int?> reached, Func<ReportingMonth, IReadOnlyList<Crowd>> within)
{
    /// <summary>How many centres hide each of them.</summary>
    public const int Fewest = 3;

    private readonly Dictionary<(Indicator Indicator, ReportingMonth Month), bool> asked = [];

    /// <summary>The total over the span.</summary>
    public FigureColumn Total => total;

    /// <summary>For who sees the whole total with all its parts, from whom nothing is hidden; three centres still make an average.</summary>
    public static Crowd Seen(FigureColumn total) => new(total, (_, _) => 0, _ => []);

    /// <summary>The months that may be told of an indicator.</summary>
    public IReadOnlySet<ReportingMonth> MonthsOf(Indicator indicator) => total.Span.Months.Where(month => Tells(indicator, month)).ToHashSet();

    private bool Tells(Indicator indicator, ReportingMonth month)
    {
        if (!asked.TryGetValue((indicator, month), out var tells))
        {
            asked[(indicator, month)] = tells = Hides(indicator, month);
        }

        return tells;
    }

    /// <summary>A term that nobody else answered with a number tells nothing of anybody; each of the others must be many centres'.</summary>
    private bool Hides(Indicator indicator, ReportingMonth month)
    {
        var others = Formula.Parse(indicator.Numerator).Terms.Concat(Formula.Parse(indicator.Denominator).Terms).Select(term => Others(indicator, term, month)).ToList();
        return others.TrueForAll(units => units is 0 or >= Fewest) && (others.Exists(units => units > 0) || within(month).Any(hub => hub.Tells(indicator, month)));
    }

    /// <summary>How many units that the reader knows nothing of answered a term, by the cell of it that most of them did; null where that cannot be told.</summary>
    private int? Others(Indicator indicator, Term term, ReportingMonth month)
    {
        var cells = term.Option is null ? total.Catalogue.CellsOf(term.Measure) : total.Catalogue.Cell(term.Code) is { } cell ? [cell] : [];
        var others = cells.Select(cell => Units(cell, month) - reached(month, cell) - within(month).Sum(hub => hub.Told(indicator, cell, month))).ToList();
        return others.Contains(null) ? null : others.DefaultIfEmpty(0).Max();
    }

    /// <summary>How many units' answers that the reader does not reach are known to them in sum.</summary>
    private int Told(Indicator indicator, Cell cell, ReportingMonth month) => Tells(indicator, month)
        ? Units(cell, month) - (reached(month, cell) ?? 0)
        : within(month).Sum(hub => hub.Told(indicator, cell, month));

    private int Units(Cell cell, ReportingMonth month) => total.In(month).Of(cell).Units;
}
