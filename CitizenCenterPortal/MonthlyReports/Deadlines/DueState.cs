using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>How a report stands against its day.</summary>
/// <param name="Day">The day by which it is due.</param>
/// <param name="Closing">締め日: the day by which the month is closed.</param>
/// <param name="Today">Today in the city.</param>
/// <param name="Owed">True until it is handed in for the first time.</param>
/// <param name="DaysLate">Days after the day on which it was handed in first; 0 in time, null while it is owed and for one from a file.</param>
/// <param name="Reminder">The last nudge, while it is owed.</param>
/// <param name="MayRemind">True where the caller may nudge the centre now.</param>
public sealed record DueState(DateOnly Day, DateOnly Closing, DateOnly Today, bool Owed, int? DaysLate, HistoryLine? Reminder, bool MayRemind)
{
    /// <summary>True where who enters is told of the day before all: it is near, or has passed.</summary>
    public bool IsNear => Owed && Day.DayNumber - Today.DayNumber <= DueDays.Near;

    /// <summary>True where the day has passed and nothing was handed in.</summary>
    public bool IsOver => Owed && Day < Today;

    /// <summary>The state of a report; null where none is expected.</summary>
    /// <param name="days">The days.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="report">The report; null where nothing was begun, or the reader does not see what was.</param>
    /// <param name="month">The month.</param>
    /// <param name="told">What was done with it, newest first.</param>
    /// <param name="reading">Who looks.</param>
    internal static DueState? Of(DueDays days, OrgUnit unit, MonthlyReport? report, ReportingMonth month, IReadOnlyList<HistoryLine> told, Reading reading)
    {
        if (month > reading.Clock.ThisMonth || !reading.Tree.IsOpen(unit.Id, month))
        {
            return null;
        }

        var owed = report is not { Reported: true };
        var first = FirstSubmission.Of(told.Select(line => (line.Act, line.At)));
        var reminder = owed ? told.FirstOrDefault(line => line.Act == RemindActs.Remind.Code) : null;
        var day = days.Of(month);
        return new(
            day, days.ClosingOf(month), reading.Clock.Today, owed, !owed && first is { } at ? DueDays.DaysLate(day, at) : null, reminder,
            reading.Caller.May(Permissions.MonthlyReports.Remind)
            && RemindRules.WhyNot(reading.Caller, reading.Tree, unit, report, month, days, (reading.Clock.Today, reading.Clock.UtcNow), reminder?.At) is null);
    }
}
