using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Checks;

/// <summary>What would be found in the reports of a file once it is taken in. It is told, and stops no file.</summary>
/// <param name="All">How many findings.</param>
/// <param name="Told">The first of them, what stops first.</param>
public sealed record FileFindings(int All, IReadOnlyList<FileFinding> Told)
{
    /// <summary>Most findings that are told.</summary>
    public const int Most = 100;

    /// <summary>Nothing found.</summary>
    public static readonly FileFindings None = new(0, []);

    /// <summary>The findings of planned reports: their figures as they shall stand, beside what stands in other months, and held against the calendar where it is given.</summary>
    internal static async Task<FileFindings> OfAsync(IQueryable<Figure> stored, OrgTree tree, RuleBook book, PlannedRows rows, Func<int, ReportingMonth, Task<AnswerAt>>? calendar, CancellationToken stop)
    {
        if (rows.Reports.Count == 0)
        {
            return None;
        }

        var units = rows.Touched.Select(at => at.UnitId).ToHashSet();
        var (from, to) = (rows.Touched.Min(at => at.Month).LastYear, rows.Touched.Max(at => at.Month));
        var cells = book.YearCells.Concat(book.LastYearCells).Concat(book.MonthCells).ToHashSet();
        var figures = (await stored.AsNoTracking().Where(figure => units.Contains(figure.OrgUnitId) && figure.Month >= from && figure.Month <= to && cells.Contains(figure.CellId)).ToListAsync(stop))
            .ToDictionary(figure => (figure.OrgUnitId, figure.Month, figure.CellId));
        foreach (var (_, after) in rows.Figures)
        {
            figures[(after.OrgUnitId, after.Month, after.CellId)] = after;
        }

        var found = new List<FileFinding>();
        foreach (var (unit, of) in rows.Touched.OrderBy(at => (at.Month, at.UnitId)))
        {
            var days = calendar is null ? null : await calendar(unit, of);
            found.AddRange(book.Of(of.FiscalYear)
                .Check(of, (month, cell) => figures.GetValueOrDefault((unit, month, cell)) is { } figure ? new(figure.Stored, figure.NotApplicable) : default, days)
                .Select(finding => new FileFinding(tree.Find(unit)!, of, finding.Level, finding.What)));
        }

        return found.Count == 0 ? None : new(found.Count, [.. found.OrderBy(finding => finding.Level).Take(Most)]);
    }
}

/// <summary>One finding in a file.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Month">The month.</param>
/// <param name="Level">How it weighs.</param>
/// <param name="What">The sentence.</param>
public sealed record FileFinding(OrgUnit Unit, ReportingMonth Month, CheckLevel Level, Sentence What)
{
    /// <summary>One line: 注意 榎町市民センター 令和8年5月分: …</summary>
    public override string ToString() => $"{CheckWords.Say(Level)} {Unit.DisplayName} {Era.Month(Month)}: {What}";
}
