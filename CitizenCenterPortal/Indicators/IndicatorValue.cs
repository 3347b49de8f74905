namespace CitizenCenterPortal.Indicators;

/// <summary>What an indicator came to.</summary>
public enum ValueKind
{
    /// <summary>Nothing was answered; written empty.</summary>
    Blank,

    /// <summary>All that it divides by (or, without a denominator, all it adds up) is 該当なし; written 「／」.</summary>
    NotApplicable,

    /// <summary>The denominator is 0; written 「-」.</summary>
    NoDenominator,

    /// <summary>A number.</summary>
    Number,
}

/// <summary>An indicator evaluated over figures.</summary>
/// <param name="Indicator">Which.</param>
/// <param name="Kind">What it came to.</param>
/// <param name="Value">The number as it is shown: rounded to the indicator's decimals, halves away from zero; else null.</param>
/// <param name="Numerator">The sum of the numerator's terms; null where none holds a number.</param>
/// <param name="Denominator">The sum of the denominator's terms; null where none holds a number or there is no denominator.</param>
/// <param name="Partial">一部: its terms, or options of a term, were answered by different numbers of unit-months.</param>
/// <param name="Units">The units that answered the term of which most did with a number, in its fullest month: whose sum it is. 該当なし to another term counts there as 0.</param>
/// <param name="Given">The levels of a year that stand for the place.</param>
/// <param name="Levels">The levels of this span; empty where the indicator is not judged over it.</param>
/// <param name="State">How the shown value stands against them.</param>
public sealed record IndicatorValue(
    Indicator Indicator, ValueKind Kind, decimal? Value, decimal? Numerator, decimal? Denominator, bool Partial, int Units, Levels Given, Levels Levels, LevelState State)
{
    /// <summary>Why there can be no value: no month of the span asks for a measure that it is reckoned from. Null where all are asked.</summary>
    public string? Unasked { get; init; }
}
