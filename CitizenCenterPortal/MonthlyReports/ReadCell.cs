using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Comments;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Reads one cell of a report: who wrote what in it, what was asked of it, and what stands there a month and a year before.</summary>
public sealed class ReadCell(PortalDoor door, CatalogueCache catalogues, ReportHistory history, PersonNames names)
{
    /// <summary>The cell; null where unit, month or cell is not there or out of reach.</summary>
    public async Task<CellStory?> FindAsync(string unitCode, ReportingMonth month, string cellCode, CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        if (reading.Unit(unitCode) is not { } unit || !reading.Reaches(unit.Id, month) || !await ReportYears.HasAsync(reading, month, stop))
        {
            return null;
        }

        var catalogue = (await catalogues.GetAsync(reading, stop)).FormOf(month.FiscalYear);
        var isThere = await reading.Rows<MonthlyReport>().AnyAsync(report => report.OrgUnitId == unit.Id && report.Month == month, stop)
            || (month <= reading.Clock.ThisMonth && reading.Tree.IsOpen(unit.Id, month));
        if (catalogue.Cell(cellCode) is not { } cell || !isThere)
        {
            return null;
        }

        ReportingMonth[] before = [month.Previous, month.LastYear];
        var figures = await reading.Rows<Figure>().Where(figure => figure.OrgUnitId == unit.Id && figure.CellId == cell.Id && before.Contains(figure.Month)).ToListAsync(stop);
        var form = new FormReader(catalogue, new() { OrgUnitId = unit.Id, Month = month }, [], [], [], new Dictionary<int, CellTouch>());
        var said = await SaidThere.In(reading, month, month).Where(row => row.Thread.OrgUnitId == unit.Id).ToListAsync(stop);
        var threads = await ThreadReader.ReadAsync(reading, names, form, said, stop);
        var decimals = catalogue.MeasureOf(cell).Decimals;
        return CellStory.Of(
            cell.Code,
            [.. before.Where(each => reading.Reaches(unit.Id, each)).Select(each => CellMonth.Of(each, figures.Find(figure => figure.Month == each), decimals, MeasureYears.Say(catalogue.MeasureOf(cell), each.FiscalYear)))],
            await history.OfCellAsync(reading, catalogue, unit.Id, month, cell, stop),
            threads[month].Where(thread => thread.IsOpen && thread.Place == cell.Code));
    }
}
