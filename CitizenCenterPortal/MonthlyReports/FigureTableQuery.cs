using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Reads figure tables through a door that is already open: one command where nothing has changed since, at most four else, however
/// many columns. Of a unit with nothing beneath the total is read, which is its own figures; the own figures of a hub (本館) are read
/// from its cells.
/// </summary>
public sealed class FigureTableQuery(CatalogueCache catalogues, FigureCache cache)
{
    /// <summary>
    /// Reads the columns over the span. Refuses the total of a hub to who reaches the hub alone, since neighbours' figures are in it;
    /// a unit out of reach is blank.
    /// </summary>
    public async Task<FigureTable> LoadAsync(Reading reading, IReadOnlyCollection<ColumnKey> keys, MonthSpan span, Stage stage, CancellationToken stop = default)
    {
        if (reading.Caller.Reach != Reach.Subtree && keys.Any(key => !key.Own && IsHub(reading, key, span)))
        {
            throw new DoorClosedException(DoorRefusal.Reach);
        }

        return await LoadAsync(reading, new(reading, Above: false), keys, span, stage, stop);
    }

    /// <summary>
    /// Reads totals of units above the caller's. Only indicator values of at least three centres may be passed on from them
    /// (<see cref="IndicatorValue.Units"/>).
    /// </summary>
    internal Task<FigureTable> LoadAboveAsync(Reading reading, IReadOnlyCollection<int> units, MonthSpan span, Stage stage, CancellationToken stop) =>
        LoadAsync(reading, new(reading, Above: true), [.. units.Select(unit => new ColumnKey(unit, Own: false))], span, stage, stop);

    private async Task<FigureTable> LoadAsync(Reading reading, FigureRows rows, IReadOnlyCollection<ColumnKey> keys, MonthSpan span, Stage stage, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(reading, stop);
        var three = reading.Clock.ThisYear.Previous.Previous.First;
        var since = span.From < three ? span.From : three;
        var months = (await rows.MonthsAsync([.. keys.Select(key => key.UnitId).Distinct()], since, stop)).ToLookup(row => row.UnitId);
        var blocks = await BlocksAsync(reading, rows, catalogue, keys, span, months, stop);
        return new(catalogue, span, stage, keys.ToDictionary(key => key, Column), Years());

        FigureColumn Column(ColumnKey key)
        {
            var own = key.Own && IsHub(reading, key, span);
            var there = own
                ? blocks[key].SelectMany(block => block.OwnReports).ToDictionary()
                : months[key.UnitId].ToDictionary(row => row.Month, row => row.Counts);
            return new(catalogue, span, [.. blocks[key].Select(block => block.Grid(stage))], month => Within(Expected(key.UnitId, month, own), there.GetValueOrDefault(month)));
        }

        int Expected(int unit, ReportingMonth month, bool own) => !rows.Reaches(unit, month) ? 0
            : own ? reading.Tree.IsOpen(unit, month) ? 1 : 0
            : reading.Tree.ExpectedIn(unit, month);

        IReadOnlyList<FiscalYear> Years() =>
            [.. months.SelectMany(unit => unit).Where(row => row.Counts.Reported > 0).Select(row => row.Month.FiscalYear).Distinct().Order()];
    }

    private async Task<ILookup<ColumnKey, FigureBlock>> BlocksAsync(
        Reading reading, FigureRows rows, Catalogue catalogue, IReadOnlyCollection<ColumnKey> keys, MonthSpan span, ILookup<int, UnitMonthRow> months, CancellationToken stop)
    {
        List<(ColumnKey Key, FigureBlock Block)> blocks = [];
        List<(ColumnKey Key, FigureBlock Block)> missing = [];
        for (var year = span.From.FiscalYear; year <= span.To.FiscalYear; year = new(year.Start + 1))
        {
            foreach (var key in keys.Where(key => months[key.UnitId].Any(month => month.Month.FiscalYear == year)))
            {
                var kept = cache.Find(CacheKey(key, year), VersionOf(key));
                blocks.Add((key, kept ?? new(catalogue, year)));
                if (kept is null)
                {
                    missing.Add(blocks[^1]);
                }
            }
        }

        var hubs = missing.Where(at => at.Key.Own && IsHub(reading, at.Key, span)).ToList();
        await rows.FillFromTotalsAsync([.. missing.Except(hubs)], stop);
        await rows.FillFromCellsAsync(hubs, stop);
        foreach (var (key, block) in missing)
        {
            cache.Keep(CacheKey(key, block.Year), VersionOf(key), block);
        }

        return blocks.ToLookup(at => at.Key, at => at.Block);

        FigureCache.Key CacheKey(ColumnKey key, FiscalYear year) => new(key, year, rows.OperatorId);

        FigureCache.Version VersionOf(ColumnKey key) => new(months[key.UnitId].First().Version, reading.Stamps.Organization, reading.Stamps.Catalogue);
    }

    private static bool IsHub(Reading reading, ColumnKey key, MonthSpan span) => reading.Tree.ChildrenIn(key.UnitId, span).Any();

    /// <summary>A report that nobody owes, as of a centre closed since, does not stand in for one that is owed.</summary>
    private static Coverage Within(int expected, Coverage there) => new(expected, Math.Min(expected, there.Reported), Math.Min(expected, there.Confirmed));
}
