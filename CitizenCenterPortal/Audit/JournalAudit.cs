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
        var unreadable = new Unreadable();
        await foreach (var line in unreadable.Until(snapshot.Rows<JournalEntry>().Where(line => line.OrgUnitId == chain).OrderBy(line => line.Sequence).AsAsyncEnumerable(), stop))
        {
            foreach (var fault in walk.Take(line).Concat(replay.Take(line)))
            {
                yield return ($"{line.Sequence}", fault);
            }
        }

        var kept = await snapshot.Rows<ChainHead>().FirstOrDefaultAsync(head => head.OrgUnitId == chain, stop);
        foreach (var fault in unreadable.Fault is { } broken ? [broken] : walk.End(kept))
        {
            yield return ($"{walk.Count}", fault);
        }

        foreach (var table in tables.Values)
        {
            var rows = new Unreadable();
            await foreach (var (key, values) in rows.Until(table.RowsAsync(chain, stop), stop))
            {
                foreach (var fault in replay.Compare(table, key, values))
                {
                    yield return ($"{table.Name}[{key}]", fault);
                }
            }

            var rest = rows.Fault is { } unread ? [(table.Name, unread)] : replay.Missing(table).Select(key => ($"{table.Name}[{key}]", new Sentence("記録にある行がありません。")));
            foreach (var fault in rest)
            {
                yield return fault;
            }
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
