using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>
/// The day by which each month's report is due: the day that is set, and where the city's offices are shut on it the next on which they are not
/// (地方自治法 第4条の2 第4項). Pure: it asks nothing.
/// </summary>
public sealed class DueDays(ReportDue due, HolidayBook holidays)
{
    /// <summary>So many days before the day who enters is told that it comes near.</summary>
    public const int Near = 3;

    /// <summary>The last day to submit a month's report on.</summary>
    public DateOnly Of(ReportingMonth month)
    {
        var day = month.Next.FirstDay.AddDays(due.Day - 1);
        while (IsOff(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>True on a day on which no office of the city works: Saturdays, Sundays, holidays, the city's own among them, and 12月29日 to 1月3日.</summary>
    public bool IsOff(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || day is { Month: 12, Day: >= 29 } or { Month: 1, Day: <= 3 } || holidays.IsHoliday(day);

    /// <summary>The last month whose day has passed.</summary>
    public ReportingMonth LastBefore(DateOnly today)
    {
        var month = ReportingMonth.Of(today).Previous;
        while (Of(month) >= today)
        {
            month = month.Previous;
        }

        return month;
    }

    /// <summary>How many days after such a day a moment lies on the city's clocks; 0 on the day itself and before.</summary>
    /// <param name="day">The day by which it was due.</param>
    /// <param name="utc">The moment, UTC.</param>
    public static int DaysLate(DateOnly day, DateTime utc) => Math.Max(0, DateOnly.FromDateTime(CityClock.ToCity(utc)).DayNumber - day.DayNumber);
}
