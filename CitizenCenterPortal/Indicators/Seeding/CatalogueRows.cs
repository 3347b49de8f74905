using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Indicators.Seeding;

/// <summary>The rows of a catalogue: those that are there, those that the portal brings, or those that are missing.</summary>
internal sealed record CatalogueRows(
    IReadOnlyList<Measure> Measures, IReadOnlyList<BreakdownOption> Options, IReadOnlyList<Cell> Cells, IReadOnlyList<Indicator> Indicators)
{
    /// <summary>How many rows.</summary>
    public int Count => Measures.Count + Options.Count + Cells.Count + Indicators.Count;

    /// <summary>The rows that are there.</summary>
    public static async Task<CatalogueRows> LoadAsync(
        IQueryable<Measure> measures, IQueryable<BreakdownOption> options, IQueryable<Cell> cells, IQueryable<Indicator> indicators, CancellationToken stop) => new(
        await measures.AsNoTracking().ToListAsync(stop),
        await options.AsNoTracking().ToListAsync(stop),
        await cells.AsNoTracking().ToListAsync(stop),
        await indicators.AsNoTracking().ToListAsync(stop));

    /// <summary>
    /// What of this catalogue another lacks. A row that is there stays as the city left it, whatever is written here. Every measure there
    /// then is gets the cells it lacks, numbered on in the order of the form; a number is never given again.
    /// </summary>
    public CatalogueRows MissingFrom(CatalogueRows there)
    {
        List<Measure> measures = [.. Measures.ExceptBy(there.Measures.Select(row => row.Code), row => row.Code)];
        List<BreakdownOption> options = [.. Options.ExceptBy(there.Options.Select(row => (row.Breakdown, row.Code)), row => (row.Breakdown, row.Code))];
        var lastId = there.Cells.Select(cell => cell.Id).DefaultIfEmpty().Max();
        var cells = CellsOf([.. there.Measures, .. measures], [.. there.Options, .. options])
            .Except(there.Cells.Select(cell => (cell.Measure, cell.Option)))
            .Select((cell, index) => new Cell { Id = lastId + index + 1, Measure = cell.Measure, Option = cell.Option });
        return new(measures, options, [.. cells], [.. Indicators.ExceptBy(there.Indicators.Select(row => row.Code), row => row.Code)]);
    }

    private static IEnumerable<(string Measure, string Option)> CellsOf(IReadOnlyCollection<Measure> measures, IReadOnlyCollection<BreakdownOption> options) =>
        from measure in measures.OrderBy(measure => measure.Position)
        from option in measure.Breakdown is null ? [""] : options.Where(option => option.Breakdown == measure.Breakdown).OrderBy(option => option.Position).Select(option => option.Code)
        select (measure.Code, option);
}
