using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.MonthlyReports.Checks;
using CitizenCenterPortal.MonthlyReports.Narratives;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports;

/// <summary>What was done with a report, from the journal.</summary>
public sealed class ReportHistory(PersonNames names)
{
    /// <summary>Most lines of entering that are read; the audit room has all. Of the acts that moved the report, said or laid something beside it none is left out.</summary>
    private const int Most = 1000;

    private static readonly string[] Many = [ReportActs.Enter.Code, NarrativeActs.Enter.Code, CheckActs.Explain.Code];

    /// <summary>The acts on a report, newest first, with what each changed and asked for; and, where wanted, those on the report of the month before.</summary>
    public async Task<(IReadOnlyList<HistoryLine> Now, IReadOnlyList<HistoryLine> Before)> ReadAsync(
        Reading reading, Catalogue catalogue, int unitId, ReportingMonth month, bool before, CancellationToken stop = default)
    {
        var from = before ? month.Previous : month;
        var told = await TellAsync(reading, catalogue, reading.Rows<JournalEntry>().Where(entry => entry.OrgUnitId == unitId && entry.Month >= from && entry.Month <= month), stop);
        return ([.. told[month]], [.. told[month.Previous]]);
    }

    /// <summary>The acts that changed one cell or asked for it, newest first; each tells of that cell alone.</summary>
    public async Task<IReadOnlyList<HistoryLine>> OfCellAsync(Reading reading, Catalogue catalogue, int unitId, ReportingMonth month, Cell cell, CancellationToken stop = default)
    {
        var key = Figure.KeyInJournal(unitId, month, cell.Id);
        var entries = reading.Rows<JournalEntry>()
            .Where(entry => entry.OrgUnitId == unitId && entry.Month == month && (entry.Act != ReportActs.Enter.Code || entry.Detail.Contains(key)));
        return
        [
            .. (await TellAsync(reading, catalogue, entries, stop))[month]
                .Select(line => line with
                {
                    Changes = [.. line.Changes.Where(change => change.Cell == cell.Id)],
                    Asked = [.. line.Asked.Where(asked => catalogue.CellsAt(asked.Place).Contains(cell))],
                })
                .Where(line => line.Changes.Count > 0 || line.Asked.Count > 0),
        ];
    }

    /// <summary>The last change of each cell, by the cell's number.</summary>
    /// <param name="lines">The lines, newest first.</param>
    internal static Dictionary<int, CellTouch> LastTouches(IEnumerable<HistoryLine> lines)
    {
        var touches = new Dictionary<int, CellTouch>();
        foreach (var (line, change) in lines.SelectMany(line => line.Changes.Select(change => (line, change))))
        {
            touches.TryAdd(change.Cell, new(line.Who, line.At));
        }

        return touches;
    }

    private async Task<ILookup<ReportingMonth, HistoryLine>> TellAsync(Reading reading, Catalogue catalogue, IQueryable<JournalEntry> entries, CancellationToken stop)
    {
        var acts = ReportMovement.Acts;
        var lines = await entries
            .Where(entry => acts.Contains(entry.Act))
            .Where(entry => !Many.Contains(entry.Act) || entry.Sequence >= entries.Where(each => Many.Contains(each.Act)).OrderByDescending(each => each.Sequence).Select(each => each.Sequence).Skip(Most - 1).FirstOrDefault())
            .OrderByDescending(entry => entry.Sequence)
            .Select(entry => new { entry.Month, Line = new HistoryLine(entry.Act, entry.Actor, entry.Role, entry.At, 1, entry.Reason), entry.Detail }).ToListAsync(stop);
        var who = await names.OfAsync(reading, lines.Select(line => line.Line.Who), stop);
        return lines.GroupBy(line => line.Month!.Value)
            .SelectMany(report => Told(catalogue.FormOf(report.Key.FiscalYear), [.. report.Select(line => (line.Line with { Who = who[line.Line.Who] }, line.Detail))], reading.Scope.SeesDrafts), (report, line) => (Month: report.Key, Line: line))
            .ToLookup(told => told.Month, told => told.Line);
    }

    /// <summary>The lines with what each changed and asked for. What was written before the first submission is a draft, and not every reader's to see.</summary>
    private static List<HistoryLine> Told(Catalogue catalogue, List<(HistoryLine Line, string Detail)> lines, bool seesDrafts)
    {
        var reported = seesDrafts;
        var asked = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var names = new Dictionary<int, string>();
        var told = new List<HistoryLine>();
        foreach (var (line, detail) in Enumerable.Reverse(lines))
        {
            var rows = ToldRow.Read(detail).ToList();
            reported |= rows.Exists(IsFirstSubmission);
            AskedPlace.Follow(asked, rows);
            var files = AttachmentChange.Read(rows, names);
            told.Insert(0, line with
            {
                Changes = reported ? CellChange.Read(catalogue, rows) : [],
                Texts = reported ? TextChange.Read(rows) : [],
                Files = reported ? files : [],
                Reasons = reported ? ReasonChange.Read(rows) : [],
                Asked = ReportActs.Find(line.Act) is { } act && ReportActs.PointsAtPlaces(act) ? AskedPlace.Of(catalogue, asked) : [],
            });
        }

        return told;
    }

    /// <summary>True for the row by which a report counts from then on.</summary>
    internal static bool IsFirstSubmission(ToldRow row) => row.Of == nameof(MonthlyReport) && row.Is(nameof(MonthlyReport.Reported)) is true;

    /// <summary>Joins neighbouring entries of one person on one day, of numbers and of texts.</summary>
    /// <param name="lines">The lines, newest first.</param>
    /// <param name="join">What an earlier and a later act changed together.</param>
    internal static IEnumerable<HistoryLine> Gather(
        IEnumerable<HistoryLine> lines, Func<IReadOnlyList<CellChange>, IReadOnlyList<CellChange>, IReadOnlyList<CellChange>> join)
    {
        HistoryLine? open = null;
        foreach (var line in lines)
        {
            if (open is not null && IsOneSitting(open, line))
            {
                open = open with { Times = open.Times + 1, IsBoth = open.IsBoth || open.Act != line.Act, Changes = join(line.Changes, open.Changes), Texts = TextChange.Join(line.Texts, open.Texts) };
                continue;
            }

            if (open is not null)
            {
                yield return open;
            }

            open = line;
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    private static bool IsOneSitting(HistoryLine later, HistoryLine earlier) =>
        later.IsEntry && earlier.IsEntry && (earlier.Who, earlier.Role) == (later.Who, later.Role)
        && CityClock.ToCity(earlier.At).Date == CityClock.ToCity(later.At).Date;
}
