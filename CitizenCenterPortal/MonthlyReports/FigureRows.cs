using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The reports of a unit's subtree and month, with the version of its totals.</summary>
internal sealed record UnitMonthRow(int UnitId, ReportingMonth Month, Coverage Counts, long Version);

/// <summary>The commands behind a figure table: of what the caller reaches, or of what stands above it.</summary>
/// <param name="Reading">The open door.</param>
/// <param name="Above">True for the units above the caller's own, and only those.</param>
internal sealed record FigureRows(Reading Reading, bool Above)
{
    /// <summary>Whose agreements decide which months are seen; null where none do.</summary>
    public int? OperatorId => Above ? null : Reading.Scope.OperatorId;

    /// <summary>True where the month is seen.</summary>
    public bool Reaches(int unitId, ReportingMonth month) => Above ? Reading.Scope.Above.Contains(unitId) : Reading.Reaches(unitId, month);

    /// <summary>Counts of reports and the version of the totals.</summary>
    public Task<List<UnitMonthRow>> MonthsAsync(IReadOnlyList<int> units, ReportingMonth since, CancellationToken stop) =>
        Rows<UnitMonth>().Where(row => units.Contains(row.OrgUnitId) && row.Month >= since)
            .Join(Rows<TotalsHead>(), row => row.OrgUnitId, head => head.OrgUnitId, (row, head) => new UnitMonthRow(row.OrgUnitId, row.Month, new(0, row.Reported, row.Confirmed), head.Version))
            .ToListAsync(stop);

    /// <summary>Fills blocks from the totals of their units.</summary>
    public async Task FillFromTotalsAsync(IReadOnlyList<(ColumnKey Key, FigureBlock Block)> blocks, CancellationToken stop)
    {
        var fill = blocks.ToLookup(at => (at.Key.UnitId, at.Block.Year), at => at.Block);
        await foreach (var total in Of<UnitTotal>(blocks).WithCancellation(stop))
        {
            foreach (var block in fill[(total.OrgUnitId, total.Month.FiscalYear)])
            {
                block.Add(total);
            }
        }
    }

    /// <summary>Fills blocks from the cells and reports of their units alone. A report never submitted does not count.</summary>
    public async Task FillFromCellsAsync(IReadOnlyList<(ColumnKey Key, FigureBlock Block)> blocks, CancellationToken stop)
    {
        var fill = blocks.ToDictionary(at => (at.Key.UnitId, at.Block.Year), at => at.Block);
        await foreach (var figure in Of<Figure>(blocks).WithCancellation(stop))
        {
            if (fill.TryGetValue((figure.OrgUnitId, figure.Month.FiscalYear), out var block))
            {
                block.Add(UnitTotal.Of(figure));
            }
        }

        await foreach (var report in Of<MonthlyReport>(blocks).WithCancellation(stop))
        {
            if (report.Reported && fill.TryGetValue((report.OrgUnitId, report.Month.FiscalYear), out var block))
            {
                block.OwnReports[report.Month] = new(0, 1, report.Status == ReportStatus.Confirmed ? 1 : 0);
            }
        }
    }

    /// <summary>The rows of the blocks' units and years; no command where there are no blocks.</summary>
    private IAsyncEnumerable<T> Of<T>(IReadOnlyList<(ColumnKey Key, FigureBlock Block)> blocks)
        where T : class, IOwnedByMonth
    {
        if (blocks.Count == 0)
        {
            return AsyncEnumerable.Empty<T>();
        }

        List<int> units = [.. blocks.Select(at => at.Key.UnitId).Distinct()];
        var (from, to) = (blocks.Min(at => at.Block.Year).First, blocks.Max(at => at.Block.Year).Last);
        return Rows<T>().Where(row => units.Contains(row.OrgUnitId) && row.Month >= from && row.Month <= to).AsAsyncEnumerable();
    }

    private IQueryable<T> Rows<T>()
        where T : class, IOwned => Above ? Reading.RowsAbove<T>() : Reading.Rows<T>();
}
