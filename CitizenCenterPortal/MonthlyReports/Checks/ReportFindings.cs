using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>The figures and reasons of one report, read for what is found in it.</summary>
internal static class ReportFindings
{
    /// <summary>The figures of other months that a report's numbers are held against.</summary>
    public static IQueryable<Figure> Beside(IQueryable<Figure> figures, RuleBook book, int unitId, ReportingMonth month)
    {
        var (year, lastYear, first) = (book.YearCells, book.LastYearCells, month.FiscalYear.First);
        var before = month.LastYear;
        return figures.Where(figure => figure.OrgUnitId == unitId
            && ((figure.Month == before && lastYear.Contains(figure.CellId)) || (figure.Month >= first && figure.Month < month && year.Contains(figure.CellId))));
    }

    /// <summary>The same with the report's own, by one command.</summary>
    public static IQueryable<Figure> WithBeside(IQueryable<Figure> figures, RuleBook book, int unitId, ReportingMonth month) =>
        figures.Where(figure => figure.OrgUnitId == unitId && figure.Month == month).Concat(Beside(figures, book, unitId, month));

    /// <summary>What is found, with the reasons given, which are read only where there is something to explain.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="figures">The report's own figures, as they stand or shall stand, with those beside.</param>
    /// <param name="reasons">Reasons are read from here.</param>
    /// <param name="report">The report.</param>
    /// <param name="open">The cells that a correction opened; null where all are open.</param>
    /// <param name="calendar">What the opening calendar says of it.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<IReadOnlyList<FindingLine>> ReadAsync(
        RuleBook book, IEnumerable<Figure> figures, IQueryable<CheckReason> reasons, MonthlyReport report, HashSet<int>? open, AnswerAt calendar, CancellationToken stop)
    {
        var findings = Check(book, report, figures, calendar);
        return findings.Count == 0 ? [] : FindingLine.Of(book, findings, await OfReport(reasons, (report.OrgUnitId, report.Month)).AsNoTracking().ToListAsync(stop), open);
    }

    /// <summary>What is found, with the reasons given, which were read already.</summary>
    public static IReadOnlyList<FindingLine> Of(RuleBook book, IEnumerable<Figure> figures, IReadOnlyList<CheckReason> reasons, MonthlyReport report, HashSet<int>? open, AnswerAt calendar) =>
        FindingLine.Of(book, Check(book, report, figures, calendar), reasons, open);

    /// <summary>The reasons of a report.</summary>
    public static IQueryable<CheckReason> OfReport(IQueryable<CheckReason> reasons, (int UnitId, ReportingMonth Month) at) =>
        reasons.Where(reason => reason.OrgUnitId == at.UnitId && reason.Month == at.Month);

    /// <summary>What is found in figures, those of other months that they are held against among them; in a confirmed report by the rules that were applied when it was confirmed.</summary>
    public static IReadOnlyList<Finding> Check(RuleBook book, MonthlyReport report, IEnumerable<Figure> figures, AnswerAt calendar)
    {
        var answers = figures.ToDictionary(figure => (figure.Month, figure.CellId), figure => new CellAnswer(figure.Stored, figure.NotApplicable));
        return book.Check(report.Month, (of, cell) => answers.GetValueOrDefault((of, cell)), calendar, report.Status == ReportStatus.Confirmed ? report.ConfirmedAt : null);
    }
}
