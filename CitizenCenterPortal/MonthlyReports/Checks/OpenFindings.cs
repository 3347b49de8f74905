using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>How much is still open in the numbers of many reports at once, as each report's own page says it (<see cref="FindingLine.Holds"/>).</summary>
public sealed class OpenFindings(RuleCache rules, Proposals proposals)
{
    /// <summary>How many findings of each report must still be mended or explained, where any must; by one command, whatever the number of reports.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="reports">The reports to look at, each with the places that a correction opened and the reasons given.</param>
    /// <param name="stop">Stops it.</param>
    internal async Task<IReadOnlyDictionary<(int UnitId, ReportingMonth Month), int>> CountAsync(
        Reading reading, IReadOnlyCollection<(MonthlyReport Report, IReadOnlyCollection<string> Opened, List<CheckReason> Reasons)> reports, CancellationToken stop)
    {
        var open = new Dictionary<(int, ReportingMonth), int>();
        if (reports.Count == 0)
        {
            return open;
        }

        var all = await rules.GetAsync(reading, stop);
        var (units, months) = (reports.Select(each => each.Report.OrgUnitId).Distinct().ToList(), reports.Select(each => each.Report.Month).Distinct().ToList());
        var figures = (await Figures(reading, all, units, months).Select(figure => new { figure.OrgUnitId, figure.Month, figure.CellId, figure.Stored, figure.NotApplicable }).ToListAsync(stop))
            .ToDictionary(figure => (figure.OrgUnitId, figure.Month, figure.CellId), figure => new CellAnswer(figure.Stored, figure.NotApplicable));
        foreach (var (report, opened, reasons) in reports)
        {
            var (unit, month) = (report.OrgUnitId, report.Month);
            var book = all.Of(month.FiscalYear);
            var calendar = await proposals.AnswersAsync(book, reading, unit, month, stop);
            var found = book.Check(month, (of, cell) => figures.GetValueOrDefault((unit, of, cell)), calendar);
            if (found.Count > 0 && FindingLine.Of(book, found, reasons, book.Catalogue.OpenIn(opened)).Count(finding => finding.Holds) is > 0 and var holding)
            {
                open[(unit, month)] = holding;
            }
        }

        return open;
    }

    /// <summary>Their own figures, and those of other months that any of them is held against.</summary>
    private static IQueryable<Figure> Figures(Reading reading, RuleBook book, IReadOnlyList<int> units, IReadOnlyList<ReportingMonth> months)
    {
        var (year, lastYear) = (book.YearCells, book.LastYearCells);
        List<ReportingMonth> before = [.. months.Select(month => month.LastYear)];
        var (first, last) = (months.Min().FiscalYear.First, months.Max());
        return reading.Rows<Figure>().Where(figure => units.Contains(figure.OrgUnitId)
            && (months.Contains(figure.Month)
                || (before.Contains(figure.Month) && lastYear.Contains(figure.CellId))
                || (figure.Month >= first && figure.Month < last && year.Contains(figure.CellId))));
    }
}
