namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>What somebody wants the levels of one indicator to be, in their own writing.</summary>
/// <param name="Indicator">The indicator's code.</param>
/// <param name="Seen">The levels that stood when it was written: another person's change in between is not written over.</param>
/// <param name="Required">要求水準; empty for none.</param>
/// <param name="Target">目標; empty for none.</param>
/// <param name="Excellent">優良; empty for none.</param>
/// <param name="Back">True to take the place's own levels back, so that those above stand again; the three texts then say nothing.</param>
public sealed record LevelEntry(string Indicator, Levels Seen, string? Required, string? Target, string? Excellent, bool Back = false)
{
    /// <summary>The text of a step.</summary>
    public string? Text(LevelStep step) => step switch
    {
        LevelStep.Required => Required,
        LevelStep.Target => Target,
        LevelStep.Excellent => Excellent,
    };
}

/// <summary>The levels that a person sets for one place and year.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="UnitCode">The unit.</param>
/// <param name="Own">True for the unit alone.</param>
/// <param name="Entries">What was changed.</param>
/// <param name="Reason">Why.</param>
public sealed record LevelsWish(FiscalYear Year, string UnitCode, bool Own, IReadOnlyList<LevelEntry> Entries, string? Reason);
