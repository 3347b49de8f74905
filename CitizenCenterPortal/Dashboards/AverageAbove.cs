using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>
/// 区平均 and the city's values for the page of a centre alone: the indicators of the totals above it, and nothing else of them. An
/// indicator is made of the months in which at least three centres that the reader does not reach answered it with numbers, so that
/// nobody who takes their own away from an average reads a neighbour out of it.
/// </summary>
public sealed class AverageAbove(FigureTableQuery figures)
{
    /// <summary>A number that rises with every counted change above.</summary>
    internal static Task<long> VersionAsync(Reading reading, DashboardSubject subject, CancellationToken stop) =>
        subject.Above.Count == 0 ? Task.FromResult(0L) : FigureTableQuery.VersionAboveAsync(reading, [.. subject.Above.Select(unit => unit.Id)], stop);

    /// <summary>The values of each tier above by indicator code; none where there is no such unit, or too few answered.</summary>
    internal async Task<ILookup<Tier, (string Code, decimal Value)>> ReadAsync(Reading reading, DashboardSubject subject, FigureTable table, MonthSpan span, CancellationToken stop)
    {
        var above = subject.Above;
        var beyond = above.Count == 0 ? null : await figures.LoadAboveAsync(reading, [.. above.Select(unit => unit.Id)], span, table.Stage, stop);
        var values = subject.Around.Select(unit => (unit.Tier, Crowd: new Crowd(table[new(unit.Id, Own: false)].Over(span), Crowd.Nobody))).ToList();
        foreach (var hub in above)
        {
            values.Add((hub.Tier, new(beyond![new(hub.Id, Own: false)].Over(span), await ReachedAnswers.ReadAsync(reading, hub.Id, span, table.Stage, stop))));
        }

        return values.SelectMany(at => Published(at.Crowd), (at, value) => (at.Tier, Value: value)).ToLookup(at => at.Tier, at => at.Value);
    }

    /// <summary>What may be known of a total: ratios as they are, sums for one centre.</summary>
    private static IEnumerable<(string Code, decimal Value)> Published(Crowd crowd) =>
        from indicator in crowd.Total.Catalogue.Indicators
        let months = crowd.MonthsOf(indicator)
        where months.Count > 0
        let value = IndicatorBook.Evaluate(indicator, crowd.Total.Where(months.Contains))
        where value is { Value: not null, Units: > 0 }
        let one = indicator.Denominator.Length > 0 ? 1 : value.Units
        select (indicator.Code, Format.Round(value.Value!.Value / one, indicator.Decimals));
}
