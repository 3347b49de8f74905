namespace CitizenCenterPortal.Indicators;

/// <summary>What units answered to a measure or one option of it over a span of months, rolled up: over units first, then over time.</summary>
/// <param name="Value">The rolled-up number; null where no number was answered. 該当なし counts as 0 beside numbers.</param>
/// <param name="UnitMonths">Months × units with an answer, a number or 該当なし; of a measure's options the most answered one.</param>
/// <param name="Least">The same of the least answered option.</param>
/// <param name="Numbers">Of <paramref name="UnitMonths"/>, those whose answer is a number.</param>
/// <param name="Units">The most units that answered with a number in one month.</param>
public sealed record Amount(decimal? Value, int UnitMonths, int Least, int Numbers, int Units)
{
    /// <summary>Nobody answered.</summary>
    public static readonly Amount Blank = new(null, 0, 0, 0, 0);

    /// <summary>True where nobody answered.</summary>
    public bool IsBlank => UnitMonths == 0;

    /// <summary>True where every answer is 該当なし.</summary>
    public bool IsNotApplicable => UnitMonths > 0 && Numbers == 0;

    /// <summary>True where everyone who answered did so on every option.</summary>
    public bool IsEven => UnitMonths == Least;
}
