using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.Organization.Opening;
using FsCheck;
using FsCheck.Fluent;

namespace CitizenCenterPortal.Tests.MonthlyReports.Deadlines;

/// <summary>By when a report is due, against days that were looked up in a paper calendar.</summary>
public sealed class DueDaysTests
{
    [Theory]
    [InlineData(15, 2026, 4, "2026-05-15", "a Friday")]
    [InlineData(15, 2026, 10, "2026-11-16", "the 15th is a Sunday")]
    [InlineData(12, 2025, 12, "2026-01-13", "the 12th is 成人の日")]
    [InlineData(3, 2026, 4, "2026-05-07", "a Sunday, みどりの日, こどもの日 and a substitute day")]
    [InlineData(1, 2026, 12, "2027-01-04", "offices are shut until the 3rd")]
    [InlineData(28, 2025, 11, "2026-01-05", "a Sunday, offices shut from the 29th to the 3rd, and a Sunday")]
    [InlineData(28, 2030, 11, "2031-01-06", "a Saturday, the turn of the year and the weekend after it")]
    public void A_day_on_which_the_offices_are_shut_is_carried_on_to_the_next_working_day(int set, int year, int month, string due, string why) =>
        Due(set).Of(new(year, month)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(due, why);

    [Fact]
    public void The_citys_own_holiday_carries_the_day_on_too()
    {
        var own = new HolidayBook([new() { Day = new(2026, 5, 15), Name = "市制記念日" }]);
        new DueDays([], own).Of(new(2026, 4)).ShouldBe(new(2026, 5, 18), "a Friday that is the city's own, and the weekend");
    }

    [Fact]
    public void It_is_never_a_day_off_and_never_passes_over_a_working_day()
    {
        Prop.ForAll(Months.ToArbitrary(), Days.ToArbitrary(), (month, set) =>
        {
            var days = Due(set);
            var (due, asked) = (days.Of(month), month.Next.FirstDay.AddDays(set - 1));
            return due >= asked && !days.IsOff(due) && Enumerable.Range(0, due.DayNumber - asked.DayNumber).All(at => days.IsOff(asked.AddDays(at)));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_month_has_the_days_of_the_last_row_before_it_and_closes_after_it_is_due()
    {
        Prop.ForAll(Months.ToArbitrary(), Set.ListOf().ToArbitrary(), (month, rows) =>
        {
            var set = rows.DistinctBy(row => row.From).ToList();
            var days = new DueDays(set, HolidayBook.National);
            var stands = set.Where(row => row.From <= month).MaxBy(row => row.From) ?? ReportDeadline.Usual;
            var closing = days.ClosingOf(month);
            return days.At(month) == stands && days.Of(month) <= closing && !days.IsOff(closing) && closing >= month.Next.FirstDay.AddDays(stands.DueDay)
                && new DueDays([.. set.Where(row => row.From <= month)], HolidayBook.National).Of(month) == days.Of(month);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_last_month_whose_day_has_passed_is_the_latest_of_those()
    {
        Prop.ForAll(Months.ToArbitrary(), Days.ToArbitrary(), Days.ToArbitrary(), (month, set, at) =>
        {
            var (days, today) = (Due(set), month.FirstDay.AddDays(at - 1));
            var last = days.LastBefore(today);
            return days.Of(last) < today && days.Of(last.Next) >= today;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_first_submission_counts_and_that_of_a_report_from_a_file_does_not()
    {
        var (early, late) = (new DateTime(2026, 5, 14), new DateTime(2026, 6, 1));
        FirstSubmission.Of([(ReportActs.Submit.Code, late), (ReportActs.Return.Code, late), (ReportActs.Submit.Code, early)]).ShouldBe(early);
        FirstSubmission.Of([(ReportActs.Correct.Code, early), (ReportActs.Submit.Code, late)]).ShouldBeNull("it was there before anybody submitted it");
        FirstSubmission.Of([(ReportActs.Accept.Code, early)]).ShouldBeNull();
    }

    [Fact]
    public void Late_is_reckoned_by_the_citys_days_and_midnight_is_not_late()
    {
        DueDays.DaysLate(new(2026, 5, 15), CityClock.ToUtc(new(2026, 5, 15, 23, 59, 59))).ShouldBe(0);
        DueDays.DaysLate(new(2026, 5, 15), CityClock.ToUtc(new(2026, 5, 16, 0, 0, 0))).ShouldBe(1);
        DueDays.DaysLate(new(2026, 5, 15), CityClock.ToUtc(new(2026, 5, 1, 9, 0, 0))).ShouldBe(0);
    }

    [Fact]
    public void A_month_that_is_not_due_yet_lowers_no_rate_and_a_report_from_a_file_is_not_judged()
    {
        var due = new MatrixCell(ReportStatus.Submitted, true, false) { IsDue = true, IsSubmitted = true };
        var rate = SubmissionRate.Of([due with { DaysLate = 0 }, due with { DaysLate = 3 }, due, due with { IsSubmitted = false, DaysLate = 5 }, new(null, true, false), new(null, false, false)]);
        rate.ShouldBe(new(Expected: 4, Submitted: 3, Judged: 3, InTime: 1));
        (rate.SubmittedText, rate.InTimeText).ShouldBe(("75.0%", "33.3%"));
        default(SubmissionRate).SubmittedText.ShouldBe("-");
    }

    private static DueDays Due(int day) => new([new() { From = ReportingMonth.Earliest, DueDay = day, ClosingDay = ReportDeadline.MonthEnd }], HolidayBook.National);

    private static Gen<ReportingMonth> Months => Gen.Choose(0, 12 * 40).Select(at => new ReportingMonth(2005, 4).AddMonths(at));

    private static Gen<ReportDeadline> Set => from month in Months
                                              from due in Gen.Choose(1, ReportDeadline.LatestDay - 1)
                                              from closing in Gen.OneOf(Gen.Choose(due + 1, ReportDeadline.LatestDay), Gen.Constant(ReportDeadline.MonthEnd))
                                              select new ReportDeadline { From = month, DueDay = due, ClosingDay = closing };

    private static Gen<int> Days => Gen.Choose(1, ReportDeadline.LatestDay);
}
