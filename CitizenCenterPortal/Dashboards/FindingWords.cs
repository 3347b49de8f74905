using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Dashboards;

/// <summary>How a kind of finding is said and shown.</summary>
internal static class FindingWords
{
    /// <summary>The badge's word.</summary>
    public static string Say(FindingKind kind) => kind switch
    {
        FindingKind.Missed => Words.Say("3か月続けて未達"),
        FindingKind.Late => Words.Say("提出の遅れ"),
        FindingKind.Unseasonal => Words.Say("季節と違う動き"),
        FindingKind.Good => Words.Say("よい例"),
    };

    /// <summary>Its mood.</summary>
    public static Tone Tone(FindingKind kind) => kind switch
    {
        FindingKind.Missed => Ui.Tone.Bad,
        FindingKind.Late or FindingKind.Unseasonal => Ui.Tone.Warn,
        FindingKind.Good => Ui.Tone.Key,
    };
}
