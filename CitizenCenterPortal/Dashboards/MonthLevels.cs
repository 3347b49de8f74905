using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.Dashboards;

/// <summary>The main indicators of a unit alone in one month.</summary>
/// <param name="Month"><c>2026-04</c>.</param>
/// <param name="Indicators">One value for each of the main indicators, in their order.</param>
public sealed record MonthLevels(string Month, IReadOnlyList<IndicatorCell> Indicators)
{
    /// <summary>The months of the chart up to the last one shown.</summary>
    internal static IReadOnlyList<MonthLevels> Of(DashboardColumns columns, MonthSpan span)
    {
        var main = MainIndicators.Of(columns.Whole.Catalogue);
        List<Indicator> shown = [.. columns.Whole.Catalogue.Indicators.Where(indicator => main.Contains(indicator.Code))];
        return [.. from month in ChartView.Shown(span).Months
                   where month <= span.To
                   let figures = columns.Whole.In(month)
                   select new MonthLevels(month.ToString(), [.. shown.Select(indicator => IndicatorCell.Of(IndicatorBook.Evaluate(indicator, figures)))])];
    }
}
