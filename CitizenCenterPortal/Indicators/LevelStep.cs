namespace CitizenCenterPortal.Indicators;

/// <summary>One of the three levels of an indicator.</summary>
public enum LevelStep
{
    /// <summary>要求水準.</summary>
    Required,

    /// <summary>目標.</summary>
    Target,

    /// <summary>優良.</summary>
    Excellent,
}

/// <summary>The steps, from what is asked for to what is best.</summary>
public static class LevelSteps
{
    /// <summary>All three.</summary>
    public static IReadOnlyList<LevelStep> All { get; } = [LevelStep.Required, LevelStep.Target, LevelStep.Excellent];

    /// <summary>The screen word of a step.</summary>
    public static string Say(LevelStep step) => step switch
    {
        LevelStep.Required => Words.Say("要求水準"),
        LevelStep.Target => Words.Say("目標"),
        LevelStep.Excellent => Words.Say("優良"),
    };

    /// <summary>The level of a step.</summary>
    public static decimal? At(this Levels levels, LevelStep step) => step switch
    {
        LevelStep.Required => levels.Required,
        LevelStep.Target => levels.Target,
        LevelStep.Excellent => levels.Excellent,
    };
}
