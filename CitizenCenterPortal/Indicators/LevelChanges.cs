using System.Collections.Frozen;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Indicators;

/// <summary>Says what the journal changed of levels, and how many entries of the catalogue.</summary>
public sealed class LevelChanges(CatalogueCache catalogues) : ITellsChanges
{
    private static readonly FrozenDictionary<string, string> Entries = new Dictionary<string, string>
    {
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
        var levels = rows.SelectMany(told => ToldLevel.Of(told.Row) is { } level ? Tell(reading, catalogue, told.Line, level) : []);
        var entries = rows.Where(told => Entries.ContainsKey(told.Row.Of)).GroupBy(told => (told.Line, told.Row.Of))
            .Select(kind => new ToldChange(kind.Key.Line, Words.Say(Entries[kind.Key.Of]), "", Words.Say("{0} 件", kind.Count()), "/indicators"));
        return [.. levels, .. entries];
    }

    private static IEnumerable<ToldChange> Tell(Reading reading, Catalogue catalogue, JournalEntry line, ToldLevel level)
    {
        if (reading.Tree.Find(line.OrgUnitId) is not { } unit)
        {
            return [];
        }

        if (!reading.Reaches(unit.Id, level.Year.Months))
        {
            return [ToldChange.Withheld(line)];
        }

        var isHouse = level.Place.Own && unit.Tier != Tier.District;
        var indicator = catalogue.Indicators.FirstOrDefault(one => one.Code == level.Indicator)?.DisplayName ?? level.Indicator;
        var place = isHouse ? Words.Say("{0}（本館だけ）", unit.DisplayName) : unit.DisplayName;
        return LevelSteps.All.Where(level.Tells).Select(step => new ToldChange(
            line, $"{Era.Fiscal(level.Year)}　{place}　{indicator}　{LevelSteps.Say(step)}", LevelText.Of(level.Was(step)), LevelText.Of(level.Is(step)),
            $"/levels/{level.Year}?unit={unit.Code}{(isHouse ? "&own=1" : "")}"));
    }
}
