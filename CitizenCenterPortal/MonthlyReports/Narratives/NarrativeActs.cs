using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Narratives;

/// <summary>What people do with the words of a monthly report.</summary>
public static class NarrativeActs
{
    /// <summary>Texts are entered, by whoever enters the figures and as long as these may be; not a step of the flow.</summary>
    public static readonly Act Enter = new("monthly-report.enter-text", Permissions.MonthlyReports.Enter, "文章を入力する", "文章を入力しました");
}
