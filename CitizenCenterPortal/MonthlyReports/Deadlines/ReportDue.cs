using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>
/// 提出期限 of monthly reports: a day of the month after. Setting <c>Portal:City:ReportDueDay</c>; the 15th unless a city says otherwise, as
/// 多治見市 asks it of its designated managers (月報 翌月15日まで).
/// </summary>
/// <param name="Day">1 to 28, so that every month has it.</param>
public sealed record ReportDue(int Day = ReportDue.Usual)
{
    /// <summary>The day where nothing is set.</summary>
    public const int Usual = 15;

    /// <summary>The last day of any month.</summary>
    public const int Latest = 28;

    /// <summary>The days as a calendar's holidays carry them on.</summary>
    public DueDays With(HolidayBook holidays) => new(this, holidays);
}
