using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Attachments;

/// <summary>What people do with the files of a report, by whoever enters the figures and as long as these may be; not steps of the flow.</summary>
public static class AttachmentActs
{
    /// <summary>A file is attached.</summary>
    public static readonly Act Attach = new("monthly-report.attach", Permissions.MonthlyReports.Enter, "添付する", "資料を添付しました");

    /// <summary>A file is taken off; its row and its bytes stay.</summary>
    public static readonly Act Detach = new("monthly-report.detach", Permissions.MonthlyReports.Enter, "外す", "添付した資料を外しました");

    /// <summary>Both.</summary>
    public static readonly IReadOnlyList<Act> All = [Attach, Detach];
}
