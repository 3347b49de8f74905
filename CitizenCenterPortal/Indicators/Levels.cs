namespace CitizenCenterPortal.Indicators;

/// <summary>The levels of one indicator over one span, in the value's unit.</summary>
/// <param name="Required">要求水準.</param>
/// <param name="Target">目標水準.</param>
/// <param name="Excellent">優良水準.</param>
public sealed record Levels(decimal? Required, decimal? Target, decimal? Excellent)
{
    /// <summary>How far, in parts of the required level, a missed value may lie to be 注意 rather than 未達.</summary>
    public const decimal NearShare = 0.05m;

    /// <summary>No levels: not judged.</summary>
    public static readonly Levels Empty = new(null, null, null);

    /// <summary>The levels of the catalogue.</summary>
    public static Levels Of(Indicator indicator) => new(indicator.Required, indicator.Target, indicator.Excellent);

    /// <summary>The levels that were set.</summary>
    public static Levels Of(RequiredLevel row) => new(row.Required, row.Target, row.Excellent);

    /// <summary>
    /// The levels of the months that were answered. A level of a year is scaled and moved to the nearest value that can be shown and
    /// still keeps it (up where more is better, down where less is), so that the level on the page decides as the exact one would.
    /// </summary>
    /// <param name="indicator">Whose.</param>
    /// <param name="given">The levels of a year that stand.</param>
    /// <param name="counted">The numerator's term with the most unit-months of numbers.</param>
    /// <param name="figures">The span.</param>
    public static Levels Of(Indicator indicator, Levels given, Amount counted, IFigures figures) => indicator.LevelBasis switch
    {
        LevelBasis.None => Empty,
        LevelBasis.Ratio => given,
        LevelBasis.PerCentreYear => given.Scaled(indicator, counted.Numbers),
        LevelBasis.PerYear => counted.Units == 0 ? Empty : given.Scaled(indicator, (decimal)counted.Numbers / counted.Units),
        LevelBasis.YearToDate => figures.Span.From == figures.Span.To.FiscalYear.First ? given : Empty,
        LevelBasis.ClosedYear => figures.IsClosedYear ? given : Empty,
    };

    /// <summary>How a value stands, as it is shown. 注意: missed by at most <see cref="NearShare"/> of the required level.</summary>
    public LevelState Judge(decimal shown, Better better)
    {
        if (better == Better.None || Required is not { } required)
        {
            return LevelState.None;
        }

        return Keeps(shown, Excellent, better) ? LevelState.Excellent
            : Keeps(shown, required, better) ? LevelState.Met
            : required != 0 && Keeps(shown, better == Better.Higher ? required - Math.Abs(required * NearShare) : required + Math.Abs(required * NearShare), better) ? LevelState.Near
            : LevelState.Missed;
    }

    private static bool Keeps(decimal shown, decimal? level, Better better) =>
        level is { } at && (better == Better.Higher ? shown >= at : shown <= at);

    private Levels Scaled(Indicator indicator, decimal months)
    {
        var step = 1m;
        for (var i = 0; i < indicator.Decimals; i++)
        {
            step *= 10;
        }

        decimal? OfMonths(decimal? level) => (level * months / 12 * step) switch
        {
            null => null,
            { } exact => (indicator.Better == Better.Lower ? decimal.Floor(exact) : decimal.Ceiling(exact)) / step,
        };

        return new(OfMonths(Required), OfMonths(Target), OfMonths(Excellent));
    }
}
