using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>Indicators of one unit or group, this year and last.</summary>
/// <param name="Now">This year's values.</param>
/// <param name="Before">Last year's, of the reports there are in both.</param>
/// <param name="Compared">How many these are, in unit-months.</param>
internal sealed record KpiYear(IReadOnlyList<IndicatorValue> Now, IReadOnlyList<IndicatorValue> Before, int Compared)
{
    /// <summary>Some of one unit, from its figures of both years.</summary>
    public static KpiYear Of(YearBook book, FigureColumn unit, IReadOnlyList<Indicator> indicators) => Of(book, unit.Over(book.Months), [unit], indicators);

    /// <summary>All of a group, summed from its units.</summary>
    public static KpiYear Of(YearBook book, BookGroup group) => Of(book, group.Figures, group.Parts.Select(read => read()), book.Catalogue.Indicators);

    private static KpiYear Of(YearBook book, FigureColumn year, IEnumerable<FigureColumn> units, IReadOnlyList<Indicator> indicators)
    {
        var both = LastYear.OfSingleUnits(book.Catalogue, units, book.Months);
        return new(Of(indicators, year), Of(indicators, both.Before.JudgedBy(year.Standing)), both.UnitMonths);
    }

    private static List<IndicatorValue> Of(IReadOnlyList<Indicator> indicators, FigureColumn figures) => [.. indicators.Select(indicator => IndicatorBook.Evaluate(indicator, figures))];
}
