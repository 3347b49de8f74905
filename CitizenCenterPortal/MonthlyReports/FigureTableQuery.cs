using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Reads figure tables through a door that is already open: at most four commands however many columns. Of a unit with nothing
/// beneath the total is read, which is its own figures; the own figures of a hub (本館) are read from its cells.
/// </summary>
public sealed class FigureTableQuery(CatalogueCache catalogues)
{
    /// <summary>
    /// Reads the columns over the span. Refuses the total of a hub to who reaches the hub alone, since neighbours' figures are in it.
    /// </summary>
    public async Task<FigureTable> LoadAsync(Reading reading, IReadOnlyCollection<ColumnKey> keys, MonthSpan span, Stage stage, CancellationToken stop = default)
    {
        var catalogue = await catalogues.GetAsync(reading, stop);
        var hubs = keys.Where(key => reading.Tree.ChildrenIn(key.UnitId, span).Any()).ToHashSet();
        if (hubs.Any(key => !key.Own) && reading.Caller.Reach != Reach.Subtree)
        {
            throw new DoorClosedException(DoorRefusal.Reach);
        }

        var fromCells = hubs.Where(key => key.Own).Select(key => key.UnitId).ToList();
        var fromTotals = keys.Where(key => !key.Own || !hubs.Contains(key)).Select(key => key.UnitId).Distinct().ToList();
        var totals = await TotalsAsync(reading, fromTotals, span, stage, stop);
        var cells = await CellsAsync(reading, fromCells, span, stage, stop);
        var months = await MonthsAsync(reading, fromTotals, span, stop);
        var reports = await ReportsAsync(reading, fromCells, span, stop);
        return new(catalogue, span, stage, keys.ToDictionary(key => key, key => fromCells.Contains(key.UnitId) && key.Own
            ? new FigureColumn(catalogue, span, cells[key.UnitId], month => OwnCoverage(key.UnitId, month, reports.GetValueOrDefault((key.UnitId, month))))
            : new FigureColumn(catalogue, span, totals[key.UnitId], month => TotalCoverage(key.UnitId, month, months.GetValueOrDefault((key.UnitId, month))))));

        Coverage OwnCoverage(int unit, ReportingMonth month, Coverage there) =>
            Within(reading.Reaches(unit, month) && reading.Tree.IsOpen(unit, month) ? 1 : 0, there);

        Coverage TotalCoverage(int unit, ReportingMonth month, Coverage there) =>
            Within(reading.Reaches(unit, month) ? reading.Tree.ExpectedIn(unit, month) : 0, there);
    }

    /// <summary>A report that nobody owes, as of a centre closed since, does not stand in for one that is owed.</summary>
    private static Coverage Within(int expected, Coverage there) => new(expected, Math.Min(expected, there.Reported), Math.Min(expected, there.Confirmed));

    private static async Task<ILookup<int, FigureSum>> TotalsAsync(Reading reading, List<int> units, MonthSpan span, Stage stage, CancellationToken stop)
    {
        var rows = reading.Rows<UnitTotal>().Where(row => units.Contains(row.OrgUnitId) && row.Month >= span.From && row.Month <= span.To);
        var sums = stage == Stage.Confirmed
            ? rows.Select(row => new { row.OrgUnitId, Sum = new FigureSum(row.Month, row.CellId, row.StoredConfirmed, row.AnsweredConfirmed, row.NotApplicableConfirmed) })
            : rows.Select(row => new { row.OrgUnitId, Sum = new FigureSum(row.Month, row.CellId, row.Stored, row.Answered, row.NotApplicable) });
        return (units.Count == 0 ? [] : await sums.ToListAsync(stop)).ToLookup(row => row.OrgUnitId, row => row.Sum);
    }

    private static async Task<ILookup<int, FigureSum>> CellsAsync(Reading reading, List<int> units, MonthSpan span, Stage stage, CancellationToken stop)
    {
        var rows = reading.Rows<Figure>().Where(row => units.Contains(row.OrgUnitId) && row.Month >= span.From && row.Month <= span.To);
        var sums = stage == Stage.Confirmed
            ? rows.Where(row => row.StoredConfirmed != null || row.ConfirmedNotApplicable)
                .Select(row => new { row.OrgUnitId, Sum = new FigureSum(row.Month, row.CellId, row.StoredConfirmed ?? 0, 1, row.ConfirmedNotApplicable ? 1 : 0) })
            : rows.Where(row => row.Reported && (row.Stored != null || row.NotApplicable))
                .Select(row => new { row.OrgUnitId, Sum = new FigureSum(row.Month, row.CellId, row.Stored ?? 0, 1, row.NotApplicable ? 1 : 0) });
        return (units.Count == 0 ? [] : await sums.ToListAsync(stop)).ToLookup(row => row.OrgUnitId, row => row.Sum);
    }

    private static async Task<Dictionary<(int, ReportingMonth), Coverage>> MonthsAsync(Reading reading, List<int> units, MonthSpan span, CancellationToken stop) =>
        units.Count == 0 ? [] : await reading.Rows<UnitMonth>()
            .Where(row => units.Contains(row.OrgUnitId) && row.Month >= span.From && row.Month <= span.To)
            .ToDictionaryAsync(row => (row.OrgUnitId, row.Month), row => new Coverage(0, row.Reported, row.Confirmed), stop);

    private static async Task<Dictionary<(int, ReportingMonth), Coverage>> ReportsAsync(Reading reading, List<int> units, MonthSpan span, CancellationToken stop) =>
        units.Count == 0 ? [] : await reading.Rows<MonthlyReport>()
            .Where(row => units.Contains(row.OrgUnitId) && row.Month >= span.From && row.Month <= span.To && row.Reported)
            .ToDictionaryAsync(row => (row.OrgUnitId, row.Month), row => new Coverage(0, 1, row.Status == ReportStatus.Confirmed ? 1 : 0), stop);
}
