using System.Collections.Frozen;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Indicators;

/// <summary>Says what the journal changed of levels, and how many entries of the catalogue.</summary>
public sealed class LevelChanges(CatalogueCache catalogues) : ITellsChanges
{
    private static readonly (string Column, string Name)[] Steps =
        [(nameof(RequiredLevel.Required), "要求水準"), (nameof(RequiredLevel.Target), "目標"), (nameof(RequiredLevel.Excellent), "優良")];

    private static readonly FrozenDictionary<string, string> Entries = new Dictionary<string, string>
    {
        [nameof(Measure)] = "報告項目",
        [nameof(BreakdownOption)] = "内訳の区分",
        [nameof(Cell)] = "記入欄",
        [nameof(Indicator)] = "指標",
    }.ToFrozenDictionary();

    /// <inheritdoc/>
    public IReadOnlySet<string> Of { get; } = Entries.Keys.Append(nameof(RequiredLevel)).ToFrozenSet();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ToldChange>> TellAsync(Reading reading, IReadOnlyList<(JournalEntry Line, ToldRow Row)> rows, CancellationToken stop)
    {
        var catalogue = await catalogues.GetAsync(reading, stop);
        var levels = rows.Where(told => told.Row.Of == nameof(RequiredLevel)).SelectMany(told => Tell(reading, catalogue, told.Line, told.Row));
        var entries = rows.Where(told => Entries.ContainsKey(told.Row.Of)).GroupBy(told => (told.Line, told.Row.Of))
            .Select(kind => new ToldChange(kind.Key.Line, Words.Say(Entries[kind.Key.Of]), "", Words.Say("{0} 件", kind.Count()), "/indicators"));
        return [.. levels, .. entries];
    }

    /// <summary>The key is year, unit, whether the unit alone, and the indicator's code.</summary>
    private static IEnumerable<ToldChange> Tell(Reading reading, Catalogue catalogue, JournalEntry line, ToldRow row)
    {
        if (row.Key.Split('|', 4) is not [var text, _, var own, var code] || !FiscalYear.TryParse(text, out var year) || reading.Tree.Find(line.OrgUnitId) is not { } unit)
        {
            return [];
        }

        var alone = own == bool.TrueString;
        var indicator = catalogue.Indicators.FirstOrDefault(one => one.Code == code)?.DisplayName ?? code;
        var place = alone && unit.Tier != Tier.District ? Words.Say("{0}（本館だけ）", unit.DisplayName) : unit.DisplayName;
        return Steps.Where(step => row.Tells(step.Column)).Select(step => new ToldChange(
            line, $"{Era.Fiscal(year)}　{place}　{indicator}　{Words.Say(step.Name)}", Level(row.Was(step.Column)), Level(row.Is(step.Column)),
            $"/levels/{year}?unit={unit.Code}{(alone && unit.Tier != Tier.District ? "&own=1" : "")}"));
    }

    private static string Level(object? value) => LevelText.Of(RequiredLevel.OfJournal(value));
}
