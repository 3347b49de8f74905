using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>The reports and figures that a file is about, as they stood when it was read.</summary>
internal sealed class StoredReports
{
    private static readonly Dictionary<int, Figure> None = [];

    private readonly IReadOnlyCollection<int> units;
    private readonly MonthSpan span;
    private readonly Dictionary<(int UnitId, ReportingMonth Month), MonthlyReport> reports;
    private readonly Dictionary<(int UnitId, ReportingMonth Month), Dictionary<int, Figure>> figures;

    private StoredReports(IReadOnlyCollection<int> units, MonthSpan span, List<MonthlyReport> reports, List<Figure> figures)
    {
        this.units = units;
        this.span = span;
        this.reports = reports.ToDictionary(report => (report.OrgUnitId, report.Month));
        this.figures = figures.GroupBy(figure => (figure.OrgUnitId, figure.Month)).ToDictionary(report => report.Key, report => report.ToDictionary(figure => figure.CellId));
    }

    /// <summary>Reads them: those of the units within the months.</summary>
    public static async Task<StoredReports> LoadAsync(IQueryable<MonthlyReport> reports, IQueryable<Figure> figures, IReadOnlyCollection<int> units, MonthSpan span, CancellationToken stop) => new(
        units,
        span,
        await Of(reports, units, span).AsNoTracking().ToListAsync(stop),
        await Of(figures, units, span).AsNoTracking().ToListAsync(stop));

    /// <summary>The report; null where there is none.</summary>
    public MonthlyReport? Report(int unitId, ReportingMonth month) => reports.GetValueOrDefault((unitId, month));

    /// <summary>The figures of a report by cell.</summary>
    public IReadOnlyDictionary<int, Figure> Figures(int unitId, ReportingMonth month) => figures.GetValueOrDefault((unitId, month), None);

    /// <summary>
    /// True where these unit-months stand as they were read. Cheap enough to ask under the lock: versions only rise, so a sum per report tells
    /// whether any of its figures was changed.
    /// </summary>
    public async Task<bool> StillStandAsync(IQueryable<MonthlyReport> nowReports, IQueryable<Figure> nowFigures, IReadOnlySet<(int UnitId, ReportingMonth Month)> touched, CancellationToken stop)
    {
        var states = await Of(nowReports, units, span).Select(report => new { report.OrgUnitId, report.Month, report.Status, report.Reported, report.Imported }).ToListAsync(stop);
        var sums = await Of(nowFigures, units, span).GroupBy(figure => new { figure.OrgUnitId, figure.Month })
            .Select(report => new { report.Key.OrgUnitId, report.Key.Month, Versions = report.Sum(figure => figure.Version) }).ToListAsync(stop);
        var now = states.ToDictionary(report => (report.OrgUnitId, report.Month), report => (report.Status, report.Reported, report.Imported));
        var versions = sums.ToDictionary(report => (report.OrgUnitId, report.Month), report => report.Versions);
        return touched.All(at =>
            (now.TryGetValue(at, out var state) ? state : default((ReportStatus, bool, bool)?)) == (Report(at.UnitId, at.Month) is { } report ? (report.Status, report.Reported, report.Imported) : default((ReportStatus, bool, bool)?))
            && versions.GetValueOrDefault(at) == Figures(at.UnitId, at.Month).Values.Sum(figure => figure.Version));
    }

    private static IQueryable<T> Of<T>(IQueryable<T> rows, IReadOnlyCollection<int> units, MonthSpan span)
        where T : IOwnedByMonth => rows.Where(row => units.Contains(row.OrgUnitId) && row.Month >= span.From && row.Month <= span.To);
}
