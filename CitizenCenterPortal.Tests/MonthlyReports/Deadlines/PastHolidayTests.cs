using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.Organization.Opening;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports.Deadlines;

/// <summary>The city's own holidays carry the days of the reports; a day that has passed stays where it was.</summary>
public sealed class PastHolidayTests
{
    [EachDatabase]
    public async Task A_holiday_that_would_move_a_day_that_has_passed_is_refused_and_every_other_is_taken(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        (await AddAsync(database, "2026-09-15", new(2026, 11, 17))).Why!.ToString().ShouldStartWith("この休日で、令和8年8月分の提出期限が令和8年9月15日から令和8年9月16日に変わります。もう過ぎた期限は変えられません。");
        (await AddAsync(database, "2026-09-30", new(2026, 11, 17))).Why!.ToString().ShouldStartWith("この休日で、令和8年8月分の締め日が令和8年9月30日から令和8年10月1日に変わります。");
        (await AddAsync(database, "2026-09-14", new(2026, 11, 17))).ShouldBe(Outcome.Done, "no day of a report lies on it");
        (await AddAsync(database, "2026-11-16", new(2026, 11, 17))).Kind.ShouldBe(OutcomeKind.Refused, "October's was yesterday");
        (await DueAsync(database)).ShouldBe(new(2026, 11, 16));

        (await AddAsync(database, "2026-11-16", new(2026, 11, 16))).ShouldBe(Outcome.Done, "October's is today");
        (await DueAsync(database)).ShouldBe(new(2026, 11, 17));
        (await RemoveAsync(database, new(2026, 11, 16), new(2026, 11, 17))).Why!.ToString().ShouldStartWith("この休日を取りやめると、令和8年10月分の提出期限が令和8年11月17日から令和8年11月16日に変わります。");
        (await RemoveAsync(database, new(2026, 11, 16), new(2026, 11, 16))).ShouldBe(Outcome.Done);
        (await RemoveAsync(database, new(2026, 9, 14), new(2026, 11, 17))).ShouldBe(Outcome.Done);
        (await AddAsync(database, "2026-12-15", new(2026, 11, 17))).ShouldBe(Outcome.Done, "nothing was due by then");
    }

    private static Task<Outcome> AddAsync(TestDatabase database, string day, DateOnly today) => Edit(database, today).AddHolidayAsync(new() { From = day, Name = "市制記念日" }, "条例");

    private static Task<Outcome> RemoveAsync(TestDatabase database, DateOnly day, DateOnly today) => Edit(database, today).RemoveHolidayAsync(day, "改正");

    private static EditCalendar Edit(TestDatabase database, DateOnly today) => new(database.DoorOf(SmallCity.Caller("city-director", "C00"), today), [new PassedDays()]);

    private static async Task<DateOnly> DueAsync(TestDatabase database)
    {
        await using var reading = await database.DoorOf(SmallCity.Caller("city-director", "C00"), new(2026, 11, 17)).OpenForReadingAsync(Permissions.MonthlyReports.Read);
        return (await new DeadlineCache(new()).GetAsync(reading)).Of(new(2026, 10));
    }
}
