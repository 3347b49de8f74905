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
        await foreach (var (line, fault) in snapshot.Rows<AccessRecord>().OrderBy(line => line.Sequence).ReadEachAsync(stop))
        {
            foreach (var wrong in line is null ? [walk.PassOver(fault)] : walk.Take(line))
            {
                yield return At(line?.Sequence ?? walk.Count, wrong);
            }
        }

        var kept = await snapshot.Rows<ChainHead>().FirstOrDefaultAsync(head => head.OrgUnitId == AccessRecord.Chain, stop);
        foreach (var fault in walk.End(kept))
        {
            yield return At(walk.Count, fault);
        }
    }

    private static Problem At(long line, Sentence what) => new(new(nameof(AccessRecord), $"{line}"), what);
}
