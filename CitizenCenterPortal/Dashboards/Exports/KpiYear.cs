using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>The indicators of one unit or group, this year and last.</summary>
/// <param name="Figures">This year's figures.</param>
/// <param name="LastYear">The pair with last year's, of reports there are in both.</param>
internal sealed record KpiYear(FigureColumn Figures, YearPair LastYear)
{
    /// <summary>This year's values.</summary>
    public IReadOnlyList<IndicatorValue> Now { get; } = IndicatorBook.EvaluateAll(Figures.Catalogue, Figures);

    /// <summary>Last year's values.</summary>
    public IReadOnlyList<IndicatorValue> Before { get; } = IndicatorBook.EvaluateAll(Figures.Catalogue, LastYear.Before);

    /// <summary>Of one unit.</summary>
    public static KpiYear Of(YearBook book, BookUnit unit) => new(unit.Figures, Dashboards.LastYear.OfSingleUnits([unit.TwoYears], book.Months));

    /// <summary>Of a group, summed from its units.</summary>
    public static KpiYear Of(YearBook book, BookGroup group) => new(group.Figures, Dashboards.LastYear.OfSingleUnits(group.Parts, book.Months));
}
