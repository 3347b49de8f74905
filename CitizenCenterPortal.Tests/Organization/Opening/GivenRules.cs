using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.Tests.Organization.Opening;

/// <summary>Rules as a city has them, and a city of three units to hold them: the hub 1, the ward 2, the centre 3, open since April 2024.</summary>
internal static class GivenRules
{
    public const int City = OrgUnit.RootId, Ward = 2, Centre = 3;

    public static readonly DateOnly Since = new(2020, 4, 1);

    public static readonly OrgTree Tree = new(
        [Unit(City, "C00", Tier.City), Unit(Ward, "W1", Tier.Ward), Unit(Centre, "D101", Tier.District)],
        [new() { OrgUnitId = Ward, ParentId = City, From = new(2024, 4) }, new() { OrgUnitId = Centre, ParentId = Ward, From = new(2024, 4) }],
        [.. new[] { City, Ward, Centre }.Select(unit => new OpenPeriod { OrgUnitId = unit, From = new(2024, 4) })], [], []);

    /// <summary>Mondays, days after holidays, 28 December to 4 January: the city's.</summary>
    public static IReadOnlyList<ClosingRule> OfCity => [Weekday(City, DayOfWeek.Monday), AfterHolidays(City), NewYear(City)];

    public static ClosingRule Weekday(int unit, DayOfWeek day) => new() { Id = unit * 10, OrgUnitId = unit, Kind = ClosingKind.Weekday, Weekday = day, From = Since };

    public static ClosingRule AfterHolidays(int unit, bool staysOpen = false) => new() { OrgUnitId = unit, Kind = ClosingKind.DayAfterHoliday, StaysOpen = staysOpen, From = Since };

    public static ClosingRule NewYear(int unit) => new() { OrgUnitId = unit, Kind = ClosingKind.Yearly, FirstDay = 1228, LastDay = 104, From = Since };

    public static Closure Closed(string from, string to, int unit = Centre) => new() { OrgUnitId = unit, From = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), To = DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture), Reason = "空調工事" };

    public static UnitRooms Rooms(string option, int count, DateOnly? from = null) => new() { OrgUnitId = Centre, Option = option, From = from ?? Since, Count = count };

    /// <summary>A month of the centre by these rules, closures and rooms.</summary>
    public static OpeningMonth Month(int year, int month, IEnumerable<ClosingRule>? rules = null, IEnumerable<Closure>? closures = null, IEnumerable<UnitRooms>? rooms = null, params CityHoliday[] holidays) =>
        new OpeningCalendar(rules ?? OfCity, closures ?? [], rooms ?? [], new(holidays)).Month(Tree, Centre, new(year, month));

    /// <summary>The numbers of the closed days.</summary>
    public static int[] ClosedDays(OpeningMonth month) => [.. month.Days.Where(day => !day.IsOpen).Select(day => day.Day.Day)];

    private static OrgUnit Unit(int id, string code, Tier tier) => new()
    {
        Id = id, Code = code, Name = code, Tier = tier, ParentId = id == City ? null : id - 1, Path = id == City ? "/1/" : id == Ward ? "/1/2/" : "/1/2/3/",
    };
}
