using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>The numbers of a dashboard: one read of a figure table, one book of indicators, whatever the tier.</summary>
public sealed class DashboardNumbers(FigureTableQuery figures)
{
    /// <summary>Changes with every change of what <see cref="ReadAsync"/> would answer; beside it, of what waits for the caller.</summary>
    internal static async Task<(DashboardCache.Version Numbers, DashboardCache.WaitingVersion Waiting)> VersionAsync(Reading reading, DashboardSubject subject, CancellationToken stop)
    {
        HashSet<int> units = [.. subject.Keys.Select(key => key.UnitId).Concat(subject.Above.Select(hub => hub.Id))];
        var (totals, lines) = await FigureTableQuery.VersionAsync(reading, units.Contains(OrgUnit.RootId) ? [OrgUnit.RootId] : units, stop);
        var stamps = reading.Stamps;
        return (new(totals, stamps.Organization, stamps.Catalogue, stamps.Levels), new(lines, stamps.Organization, stamps.Calendar));
    }

    /// <summary>The dashboard without what belongs to the moment and the caller: months' states, what waits.</summary>
    internal async Task<DashboardView> ReadAsync(Reading reading, DashboardSubject subject, DashboardAddress address, MonthSpan span, ReportingMonth due, CancellationToken stop)
    {
        var year = span.To.FiscalYear;
        var table = await figures.LoadAsync(reading, subject.Keys, AverageAbove.Hubs(reading, subject, span), Read(span), address.Stage, stop);
        var columns = DashboardColumns.Of(reading, subject, table);
        var pair = await LastYear.ReadAsync(reading, subject, columns, span, address.Stage, stop);
        var around = AverageAbove.Of(reading, subject, table, span);
        return new(
            subject.Unit?.Code,
            DashboardNames.Of(subject),
            DashboardNames.Way(reading, subject),
            subject.Own,
            subject.Unit is { } unit && reading.Tree.ChildrenIn(unit.Id, span).Any(),
            subject.Beneath.Count > 0,
            year.Start,
            [.. (await ReportYears.OfferedAsync(reading, year, stop)).Select(offered => offered.Start)],
            address.Period,
            span.From.ToString(),
            span.To.ToString(),
            address.Stage,
            columns.Whole.Over(span).Coverage,
            pair.UnitMonths,
            reading.Clock.UtcNow,
            IndicatorRows.Of(columns.Whole, span, address.Stage, pair, around),
            [.. columns.Parts.Select(part => PartView.Of(part, span))],
            address.Measures ? MeasureRow.All(columns, span) : [],
            ChartView.Of(columns.Whole, span, address.Stage),
            [],
            [])
        {
            Outside = OutOfAgreement.Of(reading.Tree, subject, span),
            Drill = Drill.Of(address.Indicator, columns, span),
            ByMonth = columns.Parts.Count == 0 && address.Indicator is null ? MonthLevels.Of(columns, span) : [],
            Findings = address.Indicator is null ? FindingsOf(columns, span, span.Contains(due) ? due : span.To, due, address.Stage) : [],
        };
    }

    /// <summary>Of the parts as they are shown: of each hub's centres where these are, else of the hubs.</summary>
    private static IReadOnlyList<Finding> FindingsOf(DashboardColumns columns, MonthSpan span, ReportingMonth last, ReportingMonth due, Stage stage)
    {
        var catalogue = columns.Whole.Over(span).Form;
        var parts = columns.Parts.SelectMany(part => part.Parts.Count == 0 ? [part] : part.Parts).Where(part => part.Unit is not null);
        return Findings.Of(
            [.. parts.Select(part => PartFacts.Of(part, span, last, stage))],
            last,
            last <= due ? columns.Whole.CoverageIn(last) : default,
            catalogue.Measure(ChartView.Visitors) is { } visitors ? (visitors.DisplayName, UnitNames.Say(visitors.Unit)) : null,
            catalogue.Indicators.FirstOrDefault(indicator => indicator.Numerator == ChartView.Visitors)?.Code);
    }

    /// <summary>The span, the whole fiscal year it ends in for the chart, and as much of the year before.</summary>
    private static MonthSpan Read(MonthSpan span) => span.To.FiscalYear is var year && span.From < year.First ? new(span.LastYear.From, year.Last) : new(year.First.LastYear, year.Last);
}
