using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>
/// The days by which each month's report is due and by which the month is closed: those that are set for it, and where the city's offices are shut on
/// one the next on which they are not (地方自治法 第4条の2 第4項). Pure: it asks nothing.
/// </summary>
/// <param name="deadlines">What was set, in any order.</param>
/// <param name="holidays">The holidays.</param>
public sealed class DueDays(IReadOnlyCollection<ReportDeadline> deadlines, HolidayBook holidays)
{
    /// <summary>So many days before the day who enters is told that it comes near.</summary>
    public const int Near = 3;

    private readonly ReportDeadline[] set = [.. deadlines.OrderBy(deadline => deadline.From)];

    /// <summary>What was set, the earliest first.</summary>
    public IReadOnlyList<ReportDeadline> Set => set;

    /// <summary>What stands for a month.</summary>
    public ReportDeadline At(ReportingMonth month) => Array.FindLast(set, deadline => deadline.From <= month) ?? ReportDeadline.Usual;

    /// <summary>The last day to submit a month's report on.</summary>
    public DateOnly Of(ReportingMonth month) => Carried(month.Next.FirstDay.AddDays(At(month).DueDay - 1));

    /// <summary>締め日: the day by which a month's reports are to be accepted and confirmed. Nothing is locked by it.</summary>
    public DateOnly ClosingOf(ReportingMonth month) => Carried(month.Next.FirstDay.AddDays(Math.Min(At(month).ClosingDay, month.Next.LastDay.Day) - 1));

    /// <summary>The days as they would be with another row.</summary>
    internal DueDays With(ReportDeadline deadline) => new([.. set.Where(row => row.From != deadline.From), deadline], holidays);

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

    private DateOnly Carried(DateOnly day)
    {
        while (IsOff(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
