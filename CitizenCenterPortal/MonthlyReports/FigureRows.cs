using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>The commands behind a figure table, one for each kind of its rows.</summary>
/// <param name="Reading">The open door.</param>
/// <param name="Span">The months read.</param>
internal sealed record FigureRows(Reading Reading, MonthSpan Span)
{
    /// <summary>Counts of reports of the units' subtrees.</summary>
    public Task<List<UnitMonth>> MonthsAsync(IReadOnlyCollection<int> units, CancellationToken stop) =>
        Reading.Rows<UnitMonth>().Where(row => units.Contains(row.OrgUnitId) && row.Month >= Span.From && row.Month <= Span.To).ToListAsync(stop);

    /// <summary>The totals of units that the caller reaches, and of units above them.</summary>
    public IAsyncEnumerable<CellTotal> Totals(IReadOnlyCollection<int> units, IReadOnlyCollection<int> above) =>
        above.Count == 0 ? TotalsOf<UnitTotal>(units).AsAsyncEnumerable() : TotalsOf<UnitTotal>(units).Concat(TotalsOf<TotalAbove>(above)).AsAsyncEnumerable();

    /// <summary>
    /// The reports of the units alone that were submitted at least once, each with its figures; no command where there are no units. A report
    /// without figures is one row.
    /// </summary>
    public async Task<IReadOnlyList<(MonthlyReport Report, Figure? Figure)>> AloneAsync(IReadOnlyCollection<int> units, CancellationToken stop)
    {
        if (units.Count == 0)
        {
            return [];
        }

        var rows = from report in Reading.Rows<MonthlyReport>()
                   where units.Contains(report.OrgUnitId) && report.Month >= Span.From && report.Month <= Span.To && report.Reported
                   join figure in Reading.Rows<Figure>() on new { report.OrgUnitId, report.Month } equals new { figure.OrgUnitId, figure.Month } into figures
                   from figure in figures.DefaultIfEmpty()
                   select new { Report = report, Figure = figure };
        return [.. (await rows.ToListAsync(stop)).Select(row => (row.Report, (Figure?)row.Figure))];
    }

    private IQueryable<TotalRow> TotalsOf<T>(IReadOnlyCollection<int> units)
        where T : CellTotal =>
        Reading.Rows<T>().Where(row => units.Contains(row.OrgUnitId) && row.Month >= Span.From && row.Month <= Span.To).Select(row => new TotalRow
        {
            OrgUnitId = row.OrgUnitId,
            Month = row.Month,
            CellId = row.CellId,
            Stored = row.Stored,
            Answered = row.Answered,
            NotApplicable = row.NotApplicable,
            StoredConfirmed = row.StoredConfirmed,
            AnsweredConfirmed = row.AnsweredConfirmed,
            NotApplicableConfirmed = row.NotApplicableConfirmed,
        });

    /// <summary>A total whichever face of its table it was read by.</summary>
    private sealed class TotalRow : CellTotal;
}
