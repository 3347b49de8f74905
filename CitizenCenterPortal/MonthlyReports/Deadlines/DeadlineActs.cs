using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>What the city hub does about the days of the reports.</summary>
public static class DeadlineActs
{
    /// <summary>Other days from a month on.</summary>
    public static readonly Act Set = new("report-deadline.set", Permissions.MonthlyReports.SetDeadlines, "期限を定める", "提出期限と締め日を定めました", NeedsReason: true);

    /// <summary>Days that no report is due by yet go again.</summary>
    public static readonly Act Remove = new("report-deadline.remove", Permissions.MonthlyReports.SetDeadlines, "取り消す", "提出期限と締め日の定めを取り消しました", NeedsReason: true);

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<Act> All = [Set, Remove];
}
