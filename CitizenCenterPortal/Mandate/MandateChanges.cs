using System.Collections.Frozen;
using System.Globalization;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Mandate;

/// <summary>Says what the journal changed of clauses: of which one, from which year, before and after.</summary>
public sealed class MandateChanges : ITellsChanges
{
    private static readonly FrozenDictionary<string, Sentence> Names = new Dictionary<string, Sentence>
    {
        [nameof(ClauseText.Heading)] = "見出し", [nameof(ClauseText.Summary)] = "要約", [nameof(ClauseText.Text)] = "条文", [nameof(ClauseText.Retired)] = "廃止",
        [nameof(ClauseThreshold.Enough)] = "基準の件数", [nameof(ClauseThreshold.Strong)] = "うち成果がわかるもの",
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = new[] { nameof(ClauseText), nameof(ClauseThreshold) }.ToFrozenSet();

    /// <inheritdoc/>
    public Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop)
    {
        return Task.FromResult<IReadOnlyList<ToldChange>>([.. rows.SelectMany(told => Tell(told.Line, told.Row))]);

        IEnumerable<ToldChange> Tell(JournalEntry line, ToldRow row) =>
            from column in row.Columns
            where Names.ContainsKey(column)
            let change = new ToldChange(line, Words.Say("{0}　{1}", Place(row), Names[column]), Say(row.Was(column)), Say(row.Is(column)), reading.Caller.May(Identity.Permissions.Mandate.Read) ? Address(row) : null)
            where change.Before != change.After
            select change;
    }

    private static string Place(ToldRow row) => row.Key.Split('|') is [var clause, var year] ? Words.Say("{0}　{1}から", clause, Era.Fiscal(Year(year))) : row.Key;

    private static string? Address(ToldRow row) => row.Key.Split('|') is [var clause, var year] ? $"/mandate/{clause}?fy={Year(year)}" : null;

    private static FiscalYear Year(string text) => new(int.Parse(text, CultureInfo.InvariantCulture));

    private static string Say(object? value) => value switch
    {
        null or false => "",
        true => Words.Say("はい"),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
