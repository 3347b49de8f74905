using System.Runtime.CompilerServices;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Attachments;

/// <summary>Finds files of attachments that are gone or are no longer what was attached; of those taken off too, since their rows still name them.</summary>
public sealed class AttachmentAudit(AttachmentFolder folder) : IVerifies
{
    /// <inheritdoc/>
    public async IAsyncEnumerable<Problem> VerifyAsync(Reading snapshot, [EnumeratorCancellation] CancellationToken stop)
    {
        var faults = new Dictionary<string, Sentence?>(StringComparer.Ordinal);
        var rows = snapshot.Rows<Attachment>().OrderBy(row => row.OrgUnitId).ThenBy(row => row.Month).ThenBy(row => row.Number);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (!faults.TryGetValue(row.Sha256, out var fault))
            {
                faults[row.Sha256] = fault = await FaultAsync(row.Sha256, stop);
            }

            if (fault is not null)
            {
                yield return new(new(snapshot.Tree.Find(row.OrgUnitId)?.Code ?? nameof(Attachment), $"{row.Month} {row.Number} {row.Name}"), fault);
            }
        }
    }

    private async Task<Sentence?> FaultAsync(string sha256, CancellationToken stop) =>
        await folder.FindAsync(sha256, stop) is not null ? null
        : folder.Has(sha256) ? new("添付資料のファイル {0} の中身が、添付したときと違います。", sha256)
        : new("添付資料のファイル {0} がありません。控えのフォルダーから戻してください。", sha256);
}
