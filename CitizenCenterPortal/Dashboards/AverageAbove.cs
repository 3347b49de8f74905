using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>
/// 区平均 and the city's values for the page of a centre alone: the indicators of the totals above it, and nothing else of them. An
/// indicator is made of the months in which at least three centres that the reader knows nothing of answered it with numbers, so that
/// nobody who takes their own away from an average, or one average from another, reads a neighbour out of it (<see cref="Crowd"/>).
/// </summary>
internal static class AverageAbove
{
    /// <summary>
    /// The hubs above the reader whose totals are read for a page: all of which they may be told averages on one page or another, since what
    /// they know of one counts for the others.
    /// </summary>
    public static IReadOnlyList<HubAbove> Hubs(Reading reading, DashboardSubject subject, MonthSpan span) =>
        subject.Above.Count == 0 ? [] : [.. reading.Scope.Above.Select(hub => HubAbove.Of(reading, hub, span))];

    /// <summary>The values of each tier above by indicator code; none where there is no such unit, or too few answered.</summary>
    public static ILookup<Tier, (string Code, decimal Value)> Of(Reading reading, DashboardSubject subject, FigureTable table, MonthSpan span)
    {
        var crowds = subject.Around.Select(hub => (hub.Tier, Crowd: Crowd.Seen(table[new(hub.Id, Own: false)].Over(span)))).ToList();
        if (subject.Above.Count > 0)
        {
            var above = CrowdsOf(reading, Hubs(reading, subject, span), table, span);
            crowds.AddRange(subject.Above.Select(hub => (hub.Tier, above[hub.Id])));
        }

        return crowds.SelectMany(at => Published(at.Crowd), (at, value) => (at.Tier, Value: value)).ToLookup(at => at.Tier, at => at.Value);
    }

    /// <summary>The hubs above in the stage of the table.</summary>
    private static Dictionary<int, Crowd> CrowdsOf(Reading reading, IReadOnlyList<HubAbove> hubs, FigureTable table, MonthSpan span)
    {
        var known = hubs.ToDictionary(hub => hub.Id, hub => span.Months.Where(month => hub.IsKnown(reading, month)).ToHashSet());
        var provisional = OfStage(Stage.Provisional, []);
        return table.Stage == Stage.Provisional ? provisional : OfStage(table.Stage, provisional);

        Dictionary<int, Crowd> OfStage(Stage stage, Dictionary<int, Crowd> before)
        {
            var crowds = new Dictionary<int, Crowd>();
            foreach (var hub in hubs)
            {
                var (total, reached) = (table.Above[(hub.Id, stage)].Total.Over(span), table.Above[(hub.Id, stage)].Reached.Over(span));
                crowds[hub.Id] = new(
                    total,
                    (month, cell) => known[hub.Id].Contains(month) ? Answers.Of(reached, cell, month) : null,
                    month => [.. hubs.Where(within => reading.Tree.ParentIn(within.Id, month) == hub.Id).Select(within => crowds[within.Id])],
                    before.GetValueOrDefault(hub.Id));
            }

            return crowds;
        }
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
