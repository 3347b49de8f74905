namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Where the reports of a fiscal year stand, unit by month.</summary>
/// <param name="Year">The fiscal year.</param>
/// <param name="Years">The years that may be chosen, the latest first.</param>
/// <param name="Months">Its months that have begun; the year's twelve where it is over.</param>
/// <param name="Rows">The units, the caller's own first, then the tree's order.</param>
/// <param name="Waiting">How many reports wait for the caller.</param>
public sealed record MatrixView(FiscalYear Year, IReadOnlyList<FiscalYear> Years, IReadOnlyList<ReportingMonth> Months, IReadOnlyList<MatrixRow> Rows, int Waiting);

/// <summary>One unit's year.</summary>
/// <param name="Code">The unit's code.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Cells">One for each month.</param>
public sealed record MatrixRow(string Code, string Name, Tier Tier, IReadOnlyList<MatrixCell> Cells);

/// <summary>One report in the matrix.</summary>
/// <param name="Status">Where it stands; null where there is none to be seen.</param>
/// <param name="Expected">True where a report is expected and the caller reaches it.</param>
/// <param name="Waits">True where it waits for the caller.</param>
public readonly record struct MatrixCell(ReportStatus? Status, bool Expected, bool Waits)
{
    /// <summary>True where the unit is closed the whole month: its report is one of zeros.</summary>
    public bool IsShut { get; init; }
}
