using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports;

namespace CitizenCenterPortal.Dashboards;

/// <summary>The whole's indicators beside their levels, last year, and the averages around.</summary>
internal static class IndicatorRows
{
    private const int Recent = 12;

    public static IReadOnlyList<IndicatorRow> Of(FigureColumn whole, MonthSpan span, Stage stage, YearPair pair, ILookup<Tier, Average> around)
    {
        var main = MainIndicators.Of(whole.Catalogue);
        var now = whole.Over(span);
        var (ward, city) = (around[Tier.Ward].ToDictionary(at => at.Code), around[Tier.City].ToDictionary(at => at.Code));
        return [.. whole.Catalogue.Indicators.Select(Row)];

        IndicatorRow Row(Indicator indicator)
        {
            var value = IndicatorBook.Evaluate(indicator, now);
            var before = IndicatorBook.Evaluate(indicator, pair.Before);
            var (ofWard, ofCity) = (ward.GetValueOrDefault(indicator.Code), city.GetValueOrDefault(indicator.Code));
            var isMain = main.Contains(indicator.Code);
            return new(
                indicator.Code,
                indicator.DisplayName,
                indicator.Unit,
                indicator.Decimals,
                indicator.Better == Better.Lower,
                isMain,
                IndicatorCell.Of(value),
                value.Numerator,
                value.Denominator,
                indicator.LevelBasis,
                value.Levels,
                IndicatorBook.Evaluate(indicator, pair.Now).Value,
                before.Value,
                ofWard.Value,
                ofCity.Value,
                isMain ? [.. LastMonths(span).Select(month => whole.CoverageIn(month).IsWhole(stage) ? IndicatorBook.Evaluate(indicator, whole.In(month)).Value : null)] : [])
            {
                Unasked = value.Unasked,
                UnaskedLastYear = value.Unasked is null ? before.Unasked : null,
                WardMonths = ofWard.Months,
                CityMonths = ofCity.Months,
            };
        }
    }

    /// <summary>The twelve months that a line shows, up to the last one of the span.</summary>
    public static IEnumerable<ReportingMonth> LastMonths(MonthSpan span) => new MonthSpan(span.To.AddMonths(1 - Recent), span.To).Months;
}
