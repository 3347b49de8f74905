using System.Globalization;

namespace CitizenCenterPortal.Organization.Opening;

/// <summary>What a person typed about the calendar, as typed.</summary>
public sealed class CalendarFields
{
    /// <summary>How a day is written.</summary>
    public static readonly Sentence DayForm = "日は 令和8年12月1日、R8.12.1、2026-12-01 のように書いてください。";

    /// <summary>The end of a span before its beginning.</summary>
    public static readonly Sentence EndsBefore = "終わりの日が始まりの日より前です。";

    /// <summary>The year that was shown: of it is a day that was typed without one; null takes none such.</summary>
    public FiscalYear? Year { get; set; }

    /// <summary>The kind of a rule.</summary>
    public ClosingKind Kind { get; set; }

    /// <summary>The day of the week of a rule.</summary>
    public DayOfWeek Weekday { get; set; } = DayOfWeek.Monday;

    /// <summary>True for a rule that there is no closing of its kind.</summary>
    public bool StaysOpen { get; set; }

    /// <summary>The first day of a yearly span: 12月28日, 12/28.</summary>
    public string FirstDay { get; set; } = "";

    /// <summary>Its last day.</summary>
    public string LastDay { get; set; } = "";

    /// <summary>The first day on which it stands.</summary>
    public string From { get; set; } = "";

    /// <summary>The last day.</summary>
    public string To { get; set; } = "";

    /// <summary>The code of a room type.</summary>
    public string Option { get; set; } = "";

    /// <summary>How many rooms.</summary>
    public string Count { get; set; } = "";

    /// <summary>What a holiday is called.</summary>
    public string Name { get; set; } = "";

    /// <summary>A day that was typed; null where it is none.</summary>
    /// <param name="typed">What was typed.</param>
    /// <param name="year">The year of 12/5; null takes no day without its year.</param>
    public static DateOnly? Day(string typed, FiscalYear? year = null) =>
        Era.TryReadDay(typed, out var day) ? day : year is { } of && DayOfYear(typed) is { } at ? ClosingRule.DayIn(of, at) : null;

    /// <summary>A day of the year as <see cref="ClosingRule.FirstDay"/> has it: 12月28日, 12/28, 12-28. Null where it is none.</summary>
    public static int? DayOfYear(string typed) =>
        typed.Normalize(System.Text.NormalizationForm.FormKC).Trim().TrimEnd('日').Split('月', '/', '-', '.') is [var month, var day]
            && DateOnly.TryParseExact($"2024-{month.Trim().PadLeft(2, '0')}-{day.Trim().PadLeft(2, '0')}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? ClosingRule.Of(date)
                : null;

    /// <summary>How many rooms were typed; null where it is no number of rooms.</summary>
    public int? Rooms() => FigureText.Read(Count) is { Mark: FigureMark.Number, Value: var value } && value >= 0 && value <= UnitRooms.Most && decimal.Truncate(value) == value ? (int)value : null;

    /// <summary>The rule that was typed for a unit, or why there is none.</summary>
    public (ClosingRule? Rule, Sentence? Why) Rule(int unitId)
    {
        var (first, last) = Kind == ClosingKind.Yearly && !StaysOpen ? (DayOfYear(FirstDay), DayOfYear(LastDay)) : (null, null);
        return Day(From, Year) is not { } from || (To.Trim().Length > 0 && Day(To, Year) is null) ? (null, DayForm)
            : Day(To, Year) < from ? (null, EndsBefore)
            : Kind == ClosingKind.Yearly && !StaysOpen && (first is null || last is null) ? (null, "毎年の期間は 12月28日 か 12/28 のように書いてください。")
            : (new()
            {
                OrgUnitId = unitId, Kind = Kind, StaysOpen = StaysOpen, Weekday = Kind == ClosingKind.Weekday && !StaysOpen ? Weekday : null,
                FirstDay = first, LastDay = last, From = from, To = Day(To, Year),
            }, null);
    }
}
