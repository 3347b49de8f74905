using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>An indicator of a part, as the rules of <see cref="Findings"/> look at it.</summary>
/// <param name="Indicator">Which.</param>
/// <param name="Months">Its value in each of the last months, the latest last; null where not all of the part reported.</param>
/// <param name="Now">The span, over the months of which everybody reported in both years.</param>
/// <param name="Before">The same months a year before.</param>
internal sealed record IndicatorFacts(Indicator Indicator, IReadOnlyList<IndicatorValue?> Months, IndicatorValue Now, IndicatorValue Before);

/// <summary>What the rules look at of one part.</summary>
/// <param name="Unit">The unit's code.</param>
/// <param name="Name">What a sentence calls it.</param>
/// <param name="Own">True for 本館.</param>
/// <param name="Indicators">Its indicators.</param>
/// <param name="Visitors">Visitors of the last month; null where not all of the part reported.</param>
/// <param name="VisitorsBefore">The same month a year before, likewise.</param>
internal sealed record PartFacts(string Unit, string Name, bool Own, IReadOnlyList<IndicatorFacts> Indicators, decimal? Visitors, decimal? VisitorsBefore)
{
    /// <summary>The facts of a column whose last month that should be complete is this one.</summary>
    public static PartFacts Of(DashboardColumn part, MonthSpan span, ReportingMonth last, Stage stage)
    {
        var figures = part.Figures;
        var recent = new MonthSpan(last.AddMonths(1 - Findings.MonthsRunning), last);
        var now = figures.Where(IsEven).Over(span);
        var before = figures.Where(month => IsEven(month.AddMonths(12))).Over(span.LastYear);
        return new(
            part.Unit!.Code,
            part.Own ? part.Unit.DisplayName : DashboardNames.Of(part),
            part.Own,
            [.. figures.Catalogue.Indicators.Select(indicator => new IndicatorFacts(
                indicator,
                [.. recent.Months.Select(month => IsWhole(month) ? IndicatorBook.Evaluate(indicator, figures.In(month)) : null)],
                IndicatorBook.Evaluate(indicator, now),
                IndicatorBook.Evaluate(indicator, before)))],
            VisitorsIn(last),
            VisitorsIn(last.LastYear));

        bool IsWhole(ReportingMonth month) => figures.CoverageIn(month) is { Expected: > 0 } reports && reports.Counted(stage) == reports.Expected;

        bool IsEven(ReportingMonth month) => IsWhole(month) && IsWhole(month.LastYear) && figures.CoverageIn(month).Expected == figures.CoverageIn(month.LastYear).Expected;

        decimal? VisitorsIn(ReportingMonth month) => IsEven(last) ? figures.In(month).Of(ChartView.Visitors).Value : null;
    }
}
