using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Reads figure tables through a door that is already open, in at most four commands however many columns. Of a unit with nothing
/// beneath the total is read, which is its own figures; the own figures of a hub (本館) are read from its cells.
/// </summary>
public sealed class FigureTableQuery(CatalogueCache catalogues)
{
    /// <summary>
    /// Reads the columns over the span. Refuses the total of a hub to who reaches the hub alone, since neighbours' figures are in it;
    /// a unit out of reach is blank.
    /// </summary>
    public Task<FigureTable> LoadAsync(Reading reading, IReadOnlyCollection<ColumnKey> keys, MonthSpan span, Stage stage, CancellationToken stop = default) =>
        reading.Caller.Reach == Reach.Subtree || keys.All(key => key.Own || !IsHub(reading, key, span))
            ? ReadAsync(new(reading, Above: false), keys, span, stage, stop)
            : throw new DoorClosedException(DoorRefusal.Reach);

    /// <summary>A number that rises with every counted change of the columns' units or beneath them; what was made of a table may be kept while it stands.</summary>
    public static Task<long> VersionAsync(Reading reading, IReadOnlyCollection<ColumnKey> keys, CancellationToken stop = default) =>
        new FigureRows(reading, Above: false).VersionAsync([.. keys.Select(key => key.UnitId).Distinct()], stop);

    /// <summary>The same of units above the caller's.</summary>
    internal static Task<long> VersionAboveAsync(Reading reading, IReadOnlyCollection<int> units, CancellationToken stop) =>
        new FigureRows(reading, Above: true).VersionAsync(units, stop);

    /// <summary>
    /// Reads totals of units above the caller's. Only indicator values of at least three centres outside the caller's reach may be passed on
    /// from them.
    /// </summary>
    internal Task<FigureTable> LoadAboveAsync(Reading reading, IReadOnlyCollection<int> units, MonthSpan span, Stage stage, CancellationToken stop) =>
        ReadAsync(new(reading, Above: true), [.. units.Select(unit => new ColumnKey(unit, Own: false))], span, stage, stop);

    private async Task<FigureTable> ReadAsync(FigureRows rows, IReadOnlyCollection<ColumnKey> keys, MonthSpan span, Stage stage, CancellationToken stop)
    {
        var (reading, catalogue) = (rows.Reading, await catalogues.GetAsync(rows.Reading, stop));
        List<int> alone = [.. keys.Where(key => key.Own && IsHub(reading, key, span)).Select(key => key.UnitId)];
        List<int> whole = [.. keys.Where(key => !IsAlone(key)).Select(key => key.UnitId).Distinct()];
        var months = await rows.MonthsAsync([.. keys.Select(key => key.UnitId).Distinct()], span, stop);
        var totals = await rows.TotalsAsync(catalogue, whole, span, stage, stop);
        var cells = await rows.CellsAsync(catalogue, alone, span, stage, stop);
        var reports = await rows.ReportsAsync(alone, span, stop);
        var counted = months.ToDictionary(row => (row.OrgUnitId, row.Month), Coverage.Of);
        var countedAlone = reports.Select(report => UnitMonth.Of(report, reading.Tree)).ToDictionary(row => (row.OrgUnitId, row.Month), Coverage.Of);
        return new(
            catalogue,
            span,
            stage,
            keys.ToDictionary(key => key, key => new FigureColumn(catalogue, span, [.. (IsAlone(key) ? cells : totals)[key.UnitId]], month => CoverageOf(key, month))));

        bool IsAlone(ColumnKey key) => key.Own && alone.Contains(key.UnitId);

        Coverage CoverageOf(ColumnKey key, ReportingMonth month) => !rows.Reaches(key.UnitId, month) ? default
            : IsAlone(key) ? countedAlone.GetValueOrDefault((key.UnitId, month)) with { Expected = reading.Tree.IsOpen(key.UnitId, month) ? 1 : 0 }
            : counted.GetValueOrDefault((key.UnitId, month)) with { Expected = reading.Tree.ExpectedIn(key.UnitId, month) };
    }

    private static bool IsHub(Reading reading, ColumnKey key, MonthSpan span) => reading.Tree.ChildrenIn(key.UnitId, span).Any();
}
