using System.Runtime.CompilerServices;
using CitizenCenterPortal.Data;
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

    /// <summary>The totals of units that the caller reaches; of units above them also, and how much of these the caller's own units answered.</summary>
    public IAsyncEnumerable<TotalRow> Totals(IReadOnlyCollection<int> units, IReadOnlyCollection<HubAbove> above)
    {
        var totals = TotalsOf<UnitTotal>(units, isAbove: false);
        if (above.Count > 0)
        {
            totals = above.Select(ReachedIn).Aggregate(totals.Concat(TotalsOf<TotalAbove>([.. above.Select(hub => hub.Id)], isAbove: true)), (all, reached) => all.Concat(reached));
        }

        return totals.AsAsyncEnumerable();
    }

    /// <summary>
    /// The reports of the units alone that were submitted at least once, each with its figures; no command where there are no units. A report
    /// without figures is one row.
    /// </summary>
    public async IAsyncEnumerable<(MonthlyReport Report, Figure? Figure)> AloneAsync(IReadOnlyCollection<int> units, [EnumeratorCancellation] CancellationToken stop)
    {
        if (units.Count == 0)
        {
            yield break;
        }

        var rows = from report in Reading.Rows<MonthlyReport>()
                   where units.Contains(report.OrgUnitId) && report.Month >= Span.From && report.Month <= Span.To && report.Reported
                   join figure in Reading.Rows<Figure>() on new { report.OrgUnitId, report.Month } equals new { figure.OrgUnitId, figure.Month } into figures
                   from figure in figures.DefaultIfEmpty()
                   select new { Report = report, Figure = figure };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return (row.Report, row.Figure);
        }
    }

    private IQueryable<TotalRow> TotalsOf<T>(IReadOnlyCollection<int> units, bool isAbove)
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
            IsAbove = isAbove,
            IsReached = false,
        });

    /// <summary>What the caller's units in a hub answered each cell with, numbers alone.</summary>
    private IQueryable<TotalRow> ReachedIn(HubAbove hub) =>
        Reading.Rows<Figure>().Where(figure => hub.Reached.Contains(figure.OrgUnitId) && figure.Month >= Span.From && figure.Month <= Span.To)
            .GroupBy(figure => new { figure.Month, figure.CellId })
            .Select(cell => new TotalRow
            {
                OrgUnitId = hub.Id,
                Month = cell.Key.Month,
                CellId = cell.Key.CellId,
                Stored = cell.Sum(figure => figure.Reported ? figure.Stored ?? 0 : 0),
                Answered = cell.Count(figure => figure.Reported && figure.Stored != null),
                NotApplicable = 0,
                StoredConfirmed = cell.Sum(figure => figure.StoredConfirmed ?? 0),
                AnsweredConfirmed = cell.Count(figure => figure.StoredConfirmed != null),
                NotApplicableConfirmed = 0,
                IsAbove = true,
                IsReached = true,
            });
}

/// <summary>A total by whichever face of its table it was read.</summary>
internal sealed class TotalRow : CellTotal
{
    /// <summary>True where it is of a hub above the caller.</summary>
    public bool IsAbove { get; init; }

    /// <summary>True where it says what the caller's own units have in a hub above.</summary>
    public bool IsReached { get; init; }
}
