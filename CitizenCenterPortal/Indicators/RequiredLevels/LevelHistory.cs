using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Indicators.RequiredLevels;

/// <summary>What was done with the levels of one place and year, from the journal.</summary>
public sealed class LevelHistory(PersonNames names)
{
    /// <summary>Most acts that are read; the audit room has all.</summary>
    private const int Most = 100;

    /// <summary>The acts, the latest first; none to who reaches the place's unit no longer.</summary>
    public async Task<IReadOnlyList<LevelHistoryLine>> ReadAsync(Reading reading, Catalogue catalogue, LevelPlace place, FiscalYear year, CancellationToken stop = default)
    {
        string[] acts = [LevelActs.Set.Code, LevelActs.Copy.Code, LevelActs.Carry.Code];
        var key = ToldLevel.KeysOf(year, place);
        var lines = await reading.Rows<JournalEntry>().Where(entry => entry.OrgUnitId == place.UnitId && acts.Contains(entry.Act) && entry.Detail.Contains(key))
            .OrderByDescending(entry => entry.Sequence).Take(Most).ToListAsync(stop);
        var who = await names.OfAsync(reading, lines.Select(line => line.Actor), stop);
        var standing = new Dictionary<string, Levels>(StringComparer.Ordinal);
        var told = new List<LevelHistoryLine>();
        foreach (var line in Enumerable.Reverse(lines))
        {
            var levels = ToldRow.Read(line.Detail).Select(ToldLevel.Of).OfType<ToldLevel>().Where(level => level.Year == year && level.Place == place);
            told.Insert(0, new(line.Act, who[line.Actor], line.Role, line.At, line.Reason, [.. levels.Select(level => Change(catalogue, standing, level)).OfType<LevelChange>()]));
        }

        return told;
    }

    /// <summary>A line tells the steps that changed; what stood in the others was told before.</summary>
    private static LevelChange? Change(Catalogue catalogue, Dictionary<string, Levels> standing, ToldLevel level)
    {
        var before = level.Before(standing.GetValueOrDefault(level.Indicator, Levels.Empty));
        var after = level.After(before ?? Levels.Empty);
        standing.Remove(level.Indicator);
        if (after is not null)
        {
            standing[level.Indicator] = after;
        }

        return catalogue.Indicators.FirstOrDefault(one => one.Code == level.Indicator) is { } indicator ? new(indicator.DisplayName, before, after) : null;
    }
}
