using System.Runtime.InteropServices;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>
/// Figures laid aside in a temporary file while a workbook is made, as many bytes for each cell and month as in memory: of all units only
/// those at hand are held, and all are of the moment they were read at. Not for two threads at once.
/// </summary>
public sealed class FiguresAside : IDisposable
{
    private readonly FileStream file = TemporaryFile.Create(".figures");

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    /// <summary>Lays the figures of a column's months aside.</summary>
    /// <returns>Reads them again, until this is disposed.</returns>
    internal Func<FigureColumn> Put(FigureColumn column)
    {
        var laid = new Laid(this, file.Length, column.Catalogue, column.Span, column.Standing, [.. column.Grids.Select(grid => grid.Year)]);
        file.Position = laid.At;
        file.Write(MemoryMarshal.AsBytes<Coverage>([.. column.Span.Months.Select(column.CoverageIn)]));
        foreach (var grid in column.Grids)
        {
            file.Write(grid.Bytes);
        }

        return laid.Read;
    }

    private sealed record Laid(FiguresAside Aside, long At, Catalogue Catalogue, MonthSpan Span, StandingLevels Standing, IReadOnlyList<FiscalYear> Years)
    {
        public FigureColumn Read()
        {
            Aside.file.Position = At;
            var reports = new Coverage[Span.Count];
            Aside.file.ReadExactly(MemoryMarshal.AsBytes(reports.AsSpan()));
            var grids = Years.Select(year => new FigureGrid(Catalogue, year)).ToList();
            foreach (var grid in grids)
            {
                Aside.file.ReadExactly(grid.Bytes);
            }

            var coverage = Span.Months.Zip(reports).ToDictionary(at => at.First, at => at.Second);
            return new(Catalogue, Span, grids, month => coverage.GetValueOrDefault(month)) { Standing = Standing };
        }
    }
}
