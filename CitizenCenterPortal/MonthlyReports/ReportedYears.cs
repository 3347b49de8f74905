using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Answers what levels stand beside from the reports and their figures.</summary>
public sealed class ReportedYears(CatalogueCache catalogues, FigureTableQuery figures) : IReportedYears
{
    /// <inheritdoc/>
    public Task<bool> HasAsync(Reading reading, FiscalYear year, CancellationToken stop) => ReportYears.HasAsync(reading, year, stop);

    /// <inheritdoc/>
    public Task<IReadOnlyList<FiscalYear>> OfferedAsync(Reading reading, FiscalYear shown, CancellationToken stop) => ReportYears.OfferedAsync(reading, shown, stop);

    /// <inheritdoc/>
    public async Task<IFigures> CameToAsync(Reading reading, LevelPlace place, MonthSpan span, CancellationToken stop)
    {
        if (!reading.Scope.Reaches(place.UnitId))
        {
            return new FigureColumn(await catalogues.GetAsync(reading, stop), span, Array.Empty<FigureSum>(), _ => default);
        }

        var key = new ColumnKey(place.UnitId, place.Own);
        return (await figures.LoadAsync(reading, [key], span, Stage.Provisional, stop))[key];
    }
}
