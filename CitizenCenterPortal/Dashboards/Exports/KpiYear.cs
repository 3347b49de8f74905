using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>The indicators of one unit or group, this year and last.</summary>
/// <param name="Now">This year's values.</param>
/// <param name="Before">Last year's, of the reports there are in both.</param>
/// <param name="Compared">How many these are, in unit-months.</param>
internal sealed record KpiYear(IReadOnlyList<IndicatorValue> Now, IReadOnlyList<IndicatorValue> Before, int Compared)
{
    /// <summary>Of one unit, from its figures of both years.</summary>
    public static KpiYear Of(YearBook book, FigureColumn unit) => Of(book, unit.Over(book.Months), [unit]);

    /// <summary>Of a group, summed from its units.</summary>
    public static KpiYear Of(YearBook book, BookGroup group) => Of(book, group.Figures, group.Parts.Select(read => read()));

    private static KpiYear Of(YearBook book, FigureColumn year, IEnumerable<FigureColumn> units)
    {
        var before = LastYear.OfSingleUnits(book.Catalogue, units, book.Months);
        return new(IndicatorBook.EvaluateAll(book.Catalogue, year), IndicatorBook.EvaluateAll(book.Catalogue, before.Before), before.UnitMonths);
    }
}
