using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.Dashboards;

/// <summary>An indicator's value in one column.</summary>
/// <param name="Kind">What it came to.</param>
/// <param name="Value">As it is shown, rounded to the indicator's decimals.</param>
/// <param name="State">Against the level of the column.</param>
/// <param name="Partial">一部.</param>
public sealed record IndicatorCell(ValueKind Kind, decimal? Value, LevelState State, bool Partial)
{
    internal static IndicatorCell Of(IndicatorValue value) => new(value.Kind, value.Value, value.State, value.Partial);
}

/// <summary>One indicator of the whole.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Decimals">Decimals shown.</param>
/// <param name="LowerIsBetter">True where less is better.</param>
/// <param name="Main">True for those on tiles.</param>
/// <param name="Now">The value.</param>
/// <param name="Numerator">The sum above.</param>
/// <param name="Denominator">The sum beneath.</param>
/// <param name="Basis">What its level is of.</param>
/// <param name="Levels">The levels of this span.</param>
/// <param name="Compared">This year's value of the units that reported in both years.</param>
/// <param name="LastYear">Last year's value of these units.</param>
/// <param name="Ward">The ward's value, on the page of a centre alone, where at least three centres are in it.</param>
/// <param name="City">The city's value, likewise.</param>
/// <param name="Series">The last twelve months, null where not all that owe the month are counted; empty for those that stand on no tile.</param>
public sealed record IndicatorRow(
    string Code, string Name, string Unit, int Decimals, bool LowerIsBetter, bool Main, IndicatorCell Now, decimal? Numerator, decimal? Denominator,
    LevelBasis Basis, Levels Levels, decimal? Compared, decimal? LastYear, decimal? Ward, decimal? City, IReadOnlyList<decimal?> Series)
{
    /// <summary>Why there can be no value: 令和9年度から報告項目でない; null where there can.</summary>
    public string? Unasked { get; init; }

    /// <summary>Why last year there could be none: 令和9年度からの項目; null where there could.</summary>
    public string? UnaskedLastYear { get; init; }

    /// <summary>The months that the ward's value is of; none where it is withheld, since it would give a neighbour's away.</summary>
    public MonthsTold WardMonths { get; init; }

    /// <summary>The months that the city's value is of, likewise.</summary>
    public MonthsTold CityMonths { get; init; }
}
