using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Audit.History;

/// <summary>Reads acts of the journal, newest first, each over several units once, and has the rooms say what each changed.</summary>
public sealed class TellHistory(IEnumerable<ITellsChanges> rooms, PersonNames names)
{
    /// <summary>Characters of a detail that is read without thinking: a report of one month has about 8,000.</summary>
    private const int Ordinary = 32_000;

    /// <summary>Characters of the longest detail that is read at all: some years of one centre.</summary>
    private const int Longest = 1_000_000;

    /// <summary>So many long details at most are read with one page, of chains all told.</summary>
    private const int FewLong = 8;

    /// <summary>Some acts of a filter.</summary>
    /// <param name="reading">Who reads.</param>
    /// <param name="filter">Which.</param>
    /// <param name="before">The place they stand before; null from the newest.</param>
    /// <param name="after">The place they stand after, next to it; null where they are read downwards.</param>
    /// <param name="most">How many.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>The acts, newest first, and whether there are more in the direction read.</returns>
    public async Task<(IReadOnlyList<HistoryAct> Acts, bool More)> ReadAsync(
        Reading reading, HistoryFilter filter, JournalCursor? before, JournalCursor? after, int most, CancellationToken stop = default)
    {
        var lines = filter.Of(reading);

        // An act over several units stands at its first line.
        var first = lines.Where(line => !lines.Any(other => other.At == line.At && other.Operation == line.Operation && other.Act == line.Act && other.OrgUnitId < line.OrgUnitId));
        var found = await Along(first).Take(most + 1).Select(line => new Key(line.At, line.OrgUnitId, line.Sequence, line.Operation, line.Act, line.Detail.Length)).ToListAsync(stop);
        var more = found.Count > most;
        var shown = (after is null ? found.Take(most) : found.Take(most).Reverse()).ToList();
        return (await TellAsync(reading, lines, shown, stop), more);

        IQueryable<JournalEntry> Along(IQueryable<JournalEntry> some) => after is { } newer
            ? newer.Newer(some).OrderBy(line => line.At).ThenBy(line => line.OrgUnitId).ThenBy(line => line.Sequence)
            : (before?.Older(some) ?? some).OrderByDescending(line => line.At).ThenByDescending(line => line.OrgUnitId).ThenByDescending(line => line.Sequence);
    }

    private async Task<IReadOnlyList<HistoryAct>> TellAsync(Reading reading, IQueryable<JournalEntry> lines, List<Key> keys, CancellationToken stop)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var limit = keys.Count(key => key.Length > Ordinary) <= FewLong ? Longest : Ordinary;
        var moments = keys.Select(key => key.At).Distinct().ToList();
        var read = await lines.Where(line => moments.Contains(line.At)).OrderBy(line => line.OrgUnitId).ThenBy(line => line.Sequence)
            .Select(line => new Told(
                new JournalEntry { OrgUnitId = line.OrgUnitId, Sequence = line.Sequence, At = line.At, Operation = line.Operation, Act = line.Act, Actor = line.Actor, Role = line.Role, Month = line.Month, Reason = line.Reason },
                line.Detail.Length <= limit ? line.Detail : null)).ToListAsync(stop);
        var operations = read.ToLookup(told => (told.Line.At, told.Line.Operation, told.Line.Act));
        var who = await names.OfAsync(reading, read.Select(told => told.Line.Actor), stop);
        var acts = keys.Select(key => (Key: key, Lines: Chosen(key, [.. operations[(key.At, key.Operation, key.Act)]]))).ToList();
        var changes = await ChangesAsync(reading, [.. acts.SelectMany(act => act.Lines)], stop);
        return [.. acts.Select(act => Act(reading.Tree, act.Lines, who, changes))];
    }

    /// <summary>The lines of one act: its first, and those of other units.</summary>
    private static List<Told> Chosen(Key key, List<Told> lines)
    {
        var others = lines.Where(told => told.Line.OrgUnitId > key.Unit).DistinctBy(told => told.Line.OrgUnitId);
        return [.. lines.Where(told => told.Line.OrgUnitId == key.Unit && told.Line.Sequence == key.Sequence), .. others];
    }

    private static HistoryAct Act(OrgTree tree, List<Told> lines, IReadOnlyDictionary<string, string> who, ILookup<JournalEntry, ToldChange> changes)
    {
        var first = lines[0].Line;
        var told = lines.SelectMany(line => changes[line.Line]).ToList();
        return new(
            new(first.At, first.OrgUnitId, first.Sequence), [.. lines.Select(line => tree.Find(line.Line.OrgUnitId)).OfType<OrgUnit>()], first.Month, who[first.Actor],
            Roles.Find(first.Role) is { } role ? Words.Say(role.Name) : Words.Say("システム"), ActSentences.Of(first.Act), first.Reason,
            [.. told.Where(change => !change.IsWithheld)], told.Exists(change => change.IsWithheld), lines.Exists(line => line.Detail is null));
    }

    private async Task<ILookup<JournalEntry, ToldChange>> ChangesAsync(Reading reading, IReadOnlyList<Told> lines, CancellationToken stop)
    {
        var rows = lines.SelectMany(told => ToldRow.Read(told.Detail ?? "").Select(row => (told.Line, Row: row))).ToList();
        var changes = new List<ToldChange>();
        foreach (var room in rooms)
        {
            if (rows.Where(row => room.Of.Contains(row.Row.Of)).ToList() is { Count: > 0 } told)
            {
                changes.AddRange(await room.TellAsync(reading, told, stop));
            }
        }

        return changes.ToLookup(change => change.Line);
    }

    private sealed record Key(DateTime At, int Unit, long Sequence, Guid Operation, string Act, int Length);

    private sealed record Told(JournalEntry Line, string? Detail);
}
