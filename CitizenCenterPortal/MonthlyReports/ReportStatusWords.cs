using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>How a state of the flow is said and shown.</summary>
public static class ReportStatusWords
{
    /// <summary>The screen word.</summary>
    public static string Say(ReportStatus status) => status switch
    {
        ReportStatus.Draft => Words.Say("下書き"),
        ReportStatus.Submitted => Words.Say("提出済"),
        ReportStatus.Accepted => Words.Say("受理済"),
        ReportStatus.Confirmed => Words.Say("確定"),
        ReportStatus.Returned => Words.Say("差戻し"),
        ReportStatus.Correcting => Words.Say("訂正中"),
    };

    /// <summary>The sign that stands before the word in a narrow cell.</summary>
    public static string Sign(ReportStatus status) => status switch
    {
        ReportStatus.Draft => "…",
        ReportStatus.Submitted => "→",
        ReportStatus.Accepted => "○",
        ReportStatus.Confirmed => "✓",
        ReportStatus.Returned => "↩",
        ReportStatus.Correcting => "✎",
    };

    /// <summary>Its mood.</summary>
    public static Tone Tone(ReportStatus status) => status switch
    {
        ReportStatus.Draft => Ui.Tone.Quiet,
        ReportStatus.Submitted => Ui.Tone.Key,
        ReportStatus.Accepted or ReportStatus.Confirmed => Ui.Tone.Ok,
        ReportStatus.Returned or ReportStatus.Correcting => Ui.Tone.Warn,
    };
}
