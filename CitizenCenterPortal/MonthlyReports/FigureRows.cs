using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The commands behind a figure table: of what the caller reaches, or of what stands above it.</summary>
/// <param name="Reading">The open door.</param>
/// <param name="Above">True for the units above the caller's own, and only those.</param>
internal sealed record FigureRows(Reading Reading, bool Above)
{
    /// <summary>True where the month is seen.</summary>
    public bool Reaches(int unitId, ReportingMonth month) => Above ? Reading.Scope.Above.Contains(unitId) : Reading.Reaches(unitId, month);

    /// <summary>A number that rises with every counted change of the units or beneath them.</summary>
    public Task<long> VersionAsync(IReadOnlyCollection<int> units, CancellationToken stop) =>
        Rows<TotalsHead>().Where(head => units.Contains(head.OrgUnitId)).SumAsync(head => head.Version, stop);

    /// <summary>Counts of reports of the units' subtrees.</summary>
    public Task<List<UnitMonth>> MonthsAsync(IReadOnlyCollection<int> units, MonthSpan span, CancellationToken stop) => Of<UnitMonth>(units, span).ToListAsync(stop);

    /// <summary>The reports of the units alone that were submitted at least once; no command where there are no units.</summary>
    public Task<List<MonthlyReport>> ReportsAsync(IReadOnlyCollection<int> units, MonthSpan span, CancellationToken stop) =>
        units.Count == 0 ? Task.FromResult<List<MonthlyReport>>([]) : Of<MonthlyReport>(units, span).Where(report => report.Reported).ToListAsync(stop);

    /// <summary>The totals of the units, by unit and year.</summary>
    public Task<ILookup<int, FigureGrid>> TotalsAsync(Catalogue catalogue, IReadOnlyCollection<int> units, MonthSpan span, Stage stage, CancellationToken stop) =>
        GridsAsync(catalogue, units, Of<UnitTotal>(units, span), total => total, stage, stop);

    /// <summary>The figures of the units alone, by unit and year. A report never submitted does not count.</summary>
    public Task<ILookup<int, FigureGrid>> CellsAsync(Catalogue catalogue, IReadOnlyCollection<int> units, MonthSpan span, Stage stage, CancellationToken stop) =>
        GridsAsync(catalogue, units, Of<Figure>(units, span), UnitTotal.Of, stage, stop);

    private static async Task<ILookup<int, FigureGrid>> GridsAsync<T>(
        Catalogue catalogue, IReadOnlyCollection<int> units, IQueryable<T> rows, Func<T, UnitTotal> totalOf, Stage stage, CancellationToken stop)
        where T : class
    {
        var grids = new Dictionary<(int Unit, FiscalYear Year), FigureGrid>();
        if (units.Count > 0)
        {
            await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
            {
                var total = totalOf(row);
                var at = (total.OrgUnitId, total.Month.FiscalYear);
                if (!grids.TryGetValue(at, out var grid))
                {
                    grids[at] = grid = new(catalogue, at.FiscalYear);
                }

                grid.Add(total.At(stage));
            }
        }

        return grids.ToLookup(grid => grid.Key.Unit, grid => grid.Value);
    }

    private IQueryable<T> Of<T>(IReadOnlyCollection<int> units, MonthSpan span)
        where T : class, IOwnedByMonth =>
        Rows<T>().Where(row => units.Contains(row.OrgUnitId) && row.Month >= span.From && row.Month <= span.To);

    private IQueryable<T> Rows<T>()
        where T : class, IOwned => Above ? Reading.RowsAbove<T>() : Reading.Rows<T>();
}
