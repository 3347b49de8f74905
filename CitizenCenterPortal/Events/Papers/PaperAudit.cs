using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;

namespace CitizenCenterPortal.Events.Papers;

/// <summary>Finds files of events that are gone or are no longer what was handed in.</summary>
public sealed class PaperAudit(FileFolder folder) : IVerifies
{
    /// <inheritdoc/>
    public IAsyncEnumerable<Problem> VerifyAsync(Reading snapshot, CancellationToken stop) => new FileCheck(folder).OfAsync(
        snapshot, snapshot.Rows<EventPaper>().OrderBy(row => row.OrgUnitId).ThenBy(row => row.EventNumber).ThenBy(row => row.Number), row => $"{row.EventNumber} {row.Number} {row.Name}", stop);
}
