using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>How a day by which something is due is said, wherever it is.</summary>
public static class DueWords
{
    /// <summary>提出期限 11月16日（月）　あと3日.</summary>
    public static string Until(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        > 0 and var left => Words.Say("提出期限 {0}　あと{1}日", FormatTime.Day(day), Format.Number(left)),
        0 => Words.Say("提出期限 {0}　今日です", FormatTime.Day(day)),
        var over => Words.Say("提出期限 {0}　{1}日過ぎています", FormatTime.Day(day), Format.Number(-over)),
    };

    /// <summary>締め日 11月30日（月）　あと8日.</summary>
    public static string Closing(DateOnly day, DateOnly today) => (day.DayNumber - today.DayNumber) switch
    {
        > 0 and var left => Words.Say("締め日 {0}　あと{1}日", FormatTime.Day(day), Format.Number(left)),
        0 => Words.Say("締め日 {0}　今日です", FormatTime.Day(day)),
        var over => Words.Say("締め日 {0}　{1}日過ぎています", FormatTime.Day(day), Format.Number(-over)),
    };

    /// <summary>翌月15日, 翌月末日.</summary>
    public static string DayOfNext(int day) => day == ReportDeadline.MonthEnd ? Words.Say("翌月末日") : Words.Say("翌月{0}日", day);

    /// <summary>提出期限 翌月15日、締め日 翌月末日.</summary>
    public static string Says(ReportDeadline deadline) => Words.Say("提出期限 {0}、締め日 {1}", DayOfNext(deadline.DueDay), DayOfNext(deadline.ClosingDay));

    /// <summary>期限内に提出, or 3日遅れて提出.</summary>
    public static string Submitted(int daysLate) => daysLate == 0 ? Words.Say("期限内に提出") : Words.Say("{0}日遅れて提出", Format.Number(daysLate));

    /// <summary>区拠点館長から、提出のお願いが届いています（11月18日 9:14）.</summary>
    public static string Reminded(string role, DateTime at) => Words.Say("{0}から、提出のお願いが届いています（{1}）。", RoleOf(role), FormatTime.Moment(at));

    private static string RoleOf(string role) => Roles.Find(role) is { } known ? Words.Say(known.Name) : role;
}
