using System.Collections.Frozen;
using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>
/// Says what the journal changed of comments. What was said and done in a thread of a draft is not told to who may not read drafts.
/// </summary>
public sealed class CommentChanges(CatalogueCache catalogues) : ITellsChanges
{
    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(Comment), nameof(CommentThread) }.ToFrozenSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(reading, stop);
        var seen = reading.Scope.SeesDrafts ? null : await SeenAsync(reading, rows, stop);
        return [.. rows.GroupBy(told => (told.Line, Month: MonthOf(told.Row))).Where(act => reading.Reaches(act.Key.Line.OrgUnitId, act.Key.Month)).SelectMany(act => Tell(act.Key.Line, act.Key.Month, [.. act.Select(told => told.Row)]))];

        IEnumerable<ToldChange> Tell(JournalEntry line, ReportingMonth month, IReadOnlyList<ToldRow> told)
        {
            if (told.Any(row => seen?.Contains(ThreadOf(row)) == false))
            {
                yield return ToldChange.Withheld(line);
                yield break;
            }

            var place = told.Where(row => row.Of == nameof(CommentThread)).Select(row => row.Is(nameof(CommentThread.Place)) as string).FirstOrDefault();
            var what = place is { Length: > 0 } ? Words.Say("コメント（{0}）", catalogue.FormOf(month.FiscalYear).PlaceName(place)) : Words.Say("コメント");
            var address = $"/reports/{reading.Tree.Find(line.OrgUnitId)?.Code}/{month}#comments";
            foreach (var row in told.Where(row => row.Of == nameof(Comment) && row.Tells(nameof(Comment.Words))))
            {
                yield return new(line, what, row.Was(nameof(Comment.Words)) as string ?? "", row.Is(nameof(Comment.Words)) as string ?? "", address);
            }

            foreach (var row in told.Where(row => row.Of == nameof(CommentThread) && row.Before is not null && row.Tells(nameof(CommentThread.State))))
            {
                yield return new(line, what, State(row.Was(nameof(CommentThread.State))), State(row.Is(nameof(CommentThread.State))), address);
            }
        }
    }

    /// <summary>The threads of the lines that the reader may see, in one command.</summary>
    private static async Task<HashSet<(int, ReportingMonth, int)>> SeenAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop)
    {
        var (units, months) = (rows.Select(told => told.Line.OrgUnitId).ToHashSet(), rows.Select(told => MonthOf(told.Row)).ToHashSet());
        var threads = await reading.Rows<CommentThread>().Where(thread => units.Contains(thread.OrgUnitId) && months.Contains(thread.Month))
            .Select(thread => new { thread.OrgUnitId, thread.Month, thread.Number }).ToListAsync(stop);
        return [.. threads.Select(thread => (thread.OrgUnitId, thread.Month, thread.Number))];
    }

    private static (int Unit, ReportingMonth Month, int Thread) ThreadOf(ToldRow row) => (Part(row, 0), MonthOf(row), Part(row, 2));

    private static ReportingMonth MonthOf(ToldRow row) => new(Part(row, 1));

    private static int Part(ToldRow row, int place) => int.Parse(row.Key.Split('|')[place], CultureInfo.InvariantCulture);

    private static string State(object? state) => state as string == nameof(CommentState.Closed) ? Words.Say("解決済") : Words.Say("未解決");
}
