using CitizenCenterPortal.Excel;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Import;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary>What forms would do, to be looked at before anything is written.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Wanted">The report from whose page it came; null where it may be of any.</param>
/// <param name="Mark">The mark of what would be written over what; empty where the file is refused.</param>
/// <param name="Problems">The faults that are told.</param>
/// <param name="Faults">How many there are.</param>
/// <param name="Lines">Every cell that is not refused, by what it does.</param>
/// <param name="Reports">The reports of the file with their counts.</param>
public sealed record FormPreview(
    string File, FormAddress? Wanted, string Mark, IReadOnlyList<Problem> Problems, int Faults, IReadOnlyList<PreviewRow> Lines, IReadOnlyList<PreviewSum<FormAddress>> Reports)
{
    /// <summary>What is found in its reports.</summary>
    public FileFindings Findings { get; init; } = FileFindings.None;

    /// <summary>The sheets of other units in it, which are not taken in.</summary>
    public IReadOnlyList<Place> Others { get; init; } = [];

    /// <summary>How many cells do so.</summary>
    public int Count(LineChange change) => Lines.Count(line => line.Change == change);

    internal static FormPreview Of(FilledBook book, IReadOnlyList<FilledForm> forms, FormPlan plan, Faults faults) => new(
        book.Name,
        book.Wanted,
        faults.Count > 0 ? "" : plan.Rows.Mark(),
        faults.Told,
        faults.Count,
        plan.Lines,
        [.. forms.Select(form => PreviewSum.Of(new FormAddress(form.Unit.Code, form.Month), plan.Lines.Where(line => line.Unit.Id == form.Unit.Id && line.Month == form.Month)))]);
}
