using CitizenCenterPortal.Data;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>A holiday carries the days of the reports on. One that would move a day that has passed would change what came late, and is refused.</summary>
public sealed class PassedDays : IHolidayWatch
{
    /// <summary>So many months before a holiday's own the days that it may carry belong to.</summary>
    private const int Carried = 2;

    /// <inheritdoc/>
    public async Task<Sentence?> WhyNotAsync(Reading reading, HolidayBook now, HolidayBook shall, DateOnly day, CancellationToken stop)
    {
        var set = await reading.Rows<ReportDeadline>().ToListAsync(stop);
        var (stands, would, isMore) = (new DueDays(set, now), new DueDays(set, shall), shall.IsHoliday(day));
        var moved = from month in new MonthSpan(ReportingMonth.Of(day).AddMonths(-Carried), ReportingMonth.Of(day)).Months
                    from at in new[] { (What: Words.Say("提出期限"), Now: stands.Of(month), Shall: would.Of(month)), (What: Words.Say("締め日"), Now: stands.ClosingOf(month), Shall: would.ClosingOf(month)) }
                    where at.Now != at.Shall && (at.Now < reading.Clock.Today || at.Shall < reading.Clock.Today)
                    select new Sentence(isMore
                        ? "この休日で、{0}の{1}が{2}から{3}に変わります。もう過ぎた期限は変えられません。これからの日を、前もって登録してください。"
                        : "この休日を取りやめると、{0}の{1}が{2}から{3}に変わります。もう過ぎた期限は変えられません。この休日は、このまま残してください。", Era.Month(month), at.What, Era.Day(at.Now), Era.Day(at.Shall));
        return moved.FirstOrDefault();
    }
}
