using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>
/// Reads figure tables through a door that is already open, in at most three commands (one more after a level was set) however many columns. Of a unit with nothing
/// beneath the total is read, which is its own figures; the own figures of a hub (本館) are read from its cells.
/// </summary>
public sealed class FigureTableQuery(CatalogueCache catalogues, LevelCache levels)
{
    /// <summary>
    /// Reads the columns over the span. Refuses the total of a hub to who reaches the hub alone, since neighbours' figures are in it;
    /// a unit out of reach is blank.
    /// </summary>
    public Task<FigureTable> LoadAsync(Reading reading, IReadOnlyCollection<ColumnKey> keys, MonthSpan span, Stage stage, CancellationToken stop = default) =>
        LoadAsync(reading, keys, [], span, stage, stop);

    /// <summary>The same, with the totals of units above the caller's beside it, of which averages alone may be passed on.</summary>
    internal Task<FigureTable> LoadAsync(
        Reading reading, IReadOnlyCollection<ColumnKey> keys, IReadOnlyCollection<HubAbove> above, MonthSpan span, Stage stage, CancellationToken stop) =>
        reading.Caller.Reach == Reach.Subtree || keys.All(key => key.Own || !IsHub(reading, key, span))
            ? ReadAsync(new(reading, span), keys, above, stage, stop)
            : throw new DoorClosedException(DoorRefusal.Reach);

    /// <summary>
    /// Two numbers in one command. Totals rises with every counted change of the units or beneath them, also of units above the caller's; what was
    /// made of a table may be kept while it stands. Lines rises with every act within the caller's reach, without which nothing happens to a report.
    /// </summary>
    public static async Task<(long Totals, long Lines)> VersionAsync(Reading reading, IReadOnlyCollection<int> units, CancellationToken stop = default)
    {
        var (heads, chains) = (reading.Rows<TotalsHead>(), reading.Rows<ChainHead>());
        var read = await heads.Where(head => units.Contains(head.OrgUnitId)).Select(head => new { head.Version, Lines = chains.Sum(chain => chain.Count) }).ToListAsync(stop);
        return (read.Sum(row => row.Version), read.Count == 0 ? await chains.SumAsync(chain => chain.Count, stop) : read[0].Lines);
    }

    private async Task<FigureTable> ReadAsync(FigureRows rows, IReadOnlyCollection<ColumnKey> keys, IReadOnlyCollection<HubAbove> above, Stage stage, CancellationToken stop)
    {
        var (reading, span, catalogue) = (rows.Reading, rows.Span, await catalogues.GetAsync(rows.Reading, stop));
        var book = await levels.GetAsync(reading, stop);
        List<int> alone = [.. keys.Where(key => key.Own && IsHub(reading, key, span)).Select(key => key.UnitId)];
        List<int> whole = [.. keys.Where(key => !IsAlone(key)).Select(key => key.UnitId).Distinct()];
        var months = await rows.MonthsAsync([.. keys.Select(key => key.UnitId).Distinct()], stop);
        var (sums, cells) = (new FigureGrids(catalogue, stage), new FigureGrids(catalogue, stage));
        var beyond = Enum.GetValues<Stage>().ToDictionary(at => at, at => (Total: new FigureGrids(catalogue, at), Reached: new FigureGrids(catalogue, at)));
        await foreach (var row in rows.Totals(whole, above).WithCancellation(stop))
        {
            foreach (var grids in row.IsAbove ? beyond.Values.Select(at => row.IsReached ? at.Reached : at.Total) : [sums])
            {
                grids.Add(row);
            }
        }

        var countedAlone = new Dictionary<(int UnitId, ReportingMonth Month), Coverage>();
        await foreach (var (report, figure) in rows.AloneAsync(alone, stop))
        {
            var at = (report.OrgUnitId, report.Month);
            if (!countedAlone.ContainsKey(at))
            {
                countedAlone[at] = Coverage.Of(UnitMonth.Of(report, reading.Tree));
            }

            if (figure is not null)
            {
                cells.Add(UnitTotal.Of(figure));
            }
        }

        var counted = months.ToDictionary(row => (row.OrgUnitId, row.Month), Coverage.Of);
        return new(
            catalogue,
            span,
            stage,
            keys.ToDictionary(key => key, key => new FigureColumn(catalogue, span, (IsAlone(key) ? cells : sums)[key.UnitId], month => CoverageOf(key, month)) { Standing = Standing(PlaceOf(key)) }))
        {
            LevelsOf = Standing,
            Above = (from hub in above from at in beyond select (Key: (hub.Id, at.Key), Total: new TotalBeyond(Column(at.Value.Total[hub.Id]), Column(at.Value.Reached[hub.Id])))).ToDictionary(at => at.Key, at => at.Total),
        };

        FigureColumn Column(IReadOnlyList<FigureGrid> grids) => new(catalogue, span, grids, _ => default);

        StandingLevels Standing(LevelPlace place) => new(book, reading.Tree, place);

        LevelPlace PlaceOf(ColumnKey key) => reading.Tree.Find(key.UnitId) is { } unit ? LevelPlace.Of(unit, key.Own) : LevelPlace.City;

        bool IsAlone(ColumnKey key) => key.Own && alone.Contains(key.UnitId);

        Coverage CoverageOf(ColumnKey key, ReportingMonth month) => !reading.Reaches(key.UnitId, month) ? default
            : IsAlone(key) ? countedAlone.GetValueOrDefault((key.UnitId, month)) with { Expected = reading.Tree.IsOpen(key.UnitId, month) ? 1 : 0 }
            : counted.GetValueOrDefault((key.UnitId, month)) with { Expected = reading.Tree.ExpectedIn(key.UnitId, month) };
    }

    private static bool IsHub(Reading reading, ColumnKey key, MonthSpan span) => reading.Tree.ChildrenIn(key.UnitId, span).Any();
}
