using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.YearForms;

/// <summary>From which fiscal year on the form may still change: no report of it, or of a later one, was ever handed in.</summary>
internal static class OpenYears
{
    /// <summary>How far ahead a change may be written, in years after the first.</summary>
    public const int Ahead = 3;

    /// <summary>The first such year, never one that is over.</summary>
    public static async Task<FiscalYear> FirstAsync(IQueryable<MonthlyReport> reports, CityClock clock, CancellationToken stop)
    {
        var last = await reports.Where(report => report.Reported).OrderByDescending(report => report.Month).Select(report => (ReportingMonth?)report.Month).FirstOrDefaultAsync(stop);
        return last?.FiscalYear.Next is { } next && next > clock.ThisYear ? next : clock.ThisYear;
    }

    /// <summary>Why a change may not begin in a year; null where it may.</summary>
    public static Sentence? WhyNot(FiscalYear year, FiscalYear first) =>
        year < first ? new Sentence("{0}は、もう報告が提出されているか、終わっています。様式を変えられるのは{1}からです。", Era.Fiscal(year), Era.Fiscal(first))
        : year.Start > first.Start + Ahead ? new Sentence("{0}は先すぎます。{1}から{2}までの様式を変えられます。", Era.Fiscal(year), Era.Fiscal(first), Era.Fiscal(new(first.Start + Ahead)))
        : null;
}
