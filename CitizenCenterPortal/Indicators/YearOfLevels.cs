namespace CitizenCenterPortal.Indicators;

/// <summary>A fiscal year that levels were set of.</summary>
public sealed class YearOfLevels : IYearOfSet
{
    /// <inheritdoc/>
    public int Year { get; set; }
}
