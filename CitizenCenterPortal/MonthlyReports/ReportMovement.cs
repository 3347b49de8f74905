using CitizenCenterPortal.Data;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Comments;
using CitizenCenterPortal.MonthlyReports.Deadlines;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.MonthlyReports.Narratives;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>How far a report has moved, by which an act tells whether it is about what its person saw.</summary>
internal static class ReportMovement
{
    /// <summary>Acts that move a report: its steps, and a file that writes it.</summary>
    private static readonly string[] Moving = [.. ReportActs.All.Where(act => act != ReportActs.Enter).Append(ImportFigures.Import).Select(act => act.Code)];

    /// <summary>All acts that are about a report: those that move it, and what is entered into it, laid or said beside it. Other rooms' acts are of a month too.</summary>
    public static readonly IReadOnlyList<string> Acts =
    [
        .. Moving, ReportActs.Enter.Code, CheckActs.Explain.Code, RemindActs.Remind.Code, NarrativeActs.Enter.Code, .. CommentActs.All.Concat(AttachmentActs.All).Select(act => act.Code),
    ];

    /// <summary>
    /// The number of the journal line that moved the report last; 0 where none did. Cells and texts that are entered, reasons for what is found in them, and a nudge move nothing, or a page would
    /// outrun its own submit; before others act on a report its figures are locked, so that only a movement lets them change.
    /// </summary>
    /// <param name="journal">The lines.</param>
    /// <param name="unitId">The unit.</param>
    /// <param name="month">The month.</param>
    /// <param name="stop">Stops it.</param>
    public static async Task<long> LastAsync(IQueryable<JournalEntry> journal, int unitId, ReportingMonth month, CancellationToken stop) =>
        await Lines(journal, unitId, month).MaxAsync(line => (long?)line.Sequence, stop) ?? 0;

    /// <summary>The lines that moved it.</summary>
    public static IQueryable<JournalEntry> Lines(IQueryable<JournalEntry> journal, int unitId, ReportingMonth month) => Lines(journal.Where(line => line.OrgUnitId == unitId), month);

    /// <summary>The lines that moved the reports of a month.</summary>
    public static IQueryable<JournalEntry> Lines(IQueryable<JournalEntry> journal, ReportingMonth month) => journal
        .Where(line => line.Month == month && Moving.Contains(line.Act));
}
