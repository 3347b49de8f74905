using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.MonthlyReports.Checks;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>A file read and worked out: the same for a preview and for what is then written.</summary>
/// <param name="Plan">What would be written.</param>
/// <param name="Stored">What stood when it was worked out.</param>
/// <param name="Read">The versions of the tree and the form that it was held against.</param>
/// <param name="Faults">What is wrong with the file; with any, nothing is written.</param>
internal sealed record PreparedFigures(FiguresPlan Plan, StoredReports Stored, DataStamps Read, Faults Faults)
{
    /// <summary>What is found in its reports.</summary>
    public FileFindings Findings { get; init; } = FileFindings.None;

    /// <summary>What an import of it comes to.</summary>
    public ImportedFigures Result => new(Outcome.Done, Plan.Count(LineChange.New), Plan.Count(LineChange.Changed), Plan.Count(LineChange.Same), Plan.Rows.Reports.Count) { Findings = Findings };
}
