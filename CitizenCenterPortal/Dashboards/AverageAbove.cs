using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>
/// 区平均 and the city's values for the page of a centre alone: the indicators of the totals above it, and nothing else of them. An
/// indicator is made of the months in which at least three centres that the reader knows nothing of answered it with numbers, so that
/// nobody who takes their own away from an average, or one average from another, reads a neighbour out of it (<see cref="Crowd"/>). Months of
/// the centre that the reader does not reach are left out of what stands beside it too.
/// </summary>
internal static class AverageAbove
{
    /// <summary>
    /// The hubs above the reader whose totals are read for a page: all of which they may be told averages on one page or another, since what
    /// they know of one counts for the others.
    /// </summary>
    public static IReadOnlyList<HubAbove> Hubs(Reading reading, DashboardSubject subject, MonthSpan span) =>
        subject.Above.Count == 0 ? [] : [.. reading.Scope.Above.Select(hub => HubAbove.Of(reading, hub, span))];

    /// <summary>The averages of each tier above; none where there is no such unit.</summary>
    public static ILookup<Tier, Average> Of(Reading reading, DashboardSubject subject, FigureTable table, MonthSpan span)
    {
        var crowds = subject.Around.Select(hub => (hub.Tier, Crowd: Crowd.Seen(table[new(hub.Id, Own: false)].Over(span)))).ToList();
        if (subject.Above.Count > 0)
        {
            var above = CrowdsOf(reading, subject, table, span);
            crowds.AddRange(subject.Above.Select(hub => (hub.Tier, above[hub.Id])));
        }

        return crowds.SelectMany(at => Averages(at.Crowd), (at, average) => (at.Tier, Average: average)).ToLookup(at => at.Tier, at => at.Average);
    }

    /// <summary>The hubs above in the stage of the table, of the months in which the reader reaches the centre.</summary>
    private static Dictionary<int, Crowd> CrowdsOf(Reading reading, DashboardSubject subject, FigureTable table, MonthSpan span)
    {
        var hubs = Hubs(reading, subject, span);
        var known = hubs.ToDictionary(hub => hub.Id, hub => span.Months.Where(month => hub.IsKnown(reading, month)).ToHashSet());
        var provisional = OfStage(Stage.Provisional, []);
        return table.Stage == Stage.Provisional ? provisional : OfStage(table.Stage, provisional);

        Dictionary<int, Crowd> OfStage(Stage stage, Dictionary<int, Crowd> before)
        {
            var crowds = new Dictionary<int, Crowd>();
            foreach (var hub in hubs)
            {
                var (total, reached) = (Own(table.Above[(hub.Id, stage)].Total), Own(table.Above[(hub.Id, stage)].Reached));
                crowds[hub.Id] = new(
                    total,
                    (month, cell) => known[hub.Id].Contains(month) ? Answers.Of(reached, cell, month) : null,
                    month => [.. hubs.Where(within => reading.Tree.ParentIn(within.Id, month) == hub.Id).Select(within => crowds[within.Id])],
                    before.GetValueOrDefault(hub.Id));
            }

            return crowds;
        }

        FigureColumn Own(FigureColumn column) => column.Over(span).Where(month => reading.Reaches(subject.Unit!.Id, month));
    }

    /// <summary>What may be known of a total: ratios as they are, sums for one centre. That nobody answered is withheld as that too few did: which of the two it is would be a number of theirs.</summary>
    private static IEnumerable<Average> Averages(Crowd crowd) =>
        from indicator in crowd.Total.Catalogue.Indicators
        let months = crowd.MonthsOf(indicator)
        let value = months.Count == 0 ? null : IndicatorBook.Evaluate(indicator, crowd.Total.Where(months.Contains))
        let one = indicator.Denominator.Length > 0 ? 1 : value?.Units ?? 0
        select new Average(indicator.Code, value?.Value is { } sum && one > 0 ? Format.Round(sum / one, indicator.Decimals) : null, new(months.Count, crowd.Total.Span.Months.Count()));
}
