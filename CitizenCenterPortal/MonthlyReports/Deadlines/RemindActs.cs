using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>What a reviewer does about a report that does not come.</summary>
public static class RemindActs
{
    /// <summary>The centre is asked for a report whose day has passed. It moves nothing: no step of the flow.</summary>
    public static readonly Act Remind = new("monthly-report.remind", Permissions.MonthlyReports.Remind, "提出をお願いする", "提出をお願いしました");
}
