using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Which fiscal years there are for a caller: the running one, also of a city that has reported nothing yet; each that a page offers in which
/// a unit within reach was open or has a report; and of the earlier ones, since a centre may be older than its reports by decades, those in
/// which one was open and something was reported by then, or has a report. One rule for every address, answer, workbook and button that
/// names a year, and for every month.
/// </summary>
public static class ReportYears
{
    private const int Offered = 3;

    /// <summary>True where there is such a year.</summary>
    public static async Task<bool> HasAsync(Reading reading, FiscalYear year, CancellationToken stop = default) =>
        (await AmongAsync(reading, [year], stop)).Count > 0;

    /// <summary>True where a month is of such a year, or has not begun: that is told of it, and not that it is not there.</summary>
    public static async Task<bool> HasAsync(Reading reading, ReportingMonth month, CancellationToken stop = default) =>
        month > reading.Clock.ThisMonth || await HasAsync(reading, month.FiscalYear, stop);

    /// <summary>The years that a page offers, the latest first: of the last three those that there are, and the one that is shown.</summary>
    public static async Task<IReadOnlyList<FiscalYear>> OfferedAsync(Reading reading, FiscalYear shown, CancellationToken stop = default)
    {
        var last = await AmongAsync(reading, [.. Enumerable.Range(0, Offered).Select(back => new FiscalYear(reading.Clock.ThisYear.Start - back))], stop);
        return last.Contains(shown) ? last : [.. last.Append(shown).OrderDescending()];
    }

    /// <summary>The tree is in memory; the reports are asked only where it does not tell, in one command.</summary>
    private static async Task<IReadOnlyList<FiscalYear>> AmongAsync(Reading reading, IReadOnlyList<FiscalYear> asked, CancellationToken stop)
    {
        List<FiscalYear> begun = [.. asked.Where(year => year <= reading.Clock.ThisYear).OrderDescending()];
        var open = begun.Where(year => WasOpen(reading, year)).ToHashSet();
        List<FiscalYear> unsure = [.. begun.Where(year => year != reading.Clock.ThisYear && !(open.Contains(year) && IsLate(reading, year)))];
        var reported = unsure.Count == 0 ? [] : await ReportedAsync(reading, new(open.Contains(unsure[^1]) ? ReportingMonth.Earliest : unsure[^1].First, unsure[0].Last), stop);
        return [.. begun.Where(year => !unsure.Contains(year) || reported.Exists(month => year.Months.Contains(month) || (open.Contains(year) && month < year.First)))];
    }

    private static bool IsLate(Reading reading, FiscalYear year) => year.Start > reading.Clock.ThisYear.Start - Offered;

    private static bool WasOpen(Reading reading, FiscalYear year) =>
        reading.Units.Any(unit => year.Months.Months.Any(month => reading.Tree.IsOpen(unit.Id, month) && reading.Reaches(unit.Id, month)));

    private static Task<List<ReportingMonth>> ReportedAsync(Reading reading, MonthSpan span, CancellationToken stop) =>
        reading.Rows<MonthlyReport>().Where(report => report.Month >= span.From && report.Month <= span.To).Select(report => report.Month).Distinct().ToListAsync(stop);
}
