using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Audit;

/// <summary>Walks one chain from its first line: no line is missing, changed, moved or put in between. Keeps one line in memory.</summary>
internal sealed class ChainWalk
{
    private string? head = "";

    /// <summary>How far the walk came.</summary>
    public long Count { get; private set; }

    /// <summary>False where a line could not be read.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>The fault of a next line that cannot be read. What follows it is walked on; whether it follows from that line cannot be told.</summary>
    public Sentence PassOver(string? fault)
    {
        (Count, head, IsWhole) = (Count + 1, null, false);
        return new("行を読めません。({0})", fault ?? "");
    }

    /// <summary>The faults of the next line.</summary>
    public IEnumerable<Sentence> Take(IChained line)
    {
        if (line.Sequence != Count + 1)
        {
            yield return new("{0} 行目がありません。", Count + 1);
        }
        else if (head is not null && line.PreviousHash != head)
        {
            yield return new("前の行につながっていません。前の行のハッシュは {0} ですが、{1} と書かれています。", Short(head), Short(line.PreviousHash));
        }

        if (Journal.HashOf(line) is var own && own != line.Hash)
        {
            yield return new("行の内容が書き換えられています。内容のハッシュは {0} ですが、{1} と書かれています。", Short(own), Short(line.Hash));
        }

        (Count, head) = (line.Sequence, line.Hash);
    }

    /// <summary>The faults of the chain's end.</summary>
    public IEnumerable<Sentence> End(ChainHead? kept)
    {
        if ((kept?.Count ?? 0) != Count || (head is not null && (kept?.Head ?? "") != head))
        {
            yield return new("記録の終わりが合いません。{0} 行目 ({1}) で終わるはずですが、{2} 行目 ({3}) で終わっています。", kept?.Count ?? 0, Short(kept?.Head ?? ""), Count, Short(head));
        }
    }

    /// <summary>Enough of a hash to tell two apart.</summary>
    private static string Short(string? hash) => hash is null or "" ? "-" : hash.Length > 12 ? hash[..12] + "…" : hash;
}
