using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Mandate;

/// <summary>How what the code calls by its names is said and shown.</summary>
public static class MandateWords
{
    /// <summary>The screen word of a state.</summary>
    public static string Say(CoverageState state) => state switch
    {
        CoverageState.None => Words.Say("根拠なし"),
        CoverageState.Few => Words.Say("少ない"),
        CoverageState.Awaiting => Words.Say("成果待ち"),
        CoverageState.Full => Words.Say("十分"),
    };

    /// <summary>What a state means.</summary>
    public static string Mean(CoverageState state) => state switch
    {
        CoverageState.None => Words.Say("根拠が1件もありません"),
        CoverageState.Few => Words.Say("根拠はありますが、基準の件数に足りません"),
        CoverageState.Awaiting => Words.Say("件数は足りていますが、成果のわかるものが足りません"),
        CoverageState.Full => Words.Say("件数も成果も基準を満たしています"),
    };

    /// <summary>Its sign, beside the number where there is no room for the word.</summary>
    public static string Sign(CoverageState state) => state switch
    {
        CoverageState.None => "×",
        CoverageState.Few => "△",
        CoverageState.Awaiting => "○",
        CoverageState.Full => "◎",
    };

    /// <summary>Its mood.</summary>
    public static Tone Tone(CoverageState state) => state switch
    {
        CoverageState.None => Ui.Tone.Bad,
        CoverageState.Few => Ui.Tone.Warn,
        CoverageState.Awaiting => Ui.Tone.Key,
        CoverageState.Full => Ui.Tone.Ok,
    };

    /// <summary>A tier.</summary>
    public static string Say(Tier tier) => tier switch
    {
        Tier.City => Words.Say("市拠点館"),
        Tier.Ward => Words.Say("区拠点館"),
        Tier.District => Words.Say("地区館"),
    };

    /// <summary>What is enough: 3件以上、うち成果のわかるもの1件以上.</summary>
    public static string Say(Threshold threshold) => threshold.Strong == 0
        ? Words.Say("{0}件以上", threshold.Enough)
        : Words.Say("{0}件以上（うち成果がわかるもの{1}件以上）", threshold.Enough, threshold.Strong);

    /// <summary>The state in a word, and how much there is: 少ない　2件（前年度3件）.</summary>
    public static string Hint(CoverageCell cell) => Words.Say("{0}　{1}件（前年度{2}件）", Say(cell.State), cell.Now.Pieces, cell.Before.Pieces);
}
