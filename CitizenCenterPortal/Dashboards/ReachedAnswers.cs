using CitizenCenterPortal.Data;
using CitizenCenterPortal.MonthlyReports;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Dashboards;

/// <summary>What of a hub's total the reader could take away again: the answers of the units they reach beneath it.</summary>
internal static class ReachedAnswers
{
    /// <summary>How many of the reached units beneath the hub answered a cell of a month with a number that the stage counts.</summary>
    public static async Task<Func<ReportingMonth, int, int>> ReadAsync(Reading reading, int hub, MonthSpan span, Stage stage, CancellationToken stop)
    {
        var reached = span.Months.SelectMany(month => reading.Tree.SubtreeIn(hub, month)).Distinct().Where(reading.Scope.Reaches).ToList();
        var figures = reading.Rows<Figure>().Where(figure => reached.Contains(figure.OrgUnitId) && figure.Month >= span.From && figure.Month <= span.To);
        var counted = await (stage == Stage.Confirmed ? figures.Where(figure => figure.StoredConfirmed != null) : figures.Where(figure => figure.Reported && figure.Stored != null))
            .GroupBy(figure => new { figure.Month, figure.CellId })
            .Select(cell => new { cell.Key.Month, cell.Key.CellId, Units = cell.Count() }).ToListAsync(stop);
        var byCell = counted.ToDictionary(cell => (cell.Month, cell.CellId), cell => cell.Units);
        return (month, cell) => byCell.GetValueOrDefault((month, cell));
    }
}
