using System.Collections.Frozen;
using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;

namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>
/// Says what the journal changed of comments, without asking the database anything. What was said in a thread of a draft is not told to who may
/// not read drafts; nor is to them what was taken back or solved, since a line does not say of which thread it was.
/// </summary>
public sealed class CommentChanges(CatalogueCache catalogues) : ITellsChanges
{
    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(Comment), nameof(CommentThread) }.ToFrozenSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(reading, stop);
        return [.. rows.GroupBy(told => (told.Line, Month: MonthOf(told.Row))).Where(act => reading.Reaches(act.Key.Line.OrgUnitId, act.Key.Month)).SelectMany(act => Tell(act.Key.Line, act.Key.Month, [.. act.Select(told => told.Row)]))];

        IEnumerable<ToldChange> Tell(JournalEntry line, ReportingMonth month, IReadOnlyList<ToldRow> told)
        {
            if (!reading.Scope.SeesDrafts && !told.All(IsHandedIn))
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

    /// <summary>True for what is said, or begun, about a report that was handed in. What is done with a thread later does not say of which it is.</summary>
    private static bool IsHandedIn(ToldRow row) => row.Before is null && row.Is(nameof(Comment.Reported)) is true;

    private static ReportingMonth MonthOf(ToldRow row) => new(int.Parse(row.Key.Split('|', 3)[1], CultureInfo.InvariantCulture));

    private static string State(object? state) => state as string == nameof(CommentState.Closed) ? Words.Say("解決済") : Words.Say("未解決");
}
