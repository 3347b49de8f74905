using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>A measure by months, beside last year.</summary>
/// <param name="Name">The measure's name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Months">The fiscal year's months.</param>
public sealed record ChartView(string Name, string Unit, IReadOnlyList<MonthPoint> Months)
{
    private const string Visitors = "USE.PERSONS";

    /// <summary>Visitors by month; no chart where a city dropped the measure.</summary>
    internal static ChartView? Of(FigureColumn whole, FiscalYear year, MonthSpan span) => whole.Catalogue.Measure(Visitors) is not { } measure ? null : new(
        measure.DisplayName,
        measure.Unit,
        [.. year.Months.Months.Select(month => new MonthPoint(
            FormatTime.Month(month),
            span.Contains(month) ? whole.In(month).Of(Visitors).Value : null,
            whole.CoverageIn(month).IsConfirmed,
            whole.In(month.LastYear).Of(Visitors).Value))]);
}
