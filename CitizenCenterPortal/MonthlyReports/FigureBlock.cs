using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>One column's fiscal year as the database has it, at both stages.</summary>
internal sealed class FigureBlock(Catalogue catalogue, FiscalYear year)
{
    private readonly FigureGrid provisional = new(catalogue, year);
    private readonly FigureGrid confirmed = new(catalogue, year);

    /// <summary>The year.</summary>
    public FiscalYear Year => year;

    /// <summary>The reports of a hub alone, by month; a subtree's are counted by <see cref="UnitMonth"/>.</summary>
    public Dictionary<ReportingMonth, Coverage> OwnReports { get; } = [];

    /// <summary>The sums of a stage.</summary>
    public FigureGrid Grid(Stage stage) => stage == Stage.Confirmed ? confirmed : provisional;

    /// <summary>Adds a total, or a figure as the total of its unit alone.</summary>
    public void Add(UnitTotal total)
    {
        provisional.Add(total.At(Stage.Provisional));
        confirmed.Add(total.At(Stage.Confirmed));
    }
}
