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

    /// <summary>What is found, with the reasons given.</summary>
    /// <param name="book">The rules.</param>
    /// <param name="rows">Figures of other months are read from here.</param>
    /// <param name="own">The report's own figures, as they stand or shall stand.</param>
    /// <param name="reasons">Reasons are read from here.</param>
    /// <param name="at">The report.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<IReadOnlyList<FindingLine>> ReadAsync(
        RuleBook book, IQueryable<Figure> rows, IEnumerable<Figure> own, IQueryable<CheckReason> reasons, (int UnitId, ReportingMonth Month) at, CancellationToken stop)
    {
        var beside = await Beside(rows, book, at.UnitId, at.Month).AsNoTracking().ToListAsync(stop);
        var findings = Check(book, at.Month, beside.Concat(own));
        return findings.Count == 0 ? [] : FindingLine.Of(book, findings, await OfReport(reasons, at).AsNoTracking().ToListAsync(stop));
    }

    /// <summary>The reasons of a report.</summary>
    public static IQueryable<CheckReason> OfReport(IQueryable<CheckReason> reasons, (int UnitId, ReportingMonth Month) at) =>
        reasons.Where(reason => reason.OrgUnitId == at.UnitId && reason.Month == at.Month);

    /// <summary>What is found in figures that were read.</summary>
    public static IReadOnlyList<Finding> Check(RuleBook book, ReportingMonth month, IEnumerable<Figure> figures)
    {
        var answers = figures.ToDictionary(figure => (figure.Month, figure.CellId), figure => new CellAnswer(figure.Stored, figure.NotApplicable));
        return book.Check(month, (of, cell) => answers.GetValueOrDefault((of, cell)));
    }
}
