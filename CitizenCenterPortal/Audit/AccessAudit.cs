using System.Runtime.CompilerServices;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Audit;

/// <summary>Walks the chain of what was looked at: nobody takes a look off the record unnoticed.</summary>
public sealed class AccessAudit : IVerifies
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<Problem> VerifyAsync(Reading snapshot, [EnumeratorCancellation] CancellationToken stop)
    {
        var walk = new ChainWalk();
        var unreadable = new Unreadable();
        await foreach (var line in unreadable.Until(snapshot.Rows<AccessRecord>().OrderBy(line => line.Sequence).AsAsyncEnumerable(), stop))
        {
            foreach (var fault in walk.Take(line))
            {
                yield return At(line.Sequence, fault);
            }
        }

        var kept = await snapshot.Rows<ChainHead>().FirstOrDefaultAsync(head => head.OrgUnitId == AccessRecord.Chain, stop);
        foreach (var fault in unreadable.Fault is { } broken ? [broken] : walk.End(kept))
        {
            yield return At(walk.Count, fault);
        }
    }

    private static Problem At(long line, Sentence what) => new(new(nameof(AccessRecord), $"{line}"), what);
}
