namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>
/// 提出期限 and 締め日 of the monthly reports from a month on, until the next such row: days of the month after. A month before the first row has the
/// portal's own (<see cref="Usual"/>). The closing day locks nothing: by it the wards have accepted and the city confirms.
/// </summary>
[Stamped(Stamps.Calendar)]
public sealed class ReportDeadline : ICityWide
{
    /// <summary>The last day that every month has.</summary>
    public const int LatestDay = 28;

    /// <summary>末日: the last day of whichever month.</summary>
    public const int MonthEnd = 31;

    /// <summary>The 15th, as 多治見市 asks it of its designated managers (月報 翌月15日まで), and the month's end.</summary>
    public static readonly ReportDeadline Usual = new() { From = ReportingMonth.Earliest, DueDay = 15, ClosingDay = MonthEnd };

    /// <summary>The first month it is for.</summary>
    public ReportingMonth From { get; set; }

    /// <summary>提出期限, 1 to <see cref="LatestDay"/>.</summary>
    public int DueDay { get; set; }

    /// <summary>締め日, later than <see cref="DueDay"/>: 2 to <see cref="LatestDay"/>, or <see cref="MonthEnd"/>.</summary>
    public int ClosingDay { get; set; }

    /// <summary>True for days that may be set.</summary>
    public static bool Allows(int dueDay, int closingDay) => dueDay is >= 1 and <= LatestDay && closingDay > dueDay && closingDay is <= LatestDay or MonthEnd;
}
