using System.Runtime.CompilerServices;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Audit;

/// <summary>
/// Walks every chain, and replays what its lines tell against the tables: every journaled row must stand as it was last told, none
/// without a line, none missing. One unit at a time, so that memory stays flat.
/// </summary>
public sealed class JournalAudit : IVerifies
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<Problem> VerifyAsync(Reading snapshot, [EnumeratorCancellation] CancellationToken stop)
    {
        var tables = JournaledTable.All(snapshot).ToDictionary(table => table.Name);
        foreach (var chain in await ChainsAsync(snapshot, tables.Values, stop))
        {
            var unit = snapshot.Tree.Find(chain)?.Code ?? $"#{chain}";
            await foreach (var (where, what) in VerifyAsync(snapshot, chain, tables, stop))
            {
                yield return new(new(unit, where), what);
            }
        }
    }

    private static async IAsyncEnumerable<(string Where, Sentence What)> VerifyAsync(
        Reading snapshot, int chain, Dictionary<string, JournaledTable> tables, [EnumeratorCancellation] CancellationToken stop)
    {
        var walk = new ChainWalk();
        var replay = new Replay(tables);
        await foreach (var (line, fault) in snapshot.Rows<JournalEntry>().Where(line => line.OrgUnitId == chain).OrderBy(line => line.Sequence).ReadEachAsync(stop))
        {
            foreach (var wrong in line is null ? [walk.PassOver(fault)] : walk.Take(line).Concat(replay.Take(line)))
            {
                yield return ($"{line?.Sequence ?? walk.Count}", wrong);
            }
        }

        var kept = await snapshot.Rows<ChainHead>().FirstOrDefaultAsync(head => head.OrgUnitId == chain, stop);
        foreach (var fault in walk.End(kept))
        {
            yield return ($"{walk.Count}", fault);
        }

        if (!walk.IsWhole)
        {
            yield return ($"{walk.Count}", "読めない行があるため、この館の表の行は記録と比べられません。");
            yield break;
        }

        foreach (var table in tables.Values)
        {
            await foreach (var fault in CompareAsync(replay, table, chain, stop))
            {
                yield return fault;
            }
        }
    }

    /// <summary>The rows of a table; one that cannot be read is named by its key where the journal knows it.</summary>
    private static async IAsyncEnumerable<(string Where, Sentence What)> CompareAsync(Replay replay, JournaledTable table, int chain, [EnumeratorCancellation] CancellationToken stop)
    {
        var unread = new List<string>();
        await foreach (var (row, fault) in table.RowsAsync(chain, stop))
        {
            if (row is null)
            {
                unread.Add(fault ?? "");
                continue;
            }

            foreach (var wrong in replay.Compare(table, row.Key, row.Values))
            {
                yield return ($"{table.Name}[{row.Key}]", wrong);
            }
        }

        var missing = replay.Missing(table).ToList();
        foreach (var key in missing)
        {
            yield return ($"{table.Name}[{key}]", unread.Count == 0 ? new("記録にある行がありません。") : new Sentence("記録にある行がないか、読めない値が書かれています。({0})", unread[0]));
        }

        if (unread.Count > missing.Count)
        {
            yield return (table.Name, new Sentence("記録にない行があり、読めない値が書かれています。({0})", unread[^1]));
        }
    }

    /// <summary>Every unit that has a line, a head or a row, whether the tree knows it or not.</summary>
    private static async Task<IEnumerable<int>> ChainsAsync(Reading snapshot, IEnumerable<JournaledTable> tables, CancellationToken stop)
    {
        var chains = new SortedSet<int>(snapshot.Tree.Units.Select(unit => unit.Id)) { OrgUnit.RootId };
        chains.UnionWith(await snapshot.Rows<JournalEntry>().Select(line => line.OrgUnitId).Distinct().ToListAsync(stop));
        chains.UnionWith(await snapshot.Rows<ChainHead>().Where(head => head.OrgUnitId != AccessRecord.Chain).Select(head => head.OrgUnitId).ToListAsync(stop));
        foreach (var table in tables)
        {
            chains.UnionWith(await table.ChainsAsync(stop));
        }

        return chains;
    }
}
