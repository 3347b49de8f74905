namespace CitizenCenterPortal.Ui;

/// <summary>The sign, the word and the style's name of a state; nothing is said by colour alone.</summary>
public static class LevelSigns
{
    /// <summary>★ ✓ △ ✕, or empty where nothing was judged.</summary>
    public static string Sign(LevelState state) => state switch
    {
        LevelState.Excellent => "★",
        LevelState.Met => "✓",
        LevelState.Near => "△",
        LevelState.Missed => "✕",
        LevelState.None => "",
    };

    /// <summary>優良, 達成, 注意, 未達, or empty where nothing was judged.</summary>
    public static string Word(LevelState state) => state switch
    {
        LevelState.Excellent => Words.Say("優良"),
        LevelState.Met => Words.Say("達成"),
        LevelState.Near => Words.Say("注意"),
        LevelState.Missed => Words.Say("未達"),
        LevelState.None => "",
    };

    /// <summary>The end of the style's name: <c>state-met</c>, <c>level-met</c>.</summary>
    public static string Style(LevelState state) => state switch
    {
        LevelState.Excellent => "excellent",
        LevelState.Met => "met",
        LevelState.Near => "near",
        LevelState.Missed => "missed",
        LevelState.None => "none",
    };
}
