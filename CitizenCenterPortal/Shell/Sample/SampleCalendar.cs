using CitizenCenterPortal.Data;
using CitizenCenterPortal.Organization.Opening;

namespace CitizenCenterPortal.Shell.Sample;

/// <summary>When the centres of the invented city are open: the city's rules, a ward that closes on Tuesdays, a centre by the station that keeps open after holidays, and what closes each beside that.</summary>
internal static class SampleCalendar
{
    /// <summary>The ward that closes on another day than the city.</summary>
    private const int OtherWard = 3;

    /// <summary>The centre that keeps open after holidays.</summary>
    private const string KeepsOpen = "D203";

    /// <summary>The centre that is closed for a whole August in one year of three.</summary>
    private const string Rebuilt = "D304";

    private static readonly DateOnly Since = new(1976, 2, 1);

    /// <summary>The rules that a unit set itself.</summary>
    public static IEnumerable<ClosingRule> RulesOf(PlannedUnit unit) => unit switch
    {
        { Tier: Tier.City } =>
        [
            new() { OrgUnitId = unit.Id, Kind = ClosingKind.Weekday, Weekday = DayOfWeek.Monday, From = Since },
            new() { OrgUnitId = unit.Id, Kind = ClosingKind.DayAfterHoliday, From = Since },
            new() { OrgUnitId = unit.Id, Kind = ClosingKind.Yearly, FirstDay = 1228, LastDay = 104, From = Since },
        ],
        { Tier: Tier.Ward, WardNumber: OtherWard } => [new() { OrgUnitId = unit.Id, Kind = ClosingKind.Weekday, Weekday = DayOfWeek.Tuesday, From = Since }],
        { Code: KeepsOpen } => [new() { OrgUnitId = unit.Id, Kind = ClosingKind.DayAfterHoliday, StaysOpen = true, From = unit.Opened.FirstDay }],
        _ => [],
    };

    /// <summary>The rooms that a unit lends.</summary>
    public static IEnumerable<UnitRooms> RoomsOf(PlannedUnit unit, Traits traits) =>
        traits.Rooms.Where(room => room.Value > 0).Select(room => new UnitRooms { OrgUnitId = unit.Id, Option = room.Key, From = unit.Opened.FirstDay, Count = room.Value });

    /// <summary>What closes a unit in a year beside the rules: the typhoon everybody for a day or two, now and then an inspection, here and there works of weeks.</summary>
    public static IReadOnlyList<Closure> ClosuresOf(PlannedUnit unit, FiscalYear year, int seed)
    {
        var (dice, closures) = (new Dice(seed, unit.Code, year.Start, "closures"), new List<Closure>());
        void Close(DateOnly from, int days, string reason)
        {
            if (!closures.Exists(other => other.From <= from.AddDays(days - 1) && from <= other.To))
            {
                closures.Add(new() { OrgUnitId = unit.Id, From = from, To = from.AddDays(days - 1), Reason = reason });
            }
        }

        Close(TyphoonOf(year, seed), dice.Whole(1, 2), Typhoon);
        if (unit.Code == Rebuilt && year.Start % 3 == 1)
        {
            Close(new(year.Start, 8, 1), 31, "大規模改修工事のため");
        }

        if (dice.Happens(0.02))
        {
            Close(new(year.Start + 1, 1, dice.Whole(13, 18)), dice.Whole(24, 30), "空調設備の改修工事のため");
        }

        if (dice.Happens(0.25))
        {
            Close(year.First.AddMonths(dice.Whole(0, 11)).FirstDay.AddDays(dice.Whole(4, 24)), 1, "受変電設備の点検のため");
        }

        return closures;
    }

    /// <summary>A unit's twelve months from April on, as the calendar reckons them from the same rows.</summary>
    public static OpeningMonth[] YearOf(PlannedUnit unit, Traits traits, FiscalYear year, int seed)
    {
        IEnumerable<PlannedUnit> way = [unit, .. CityPlan.Units(CityPlan.Fewest).Where(hub => hub.Tier == Tier.City || (hub.Tier == Tier.Ward && hub.WardNumber == unit.WardNumber))];
        IReadOnlyList<PlannedUnit> above = [.. way.DistinctBy(each => each.Id).OrderByDescending(each => each.Tier)];
        var calendar = new OpeningCalendar(above.SelectMany(RulesOf), ClosuresOf(unit, year, seed), RoomsOf(unit, traits), HolidayBook.National);
        return [.. year.Months.Months.Select(month => calendar.Month([.. above.Select(each => each.Id)], month, exists: true))];
    }

    /// <summary>Adds what a batch of units entered in the years of the city: their rooms, their closures so far and those that are planned.</summary>
    public static void Write(Change change, IEnumerable<PlannedUnit> units, MonthSpan months, int seed)
    {
        IReadOnlyList<FiscalYear> years = [.. months.Months.Select(month => month.FiscalYear).Distinct()];
        foreach (var unit in units)
        {
            change.Rows<UnitRooms>().AddRange(RoomsOf(unit, new(unit, seed)));
            change.Rows<Closure>().AddRange(years.SelectMany(year => ClosuresOf(unit, year, seed)).Where(closure => closure.Reason != Typhoon || closure.From <= change.Clock.Today));
        }
    }

    private const string Typhoon = "台風の接近のため";

    /// <summary>A Thursday of the typhoon's month on which, as on the Friday after it, nobody closes anyway.</summary>
    private static DateOnly TyphoonOf(FiscalYear year, int seed) => Enumerable.Range(new Dice(seed, "typhoon day", year.Start).Whole(0, 2) * 7, 21)
        .Select(new Season(year, seed).TyphoonMonth.FirstDay.AddDays)
        .First(day => day.DayOfWeek == DayOfWeek.Thursday && Enumerable.Range(-1, 3).All(beside => !HolidayBook.National.IsHoliday(day.AddDays(beside))));
}
