using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Which fiscal years there are for a caller: the running one, also of a city that has reported nothing yet, and each before it in which a
/// unit within reach was open or has a report. One rule for every address, answer, workbook and button that names a year.
/// </summary>
public static class ReportYears
{
    private const int Offered = 3;

    /// <summary>True where there is such a year.</summary>
    public static async Task<bool> HasAsync(Reading reading, FiscalYear year, CancellationToken stop = default) =>
        (await AmongAsync(reading, [year], stop)).Count > 0;

    /// <summary>The years that a page offers, the latest first: of the last three those that there are, and the one that is shown.</summary>
    public static Task<IReadOnlyList<FiscalYear>> OfferedAsync(Reading reading, FiscalYear shown, CancellationToken stop = default) =>
        AmongAsync(reading, [.. Enumerable.Range(0, Offered).Select(back => new FiscalYear(reading.Clock.ThisYear.Start - back)), shown], stop);

    /// <summary>The tree is in memory; the reports are asked only where it knows of no unit, in one command.</summary>
    private static async Task<IReadOnlyList<FiscalYear>> AmongAsync(Reading reading, IReadOnlyList<FiscalYear> asked, CancellationToken stop)
    {
        List<FiscalYear> begun = [.. asked.Where(year => year <= reading.Clock.ThisYear).Distinct().OrderDescending()];
        List<FiscalYear> closed = [.. begun.Where(year => year != reading.Clock.ThisYear && !WasOpen(reading, year))];
        var reported = closed.Count == 0 ? [] : await ReportedAsync(reading, new(closed[^1].First, closed[0].Last), stop);
        return [.. begun.Where(year => !closed.Contains(year) || reported.Exists(year.Months.Contains))];
    }

    private static bool WasOpen(Reading reading, FiscalYear year) =>
        reading.Units.Any(unit => year.Months.Months.Any(month => reading.Tree.IsOpen(unit.Id, month) && reading.Reaches(unit.Id, month)));

    private static Task<List<ReportingMonth>> ReportedAsync(Reading reading, MonthSpan span, CancellationToken stop) =>
        reading.Rows<MonthlyReport>().Where(report => report.Month >= span.From && report.Month <= span.To).Select(report => report.Month).Distinct().ToListAsync(stop);
}
