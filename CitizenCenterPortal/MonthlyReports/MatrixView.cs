using Microsoft.AspNetCore.Components;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>Where reports stand, unit by month: of a fiscal year, or of the months up to the running one.</summary>
/// <param name="Year">The fiscal year; null where a number of months was asked for.</param>
/// <param name="Length">The number of months that was asked for; null for a year.</param>
/// <param name="Years">The years that may be chosen, the latest first.</param>
/// <param name="Months">The year's twelve; of a number of months those since the first report.</param>
/// <param name="Rows">The units, the caller's own first, then the tree's order.</param>
/// <param name="Waiting">How many reports wait for the caller.</param>
/// <param name="Open">How many reports that are not confirmed have numbers to mend or to explain.</param>
public sealed record MatrixView(FiscalYear? Year, int? Length, IReadOnlyList<FiscalYear> Years, IReadOnlyList<ReportingMonth> Months, IReadOnlyList<MatrixRow> Rows, int Waiting, int Open)
{
    /// <summary>Most months that are shown at once.</summary>
    public const int MostMonths = 36;

    /// <summary>So many months stand with their words; of more the signs.</summary>
    public const int MostInWords = 12;
}

/// <summary>One unit's months.</summary>
/// <param name="Code">The unit's code.</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Cells">One for each month.</param>
/// <param name="Markup">The cells as they are shown, drawn once for all who look.</param>
public sealed record MatrixRow(string Code, string Name, Tier Tier, IReadOnlyList<MatrixCell> Cells, MarkupString Markup)
{
    /// <summary>A unit's row.</summary>
    internal static MatrixRow Of(OrgUnit unit, IReadOnlyList<ReportingMonth> months, IReadOnlyList<MatrixCell> cells) =>
        new(unit.Code, unit.DisplayName, unit.Tier, cells, MatrixCells.Of(unit.Code, cells, months));
}

/// <summary>One report in the matrix.</summary>
/// <param name="Status">Where it stands; null where there is none to be seen.</param>
/// <param name="Expected">True where a report is expected and the caller reaches it.</param>
/// <param name="Waits">True where it waits for the caller.</param>
public readonly record struct MatrixCell(ReportStatus? Status, bool Expected, bool Waits)
{
    /// <summary>True where the unit is closed the whole month: its report is one of zeros.</summary>
    public bool IsShut { get; init; }

    /// <summary>True once it was handed in, whatever came after.</summary>
    public bool IsSubmitted { get; init; }

    /// <summary>True where the day by which it is due has passed.</summary>
    public bool IsDue { get; init; }

    /// <summary>Days after its day on which it was handed in first, 0 in time; of one that is owed the days since; null for one from a file, and before the day.</summary>
    public int? DaysLate { get; init; }

    /// <summary>True where the caller is who asks the centre for it, now that its day has passed.</summary>
    public bool MayRemind { get; init; }

    /// <summary>How many findings in its numbers must still be mended or explained; 0 of one that is confirmed.</summary>
    public int Open { get; init; }

    /// <summary>How often it was opened for correction after it was confirmed.</summary>
    public int Corrections { get; init; }

    /// <summary>Who submitted it last, as the reader may see them.</summary>
    public string? By { get; init; }
}
