using System.Runtime.CompilerServices;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Audit;

/// <summary>Holds seals that lie outside the database against the chains inside: finds what was cut off, even where heads were rewritten to match.</summary>
/// <param name="file">The seals' file as the person named it.</param>
/// <param name="keys">Public keys whose seals are believed.</param>
internal sealed class SealAudit(string file, IReadOnlyList<AuditPublicKey> keys)
{
    private readonly Dictionary<int, Dictionary<long, (string Head, string Where)>> sealedEnds = [];

    /// <summary>Reads a file of seals; its own faults: a line that is none, is not signed, or does not follow the one before.</summary>
    public IEnumerable<Problem> Read(IEnumerable<string> lines)
    {
        var previous = "";
        foreach (var (index, line) in lines.Index())
        {
            var seal = Seal.Read(line);
            foreach (var fault in seal is null ? [new("封印の行として読めません。")] : Faults(seal, previous))
            {
                yield return new(new(file, $"{index + 1}:1"), fault);
            }

            previous = Seal.HashOf(line);
            Note(seal?.Chains ?? [], $"{file}:{index + 1}");
        }
    }

    /// <summary>Reads the seal of a workbook instead; its own faults.</summary>
    public async Task<IReadOnlyList<Problem>> ReadWorkbookAsync(string path, CancellationToken stop)
    {
        var problems = new List<Problem>();
        Note(WorkbookProof.Read(await File.ReadAllBytesAsync(path, stop), file, keys, problems)?.Chains ?? [], file);
        return problems;
    }

    private void Note(IEnumerable<ChainEnd> chains, string where)
    {
        foreach (var end in chains.Where(end => end.Count > 0))
        {
            if (!sealedEnds.TryGetValue(end.Unit, out var ends))
            {
                sealedEnds[end.Unit] = ends = [];
            }

            ends.TryAdd(end.Count, (end.Head, where));
        }
    }

    /// <summary>Each sealed end must still stand in its chain.</summary>
    public async IAsyncEnumerable<Problem> CompareAsync(Reading snapshot, [EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var (unit, ends) in sealedEnds.OrderBy(chain => chain.Key))
        {
            var ofLooks = unit == AccessRecord.Chain;
            var code = ofLooks ? nameof(AccessRecord) : snapshot.Tree.Find(unit)?.Code ?? $"#{unit}";
            var standing = ofLooks
                ? await StandingAsync(snapshot.Rows<AccessRecord>(), ends.Keys, stop)
                : await StandingAsync(snapshot.Rows<JournalEntry>().Where(line => line.OrgUnitId == unit), ends.Keys, stop);
            foreach (var (count, (head, where)) in ends.OrderBy(end => end.Key))
            {
                if (!standing.TryGetValue(count, out var hash))
                {
                    yield return new(new(code, $"{count}"), new("封印 {0} のときにあった行がありません。記録が切り取られています。", where));
                }
                else if (hash != head)
                {
                    yield return new(new(code, $"{count}"), new("封印 {0} と合いません。封印のあとで記録が書き換えられています。", where));
                }
            }
        }
    }

    /// <summary>Each seal that the journal tells of must lie in the file, under its number and with its hash.</summary>
    public async IAsyncEnumerable<Problem> MissingAsync(Reading snapshot, IReadOnlyList<string> lines, [EnumeratorCancellation] CancellationToken stop)
    {
        var told = snapshot.Rows<JournalEntry>().Where(line => line.OrgUnitId == OrgUnit.RootId && line.Act == AuditActs.Seal.Code)
            .OrderBy(line => line.Sequence).Select(line => line.Detail).AsAsyncEnumerable();
        await foreach (var detail in told.WithCancellation(stop))
        {
            foreach (var row in Rows(detail))
            {
                if (!int.TryParse(row.Key, out var number) || number < 1 || number > lines.Count || Seal.HashOf(lines[number - 1]) != row.After?[0] as string)
                {
                    yield return new(new(file, $"{row.Key}:1"), "記録にある封印が、この行にありません。封印のファイルが切り取られたか、書き換えられています。");
                }
            }
        }
    }

    private static async Task<Dictionary<long, string>> StandingAsync<T>(IQueryable<T> chain, IEnumerable<long> counts, CancellationToken stop)
        where T : class, IChained =>
        await chain.Where(line => counts.Contains(line.Sequence)).Select(line => new { line.Sequence, line.Hash }).ToDictionaryAsync(line => line.Sequence, line => line.Hash, stop);

    private IEnumerable<Sentence> Faults(Seal seal, string previous)
    {
        if (seal.Previous != previous)
        {
            yield return new("前の封印につながっていません。");
        }

        if (keys.FirstOrDefault(key => key.Fingerprint == seal.Key) is not { } key)
        {
            yield return new("知らない鍵 {0} の封印です。その公開鍵を --public-key で渡してください。", seal.Key);
        }
        else if (!seal.IsProvedBy(key))
        {
            yield return new("署名が合いません。封印が書き換えられています。");
        }
    }

    private static IEnumerable<ToldRow> Rows(string detail)
    {
        try
        {
            return [.. ToldRow.Read(detail)];
        }
        catch (FormatException)
        {
            return [];
        }
    }
}
