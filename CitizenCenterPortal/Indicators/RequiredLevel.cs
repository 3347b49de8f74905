namespace CitizenCenterPortal.Indicators;

/// <summary>
/// 要求水準: the levels of one indicator, set of a fiscal year for a place and handed down to all beneath it. The row of the city hub is of
/// the whole city (全市), a ward hub's of the ward's total and its centres.
/// </summary>
[Stamped(Stamps.Levels)]
public sealed class RequiredLevel : IHandedDownInSets<YearOfLevels>
{
    /// <inheritdoc/>
    public int Year { get; set; }

    /// <inheritdoc/>
    public int OrgUnitId { get; set; }

    /// <summary>True for the unit alone, as a centre: always of a district centre; of a hub, its 本館.</summary>
    public bool Own { get; set; }

    /// <summary>The indicator's code.</summary>
    public required string Indicator { get; set; }

    /// <summary>要求水準, in the indicator's unit and of what its <see cref="LevelBasis"/> says; null where nothing is required.</summary>
    public decimal? Required { get; set; }

    /// <summary>目標水準; null where there is none.</summary>
    public decimal? Target { get; set; }

    /// <summary>優良水準; null where there is none.</summary>
    public decimal? Excellent { get; set; }

    /// <summary>Sets all three.</summary>
    public void Take(Levels levels) => (Required, Target, Excellent) = (levels.Required, levels.Target, levels.Excellent);
}
