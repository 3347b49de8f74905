using System.Collections.Frozen;
using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Comments;

/// <summary>Says what the journal changed of comments; of a thread that the reader may not see, only that there is something.</summary>
public sealed class CommentChanges(CatalogueCache catalogues) : ITellsChanges
{
    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(Comment), nameof(CommentThread) }.ToFrozenSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(reading, stop);
        var told = rows.Select(row => (row.Line, row.Row, Key: KeyOf(row.Row))).Where(row => reading.Reaches(row.Line.OrgUnitId, row.Key.Month)).ToList();
        var (units, months) = (told.Select(row => row.Key.Unit).Distinct().ToList(), told.Select(row => row.Key.Month).Distinct().ToList());
        var places = told.Count == 0 ? []
            : await reading.Rows<CommentThread>().Where(thread => units.Contains(thread.OrgUnitId) && months.Contains(thread.Month))
                .ToDictionaryAsync(thread => (thread.OrgUnitId, thread.Month, thread.Number), thread => thread.Place, stop);
        return [.. told.SelectMany(row => places.TryGetValue(row.Key, out var place) ? Tell(row.Line, row.Row, row.Key.Month, place) : [ToldChange.Withheld(row.Line)]).Distinct()];

        IEnumerable<ToldChange> Tell(JournalEntry line, ToldRow row, ReportingMonth month, string place)
        {
            var (column, said) = row.Of == nameof(Comment) ? (nameof(Comment.Words), (Func<object?, string>)(words => words as string ?? "")) : (nameof(CommentThread.State), State);
            if (row.Tells(column))
            {
                var of = place.Length == 0 ? Words.Say("報告の全体") : catalogue.PlaceName(place);
                yield return new(line, Words.Say("コメント（{0}）", of), said(row.Was(column)), said(row.Is(column)), $"/reports/{reading.Tree.Find(line.OrgUnitId)?.Code}/{month}#comments");
            }
        }
    }

    private static (int Unit, ReportingMonth Month, int Thread) KeyOf(ToldRow row)
    {
        var key = row.Key.Split('|');
        return (Number(key[0]), new(Number(key[1])), Number(key[2]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static string State(object? state) => (state as string) switch
    {
        nameof(CommentState.Open) => Words.Say("未解決"),
        nameof(CommentState.Closed) => Words.Say("解決済"),
        _ => "",
    };
}
