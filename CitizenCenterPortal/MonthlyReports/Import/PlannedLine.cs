namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>What a line of a file does to the figure it is about.</summary>
public enum LineChange
{
    /// <summary>新規: brings a figure where there was none.</summary>
    New,

    /// <summary>変更: brings another figure, or clears one.</summary>
    Changed,

    /// <summary>同じ: changes nothing; a blank line too.</summary>
    Same,
}

/// <summary>A line and what it does.</summary>
/// <param name="Line">The line.</param>
/// <param name="Stands">The answer that stands before.</param>
internal sealed record PlannedLine(FigureLine Line, CellAnswer Stands)
{
    /// <summary>The answer that stands afterwards.</summary>
    public CellAnswer Shall => Line.Answer ?? Stands;

    /// <summary>What it does.</summary>
    public LineChange Change => Shall == Stands ? LineChange.Same : Stands == default ? LineChange.New : LineChange.Changed;
}
