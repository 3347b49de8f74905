using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.MonthlyReports.Attachments;

/// <summary>Finds files of reports that are gone or are no longer what was attached.</summary>
public sealed class AttachmentAudit(FileFolder folder) : IVerifies
{
    /// <inheritdoc/>
    public IAsyncEnumerable<Problem> VerifyAsync(Reading snapshot, CancellationToken stop) => new FileCheck(folder).OfAsync(
        snapshot, snapshot.Rows<Attachment>().OrderBy(row => row.OrgUnitId).ThenBy(row => row.Month).ThenBy(row => row.Number), row => $"{row.Month} {row.Number} {row.Name}", stop);
}
