using System.Collections.Frozen;
using System.Globalization;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.MonthlyReports.Deadlines;

/// <summary>Says what the journal changed of the days of the reports.</summary>
public sealed class DeadlineChanges : ITellsChanges
{
    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(ReportDeadline) }.ToFrozenSet();

    /// <inheritdoc/>
    public Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop = default) =>
        Task.FromResult<IReadOnlyList<ToldChange>>(
        [
            .. from told in rows
               from change in Tell(told.Row)
               select new ToldChange(told.Line, Words.Say("{0}からの{1}", Month(told.Row), change.What), change.Before, change.After, DeadlinesPage.Address),
        ]);

    /// <summary>A row in a line for each day that changed: 令和8年12月分からの提出期限：翌月15日 → 翌月10日.</summary>
    internal static IEnumerable<string> Lines(ToldRow row) =>
        from change in Tell(row)
        select Words.Say("{0}：{1}", Words.Say("{0}からの{1}", Month(row), change.What), (change.Before, change.After) switch
        {
            ("", var set) => set,
            (var was, "") => Words.Say("{0} を取りやめ", was),
            var (was, set) => Words.Say("{0} → {1}", was, set),
        });

    private static IEnumerable<(string What, string Before, string After)> Tell(ToldRow row) =>
        from day in new[] { (Column: nameof(ReportDeadline.DueDay), Name: "提出期限"), (Column: nameof(ReportDeadline.ClosingDay), Name: "締め日") }
        where row.Tells(day.Column)
        let before = Say(row.Was(day.Column))
        let after = Say(row.Is(day.Column))
        where before != after
        select (Words.Say(day.Name), before, after);

    private static string Month(ToldRow row) => Era.Month(new(int.Parse(row.Key, CultureInfo.InvariantCulture)));

    private static string Say(object? day) => day is long set ? DueWords.DayOfNext((int)set) : "";
}
