using System.Globalization;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Indicators;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Dashboards.RequiredLevels;

/// <summary>What was done with the levels of one place and year, from the journal.</summary>
public sealed class LevelHistory(PersonNames names)
{
    /// <summary>Most acts that are read; the audit room has all.</summary>
    private const int Most = 100;

    /// <summary>The acts, the latest first; none to who reaches the place's unit no longer.</summary>
    public async Task<IReadOnlyList<LevelHistoryLine>> ReadAsync(Reading reading, Catalogue catalogue, LevelPlace place, FiscalYear year, CancellationToken stop = default)
    {
        string[] acts = [LevelActs.Set.Code, LevelActs.Copy.Code];
        var key = string.Create(CultureInfo.InvariantCulture, $"{year}|{place.UnitId}|{place.Own}|");
        var lines = await reading.Rows<JournalEntry>().Where(entry => entry.OrgUnitId == place.UnitId && acts.Contains(entry.Act) && entry.Detail.Contains(key))
            .OrderByDescending(entry => entry.Sequence).Take(Most).ToListAsync(stop);
        var who = await names.OfAsync(reading, lines.Select(line => line.Actor), stop);
        var standing = new Dictionary<string, Levels>(StringComparer.Ordinal);
        var told = new List<LevelHistoryLine>();
        foreach (var line in Enumerable.Reverse(lines))
        {
            var rows = ToldRow.Read(line.Detail).Where(row => row.Of == nameof(RequiredLevel) && row.Key.StartsWith(key, StringComparison.Ordinal));
            told.Insert(0, new(line.Act, who[line.Actor], line.Role, line.At, line.Reason, [.. rows.Select(row => Change(catalogue, standing, row, row.Key[key.Length..])).OfType<LevelChange>()]));
        }

        return told;
    }

    /// <summary>A line tells the columns that changed; what stood in the others was told before.</summary>
    private static LevelChange? Change(Catalogue catalogue, Dictionary<string, Levels> standing, ToldRow row, string code)
    {
        var before = row.Before is null ? null : Over(standing.GetValueOrDefault(code, Levels.Empty), row, row.Was);
        var after = row.After is null ? null : Over(before ?? Levels.Empty, row, row.Is);
        standing.Remove(code);
        if (after is not null)
        {
            standing[code] = after;
        }

        return catalogue.Indicators.FirstOrDefault(one => one.Code == code) is { } indicator ? new(indicator.DisplayName, before, after) : null;
    }

    private static Levels Over(Levels levels, ToldRow row, Func<string, object?> values)
    {
        return new(Told(nameof(RequiredLevel.Required), levels.Required), Told(nameof(RequiredLevel.Target), levels.Target), Told(nameof(RequiredLevel.Excellent), levels.Excellent));

        decimal? Told(string column, decimal? stood) => row.Tells(column) ? RequiredLevel.OfJournal(values(column)) : stood;
    }
}
