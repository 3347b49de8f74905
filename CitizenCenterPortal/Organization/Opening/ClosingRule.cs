namespace CitizenCenterPortal.Organization.Opening;

/// <summary>What a regular closing follows.</summary>
public enum ClosingKind
{
    /// <summary>A day of the week, but for holidays.</summary>
    Weekday,

    /// <summary>The day after a holiday, but for Saturdays, Sundays and holidays.</summary>
    DayAfterHoliday,

    /// <summary>From a day of the year to another, over the turn of the year too.</summary>
    Yearly,
}

/// <summary>
/// 定例の休館日: one rule of regular closing. It holds for its unit and all beneath it. The nearer to a centre comes first: a ward's Tuesday takes
/// the place of the city's Monday. Spans of the year add to those above. A rule that says <see cref="StaysOpen"/> lifts those of its kind above.
/// </summary>
[Stamped(Stamps.Calendar)]
public sealed class ClosingRule : IHandedDown
{
    private const int Hundred = 100;

    /// <summary>Number in the database.</summary>
    public int Id { get; set; }

    /// <inheritdoc/>
    public int OrgUnitId { get; set; }

    /// <summary>What it follows.</summary>
    public ClosingKind Kind { get; set; }

    /// <summary>The day of the week; null where the kind has none.</summary>
    public DayOfWeek? Weekday { get; set; }

    /// <summary>The first day of the span as month and day, <c>1228</c>; null where the kind has none.</summary>
    public int? FirstDay { get; set; }

    /// <summary>The last day of the span as month and day, <c>104</c>; null where the kind has none.</summary>
    public int? LastDay { get; set; }

    /// <summary>True where the rule says that there is no closing of its kind here, whatever is handed down.</summary>
    public bool StaysOpen { get; set; }

    /// <summary>The first day on which it stands.</summary>
    public DateOnly From { get; set; }

    /// <summary>The last day on which it stands; null while it lasts.</summary>
    public DateOnly? To { get; set; }

    /// <summary>True on a day on which the rule stands.</summary>
    public bool Stands(DateOnly day) => day >= From && (To is null || day <= To);

    /// <summary>True on a day that the rule closes, if it stands and no nearer one takes its place.</summary>
    public bool Closes(DateOnly day, HolidayBook holidays) => !StaysOpen && Kind switch
    {
        ClosingKind.Weekday => day.DayOfWeek == Weekday && !holidays.IsHoliday(day),
        ClosingKind.DayAfterHoliday => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.IsHoliday(day) && day > DateOnly.MinValue && holidays.IsHoliday(day.AddDays(-1)),
        ClosingKind.Yearly => FirstDay <= LastDay ? FirstDay <= Of(day) && Of(day) <= LastDay : Of(day) >= FirstDay || Of(day) <= LastDay,
    };

    /// <summary>True for another rule of the same unit that says the same, whenever it stands.</summary>
    public bool SaysAs(ClosingRule other) =>
        (OrgUnitId, Kind, Weekday, FirstDay, LastDay, StaysOpen) == (other.OrgUnitId, other.Kind, other.Weekday, other.FirstDay, other.LastDay, other.StaysOpen);

    /// <summary>A day of the year as <see cref="FirstDay"/> has it.</summary>
    public static int Of(DateOnly day) => (day.Month * Hundred) + day.Day;

    /// <summary>A day of the year in a fiscal year; null for a 29 February that it has not.</summary>
    public static DateOnly? DayIn(FiscalYear year, int day)
    {
        var (month, at) = Parts(day);
        var of = new ReportingMonth(month >= year.First.Month ? year.First.Year : year.Last.Year, month);
        return at <= of.LastDay.Day ? of.FirstDay.AddDays(at - 1) : null;
    }

    /// <summary>The month and the day of what <see cref="Of"/> made.</summary>
    public static (int Month, int Day) Parts(int day) => (day / Hundred, day % Hundred);
}
