using CitizenCenterPortal.Data;
using CitizenCenterPortal.MonthlyReports;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Dashboards;

/// <summary>What of the totals above them a reader could take away again: the answers of the units they reach.</summary>
internal sealed class ReachedAnswers
{
    private readonly Reading reading;
    private readonly MonthSpan span;
    private readonly Dictionary<(int Hub, ReportingMonth Month, int CellId), int> counts;

    private ReachedAnswers(Reading reading, MonthSpan span, Dictionary<(int Hub, ReportingMonth Month, int CellId), int> counts) =>
        (this.reading, this.span, this.counts) = (reading, span, counts);

    /// <summary>Reads them for hubs above the reader, in one command.</summary>
    public static async Task<ReachedAnswers> ReadAsync(Reading reading, IReadOnlyCollection<int> hubs, MonthSpan span, Stage stage, CancellationToken stop)
    {
        var figures = reading.Rows<Figure>().Where(figure => figure.Month >= span.From && figure.Month <= span.To);
        var numbers = stage == Stage.Confirmed ? figures.Where(figure => figure.StoredConfirmed != null) : figures.Where(figure => figure.Reported && figure.Stored != null);
        var all = hubs.Select(hub => OfHub(hub, Beneath(reading, hub, span))).Aggregate((one, next) => one.Concat(next));
        return new(reading, span, await all.ToDictionaryAsync(row => (row.Hub, row.Month, row.CellId), row => row.Units, stop));

        IQueryable<Row> OfHub(int hub, List<int> units) => numbers.Where(figure => units.Contains(figure.OrgUnitId))
            .GroupBy(figure => new { figure.Month, figure.CellId })
            .Select(cell => new Row { Hub = hub, Month = cell.Key.Month, CellId = cell.Key.CellId, Units = cell.Count() });
    }

    /// <summary>
    /// By month and cell, how many of the reader's units in a hub's total answered with a number. Null in a month in which one of them stood
    /// elsewhere, or in which a sum that the reader sees holds a unit that has since left them: there no difference can be told safe.
    /// </summary>
    public Func<ReportingMonth, int, int?> Of(int hub)
    {
        var beneath = Beneath(reading, hub, span);
        var known = span.Months.Where(month => IsKnown(hub, month, beneath)).ToHashSet();
        return (month, cell) => known.Contains(month) ? counts.GetValueOrDefault((hub, month, cell)) : null;
    }

    private static List<int> Beneath(Reading reading, int hub, MonthSpan span) =>
        [.. span.Months.SelectMany(month => reading.Tree.SubtreeIn(hub, month)).Distinct().Where(reading.Scope.Reaches)];

    private bool IsKnown(int hub, ReportingMonth month, List<int> beneath)
    {
        var there = reading.Tree.SubtreeIn(hub, month).ToHashSet();
        return beneath.TrueForAll(unit => there.Contains(unit) || reading.Tree.ParentIn(unit, month) is null)
            && reading.Scope.Whole.SelectMany(unit => reading.Tree.SubtreeIn(unit, month)).All(unit => reading.Scope.Reaches(unit) || !there.Contains(unit));
    }

    /// <summary>A cell of a month, counted over the reader's units in a hub.</summary>
    private sealed class Row
    {
        public int Hub { get; init; }

        public ReportingMonth Month { get; init; }

        public int CellId { get; init; }

        public int Units { get; init; }
    }
}
