using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>A measure by months, beside last year.</summary>
/// <param name="Name">The measure's name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Months">The months of the fiscal year that is shown; of a span over two years its own.</param>
public sealed record ChartView(string Name, string Unit, IReadOnlyList<MonthPoint> Months)
{
    /// <summary>The measure of the chart.</summary>
    internal const string Visitors = "USE.PERSONS";

    /// <summary>Visitors by month; no chart where a city dropped the measure.</summary>
    internal static ChartView? Of(FigureColumn whole, MonthSpan span, Stage stage) => whole.Over(span).Form.Measure(Visitors) is not { } measure ? null : new(
        measure.DisplayName,
        measure.Unit,
        [.. Shown(span).Months.Select(month => MonthPoints.Of(
            FormatTime.Month(month),
            month <= span.To ? whole.In(month).Of(Visitors).Value : null,
            whole.CoverageIn(month),
            stage,
            whole.In(month.LastYear).Of(Visitors).Value))]);

    /// <summary>One month or a quarter stands among the months of its year, so that its bar says something.</summary>
    internal static MonthSpan Shown(MonthSpan span) => span.From < span.To.FiscalYear.First ? span : span.To.FiscalYear.Months;
}
