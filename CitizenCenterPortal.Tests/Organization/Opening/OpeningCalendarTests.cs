using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Organization.Opening;
using FsCheck;
using FsCheck.Fluent;
using static CitizenCenterPortal.Tests.Organization.Opening.GivenRules;

namespace CitizenCenterPortal.Tests.Organization.Opening;

/// <summary>When a centre is open, against months that were looked up in a paper calendar.</summary>
public sealed class OpeningCalendarTests
{
    [Fact]
    public void In_May_2026_the_Monday_that_is_a_holiday_is_open_and_the_day_after_the_golden_week_is_not()
    {
        var may = Month(2026, 5);

        ClosedDays(may).ShouldBe([7, 11, 18, 25], "the 4th is みどりの日, the 6th is a substitute, the 7th is the day after");
        (may.Open, may.Regular, may.Extra).ShouldBe((27, 4, 0));
        may.Days[5].Holiday.ShouldBe("こどもの日 振替休日");
    }

    [Fact]
    public void At_the_turn_of_the_year_it_is_closed_from_the_28th_to_the_4th()
    {
        ClosedDays(Month(2025, 12)).ShouldBe([1, 8, 15, 22, 28, 29, 30, 31]);
        ClosedDays(Month(2026, 1)).ShouldBe([1, 2, 3, 4, 5, 13, 19, 26], "the 12th is 成人の日 and open, the 13th the day after");
    }

    [Theory]
    [InlineData(2026, 7, 21, "海の日 is a Monday, so that the Tuesday is closed")]
    [InlineData(2026, 9, 24, "敬老の日, 国民の休日 and 秋分の日: the Thursday after all three")]
    [InlineData(2026, 10, 13, "スポーツの日 is a Monday")]
    [InlineData(2024, 8, 13, "山の日 was a Sunday, its substitute the Monday")]
    public void The_day_after_a_run_of_holidays_is_closed_and_no_day_within_it(int year, int month, int closed, string why)
    {
        var days = Month(year, month).Days;
        days[closed - 1].IsOpen.ShouldBeFalse(why);
        days[closed - 2].ShouldSatisfyAllConditions(day => day.Holiday.ShouldNotBeNull(why), day => day.IsOpen.ShouldBeTrue(why));
    }

    [Fact]
    public void After_a_holiday_on_a_Friday_or_Saturday_the_weekend_stays_open()
    {
        Month(2026, 3).Days[20].ShouldSatisfyAllConditions(day => day.Day.DayOfWeek.ShouldBe(DayOfWeek.Saturday), day => day.IsOpen.ShouldBeTrue("the day after 春分の日"));
        Month(2024, 11).Days[22 + 1].IsOpen.ShouldBeTrue("23 November 2024 was a Saturday: the Sunday after it is open");
    }

    [Fact]
    public void Of_days_of_the_week_the_nearest_rules_hold_and_the_other_kinds_stay()
    {
        ClosedDays(Month(2026, 6)).ShouldBe([1, 8, 15, 22, 29]);
        ClosedDays(Month(2026, 6, [.. OfCity, Weekday(Ward, DayOfWeek.Tuesday)])).ShouldBe([2, 9, 16, 23, 30]);
        ClosedDays(Month(2026, 6, [.. OfCity, Weekday(Ward, DayOfWeek.Tuesday), Weekday(Centre, DayOfWeek.Wednesday), Weekday(Centre, DayOfWeek.Monday)])).ShouldBe([1, 3, 8, 10, 15, 17, 22, 24, 29]);
        ClosedDays(Month(2026, 5, [.. OfCity, AfterHolidays(Centre, staysOpen: true)])).ShouldBe([11, 18, 25], "the centre lifts that kind alone");

        var tuesday = Weekday(Centre, DayOfWeek.Tuesday);
        tuesday.From = new(2026, 6, 10);
        tuesday.To = new(2026, 6, 20);
        ClosedDays(Month(2026, 6, [.. OfCity, tuesday])).ShouldBe([1, 8, 16, 22, 29], "and only while it stands");
    }

    [Fact]
    public void A_span_of_the_year_adds_to_those_above_unless_the_centre_lifts_them()
    {
        var summer = new ClosingRule { OrgUnitId = Ward, Kind = ClosingKind.Yearly, FirstDay = 813, LastDay = 815, From = Since };
        ClosedDays(Month(2026, 8, [.. OfCity, summer])).ShouldBe([3, 10, 12, 13, 14, 15, 17, 24, 31]);
        ClosedDays(Month(2026, 1, [.. OfCity, summer])).ShouldBe([1, 2, 3, 4, 5, 13, 19, 26], "the city's turn of the year holds as before");

        var lifted = new ClosingRule { OrgUnitId = Centre, Kind = ClosingKind.Yearly, StaysOpen = true, From = Since };
        ClosedDays(Month(2026, 8, [.. OfCity, summer, lifted])).ShouldBe([3, 10, 12, 17, 24, 31]);
        ClosedDays(Month(2026, 1, [.. OfCity, summer, lifted])).ShouldBe([2, 5, 13, 19, 26], "the 2nd is the day after 元日");
    }

    [Fact]
    public void A_closure_takes_the_days_that_would_be_open_and_says_why()
    {
        var june = Month(2026, 6, closures: [Closed("2026-06-10", "2026-06-16")]);
        (june.Open, june.Regular, june.Extra).ShouldBe((19, 5, 6), "the 15th is a Monday anyway");
        CalendarWords.Why(june.Days[9]).ShouldBe("臨時休館：空調工事");
        CalendarWords.Why(june.Days[14]).ShouldBe("定例の休館日：毎週月曜日（休日に当たる日を除く）");

        var shut = Month(2026, 6, closures: [Closed("2026-05-20", "2026-07-10")]);
        (shut.Open, shut.IsShut).ShouldBe((0, true));
        Month(2024, 3).ShouldSatisfyAllConditions(before => before.Open.ShouldBe(0), before => before.IsShut.ShouldBeFalse("it was not opened yet"), before => before.Regular.ShouldBe(0));
    }

    [Fact]
    public void A_day_of_the_citys_own_counts_as_a_holiday()
    {
        var july = Month(2026, 7, null, null, null, new CityHoliday { Day = new(2026, 7, 6), Name = "市制記念日" });
        ClosedDays(july).ShouldBe([7, 13, 21, 27], "Monday the 6th is open, Tuesday the 7th closed, 海の日 as ever");
        july.Days[5].Holiday.ShouldBe("市制記念日");
    }

    [Fact]
    public void Slots_are_three_a_day_for_each_room_that_is_lent_that_day()
    {
        var june = Month(2026, 6, rooms: [Rooms("hall", 1), Rooms("meeting", 3), Rooms("meeting", 2, new(2026, 6, 16)), Rooms("gym", 0)]);
        june.Open.ShouldBe(25);
        june.Slots.ShouldBe(new Dictionary<string, int> { ["hall"] = 75, ["meeting"] = (12 * 3 * 3) + (13 * 3 * 2) }, ignoreOrder: true);
        Month(2026, 6, closures: [Closed("2026-06-01", "2026-06-30")], rooms: [Rooms("hall", 1)]).Slots["hall"].ShouldBe(0, "a room without a day to lend it is 0, not absent");
    }

    [Fact]
    public void The_file_of_holidays_knows_each_year_to_2050()
    {
        foreach (var year in Enumerable.Range(1970, 81))
        {
            Enumerable.Range(0, 365).Count(day => HolidayBook.National.IsHoliday(new DateOnly(year, 1, 1).AddDays(day))).ShouldBeInRange(12, 22, $"{year}");
        }

        HolidayBook.Knows(new(2049)).ShouldBeTrue();
        HolidayBook.Knows(new(2050)).ShouldBeFalse("its March is in 2051");
        (HolidayBook.National.NameOf(new(2019, 5, 1)), HolidayBook.National.IsHoliday(new(2020, 10, 12))).ShouldBe(("休日（祝日扱い）", false), "the day of the enthronement, and the year in which sports day was moved");
    }

    [Fact]
    public void Whatever_is_entered_no_month_has_more_open_days_than_days_and_a_closure_never_adds_one()
    {
        var rules = Gen.Elements<ClosingRule>([.. OfCity, Weekday(Ward, DayOfWeek.Tuesday), Weekday(Centre, DayOfWeek.Sunday), AfterHolidays(Centre, staysOpen: true), NewYear(Ward)]).ListOf();
        var closures = (from start in Gen.Choose(0, 700) from days in Gen.Choose(0, 60) select new Closure { OrgUnitId = Centre, From = new DateOnly(2025, 1, 1).AddDays(start), To = new DateOnly(2025, 1, 1).AddDays(start + days), Reason = "工事" }).ListOf();
        var all = from some in rules from closed in closures from more in closures from at in Gen.Choose(0, 23) from count in Gen.Choose(0, 9) select (some, closed, more, at, count);

        Prop.ForAll(all.ToArbitrary(), given =>
        {
            var month = new ReportingMonth(2025, 1).AddMonths(given.at);
            UnitRooms[] rooms = [Rooms("hall", given.count)];
            var before = Month(month.Year, month.Month, given.some, given.closed, rooms);
            var after = Month(month.Year, month.Month, given.some, given.closed.Concat(given.more), rooms);
            return before.Open >= 0 && before.Open + before.Regular + before.Extra == month.LastDay.Day
                && after.Open <= before.Open && after.Regular == before.Regular
                && after.Slots.Values.Sum() <= before.Slots.Values.Sum() && before.Slots.Values.Sum() == before.Open * 3 * given.count
                && before.Days.All(day => day.IsOpen || day.Rule is not null || day.Closure is not null);
        }).QuickCheckThrowOnFailure();
    }
}
