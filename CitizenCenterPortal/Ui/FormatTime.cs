using System.Globalization;

namespace CitizenCenterPortal.Ui;

/// <summary>Days and moments in short, on the city's clocks; long forms with the era's year are <see cref="Era"/>'s.</summary>
public static class FormatTime
{
    /// <summary>11月22日（日）, or Sun 22 Nov.</summary>
    public static string Day(DateOnly day) => Words.InEnglish
        ? day.ToString("ddd d MMM", CultureInfo.InvariantCulture)
        : day.ToString("M月d日（ddd）", Words.Japanese);

    /// <summary>A day among those of several years: with its own where it is not the running one, 令和7年11月22日（土）.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.Year == today.Year ? Day(day)
        : Words.InEnglish ? day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture)
        : Era.Day(day) + day.ToString("（ddd）", Words.Japanese);

    /// <summary>A day of any year: 12月28日, or 28 December. The 29th of February too.</summary>
    public static string DayOfYear(int month, int day) => new DateOnly(2024, month, day) is var date && Words.InEnglish
        ? date.ToString("d MMMM", CultureInfo.InvariantCulture)
        : date.ToString("M月d日", Words.Japanese);

    /// <summary>A stored moment: 11月22日 9:14, or 22 Nov 9:14.</summary>
    public static string Moment(DateTime utc)
    {
        var city = CityClock.ToCity(utc);
        return Words.InEnglish ? city.ToString("d MMM H:mm", CultureInfo.InvariantCulture) : city.ToString("M月d日 H:mm", Words.Japanese);
    }

    /// <summary>A stored moment with its year: 令和8年11月22日 9:14, or 22 November 2026 9:14.</summary>
    public static string FullMoment(DateTime utc) => $"{Era.Day(DateOnly.FromDateTime(CityClock.ToCity(utc)))} {Clock(utc)}";

    /// <summary>A stored moment for the <c>datetime</c> of a <c>time</c> element, as machines read it: 2026-11-22T00:14:05Z.</summary>
    public static string Machine(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>A stored moment of today: 10:33.</summary>
    public static string Clock(DateTime utc) => CityClock.ToCity(utc).ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>A stored moment's day in the name of a file: 20261122.</summary>
    public static string FileDay(DateTime utc) => CityClock.ToCity(utc).ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>A month beside its year's name: 10月, or Oct.</summary>
    public static string Month(ReportingMonth month) => Words.InEnglish
        ? month.FirstDay.ToString("MMM", CultureInfo.InvariantCulture)
        : $"{month.Month}月";
}
