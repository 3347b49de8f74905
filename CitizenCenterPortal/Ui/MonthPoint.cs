namespace CitizenCenterPortal.Ui;

/// <summary>One month of a <see cref="MonthChart"/>.</summary>
/// <param name="Label">The month in short: 4月.</param>
/// <param name="Value">This year's value; null where there is none yet.</param>
/// <param name="Confirmed">True for 確定, false for 速報.</param>
/// <param name="LastYear">The same month last year; null where there is none.</param>
/// <param name="Level">The required level of the month; null where it is not judged.</param>
public sealed record MonthPoint(string Label, decimal? Value, bool Confirmed, decimal? LastYear, decimal? Level = null);
