namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>
/// Which word about a month's report is due on a day: one before the due day, then one a week while nothing came. Each is a span of days, so that
/// one that could not go out on its first day goes out on the next working day. Pure.
/// </summary>
/// <param name="Month">The month.</param>
/// <param name="Weeks">0 before the due day and on it; afterwards 1 in the first week, up to <see cref="MostWeeks"/>.</param>
public readonly record struct MailStep(ReportingMonth Month, int Weeks)
{
    /// <summary>So many weeks a centre is written to; afterwards the digest alone names it.</summary>
    public const int MostWeeks = 4;

    private const int Week = 7;

    /// <summary>The step of a month on a day; null where there is none.</summary>
    public static MailStep? Of(DueDays days, ReportingMonth month, DateOnly today)
    {
        var over = today.DayNumber - days.Of(month).DayNumber;
        return over switch
        {
            > 0 when (over - 1) / Week < MostWeeks => new(month, ((over - 1) / Week) + 1),
            <= 0 when -over <= DueDays.Near => new(month, 0),
            _ => null,
        };
    }

    /// <summary>All steps of a day: of the running month too where its report is due within its first days.</summary>
    public static IEnumerable<MailStep> On(DueDays days, DateOnly today)
    {
        for (var month = ReportingMonth.Of(today).AddMonths(-3); month <= ReportingMonth.Of(today); month = month.Next)
        {
            if (Of(days, month, today) is { } step)
            {
                yield return step;
            }
        }
    }
}
