using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>
/// 区平均 and the city's values for the page of a centre alone: the indicators of the totals above it, and nothing else of them. Only
/// months in which at least three centres reported are in them, and only indicators that at least three answered with numbers, so that
/// nobody reads a neighbour out of an average.
/// </summary>
public sealed class AverageAbove(FigureTableQuery figures)
{
    /// <summary>How many centres an average hides each of them among.</summary>
    public const int Fewest = 3;

    /// <summary>A number that rises with every counted change above.</summary>
    internal static Task<long> VersionAsync(Reading reading, DashboardSubject subject, CancellationToken stop) =>
        subject.Above.Count == 0 ? Task.FromResult(0L) : FigureTableQuery.VersionAboveAsync(reading, [.. subject.Above.Select(unit => unit.Id)], stop);

    /// <summary>The values of each tier above by indicator code; none where there is no such unit, or too few reported.</summary>
    internal async Task<ILookup<Tier, (string Code, decimal Value)>> ReadAsync(Reading reading, DashboardSubject subject, FigureTable table, MonthSpan span, CancellationToken stop)
    {
        var above = subject.Above;
        var beyond = above.Count == 0 ? null : await figures.LoadAboveAsync(reading, [.. above.Select(unit => unit.Id)], span, table.Stage, stop);
        return subject.Around.Select(unit => (unit.Tier, Column: table[new(unit.Id, Own: false)]))
            .Concat(above.Select(unit => (unit.Tier, Column: beyond![new(unit.Id, Own: false)])))
            .SelectMany(at => Published(at.Column.Over(span), table.Stage), (at, value) => (at.Tier, Value: value))
            .ToLookup(at => at.Tier, at => at.Value);
    }

    /// <summary>What may be known of a total by who does not see it: ratios as they are, sums for one centre.</summary>
    internal static IEnumerable<(string Code, decimal Value)> Published(FigureColumn column, Stage stage)
    {
        var hidden = column.Where(month => column.CoverageIn(month).Counted(stage) >= Fewest);
        return from value in IndicatorBook.EvaluateAll(column.Catalogue, hidden)
               where value is { Value: not null, Units: >= Fewest }
               let one = value.Indicator.Denominator.Length > 0 ? 1 : value.Units
               select (value.Indicator.Code, Format.Round(value.Value!.Value / one, value.Indicator.Decimals));
    }
}
