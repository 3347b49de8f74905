using System.Collections.Concurrent;
using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.Ui;

/// <summary>The sign, the word and the styles of a state; nothing is said by colour alone.</summary>
public static class LevelSigns
{
    private static readonly ConcurrentDictionary<(LevelState State, bool InEnglish), MarkupString> Drawn = [];

    /// <summary>The sign for the eye and the word for readers aloud, drawn once for all who look; nothing where nothing was judged.</summary>
    public static MarkupString Aloud(LevelState state) => Drawn.GetOrAdd((state, Words.InEnglish), static at =>
        at.State == LevelState.None ? default : new($"""<span class="sign" aria-hidden="true">{Sign(at.State)}</span> <span class="visually-hidden">{Word(at.State)}</span>"""));

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

    /// <summary>A badge's styles.</summary>
    public static string Badge(LevelState state) => state switch
    {
        LevelState.Excellent => "badge state-excellent",
        LevelState.Met => "badge state-met",
        LevelState.Near => "badge state-near",
        LevelState.Missed => "badge state-missed",
        LevelState.None => "badge state-none",
    };

    /// <summary>A cell's styles.</summary>
    public static string Cell(LevelState state) => state switch
    {
        LevelState.Excellent => "level level-excellent",
        LevelState.Met => "level level-met",
        LevelState.Near => "level level-near",
        LevelState.Missed => "level level-missed",
        LevelState.None => "level level-none",
    };
}
