using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Sums as they are read, laid out by unit and fiscal year.</summary>
internal sealed class FigureGrids(Catalogue catalogue, Stage stage)
{
    private readonly Dictionary<int, Dictionary<FiscalYear, FigureGrid>> grids = [];

    /// <summary>The years of a unit.</summary>
    public IReadOnlyList<FigureGrid> this[int unit] => grids.TryGetValue(unit, out var years) ? [.. years.Values] : [];

    /// <summary>Adds a sum.</summary>
    public void Add(CellTotal total)
    {
        var years = grids.TryGetValue(total.OrgUnitId, out var known) ? known : grids[total.OrgUnitId] = [];
        var year = total.Month.FiscalYear;
        if (!years.TryGetValue(year, out var grid))
        {
            years[year] = grid = new(catalogue, year);
        }

        grid.Add(total.At(stage));
    }
}
