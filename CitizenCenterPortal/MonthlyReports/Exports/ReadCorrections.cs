using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Import;
using CitizenCenterPortal.MonthlyReports.Narratives;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Exports;

/// <summary>
/// Reads out of the journal what was changed of reports after they had been handed in: what was entered since a return, a withdrawal or a
/// correction opened them again, and what a later file changed. Three commands, however many reports.
/// </summary>
public sealed class ReadCorrections(PersonNames names)
{
    /// <summary>The acts by which a report is opened again.</summary>
    public static readonly IReadOnlyList<string> Opening = [.. ReportActs.All.Where(ReportActs.OpensAgain).Select(act => act.Code)];

    private static readonly string[] Entering = [ReportActs.Enter.Code, NarrativeActs.Enter.Code];

    /// <summary>The corrections of some units, each in its own months.</summary>
    /// <param name="reading">Who reads; of what they do not reach, nothing is told.</param>
    /// <param name="catalogue">The form.</param>
    /// <param name="units">The units with their months.</param>
    /// <param name="span">The months of the year.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<CorrectionList> ReadAsync(Reading reading, Catalogue catalogue, IReadOnlyDictionary<int, IReadOnlyList<Stay>> units, MonthSpan span, CancellationToken stop = default)
    {
        var months = span.Months.Select(month => (ReportingMonth?)month).ToList();
        List<int> ids = [.. units.Keys];
        var ofYear = reading.Rows<JournalEntry>().Where(line => ids.Contains(line.OrgUnitId) && months.Contains(line.Month));
        var openings = await OpeningsAsync(ofYear, stop);
        var found = new OrderedDictionary<(int Unit, ReportingMonth Month, long Opened, string Place), Found>();
        var imported = new HashSet<(int, ReportingMonth)>();
        await foreach (var told in After(ofYear).AsAsyncEnumerable().WithCancellation(stop))
        {
            var at = (told.Unit, told.Month);
            if (!units.TryGetValue(told.Unit, out var stays) || !stays.Any(stay => stay.Months.Contains(told.Month)))
            {
                continue;
            }

            var rows = ToldRow.Read(told.Detail).ToList();
            var isFile = told.Line.Act == ImportFigures.Import.Code;
            var opened = isFile ? (told.Sequence, told.Line) : openings[at].Last(opening => opening.Sequence < told.Sequence);
            foreach (var change in isFile && !imported.Contains(at) ? [] : CellChange.Read(catalogue, rows))
            {
                var key = (told.Unit, told.Month, opened.Sequence, change.Cell.ToString(CultureInfo.InvariantCulture));
                found[key] = new(found.TryGetValue(key, out var before) ? before.Change! with { After = change.After } : change, null, told.Line, opened.Line);
            }

            foreach (var text in isFile ? [] : TextChange.Read(rows))
            {
                var key = (told.Unit, told.Month, opened.Sequence, text.Block);
                found[key] = new(null, found.TryGetValue(key, out var before) ? before.Text! with { After = text.After } : text, told.Line, opened.Line);
            }

            if (isFile && rows.Exists(ReportHistory.IsFirstSubmission))
            {
                imported.Add(at);
            }
        }

        var who = await names.OfAsync(reading, found.Values.Select(row => row.Last.Who), stop);
        return CorrectionList.Of(
            [.. found.Where(row => row.Value.Change?.Before != row.Value.Change?.After || row.Value.Text?.Before != row.Value.Text?.After)
                .Select(row => new Correction(reading.Tree.Find(row.Key.Unit)!, row.Key.Month, row.Value.Change, row.Value.Last with { Who = who[row.Value.Last.Who] }, row.Value.Opened) { Text = row.Value.Text })],
            catalogue.PlaceOf);
    }

    /// <summary>What opened reports again, in its order.</summary>
    private static async Task<ILookup<(int Unit, ReportingMonth Month), (long Sequence, HistoryLine Line)>> OpeningsAsync(IQueryable<JournalEntry> lines, CancellationToken stop)
    {
        var openings = await lines.Where(line => Opening.Contains(line.Act)).OrderBy(line => line.OrgUnitId).ThenBy(line => line.Sequence)
            .Select(line => new { line.OrgUnitId, line.Month, line.Sequence, Line = new HistoryLine(line.Act, line.Actor, line.Role, line.At, 1, line.Reason) }).ToListAsync(stop);
        return openings.ToLookup(line => (line.OrgUnitId, line.Month!.Value), line => (line.Sequence, line.Line));
    }

    /// <summary>What was entered after a report was opened again, and the files that follow one another.</summary>
    private static IQueryable<Told> After(IQueryable<JournalEntry> lines) => lines
        .Where(line => (Entering.Contains(line.Act) && lines.Any(other => other.OrgUnitId == line.OrgUnitId && other.Month == line.Month && other.Sequence < line.Sequence && Opening.Contains(other.Act)))
            || (line.Act == ImportFigures.Import.Code && lines.Any(other => other.OrgUnitId == line.OrgUnitId && other.Month == line.Month && other.Sequence != line.Sequence && other.Act == line.Act)))
        .OrderBy(line => line.OrgUnitId).ThenBy(line => line.Sequence)
        .Select(line => new Told(line.OrgUnitId, line.Month!.Value, line.Sequence, new HistoryLine(line.Act, line.Actor, line.Role, line.At, 1, line.Reason), line.Detail));

    private sealed record Told(int Unit, ReportingMonth Month, long Sequence, HistoryLine Line, string Detail);

    private sealed record Found(CellChange? Change, TextChange? Text, HistoryLine Last, HistoryLine Opened);
}
