namespace CitizenCenterPortal.Ui;

/// <summary>One month of a <see cref="MonthChart"/>.</summary>
/// <param name="Label">The month in short: 4月.</param>
/// <param name="Value">This year's value; null where there is none yet.</param>
/// <param name="Confirmed">True for 確定, false for 速報.</param>
/// <param name="LastYear">The same month last year; null where there is none.</param>
/// <param name="Level">The required level of the month; null where it is not judged.</param>
public sealed record MonthPoint(string Label, decimal? Value, bool Confirmed, decimal? LastYear, decimal? Level = null)
{
    /// <summary>確定, or how much of it there is: 速報 1／12館月. Empty where there is no value.</summary>
    public required string Stage { get; init; }

    /// <summary>1／12, where not all that owe the month are counted: such a month is not to be held against whole ones. Else null.</summary>
    public string? OutOf { get; init; }
}
