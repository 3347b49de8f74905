using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Attachments;

/// <summary>Takes an attached file off a report, in the states in which its figures are entered. Its row, its bytes and its place in the history stay.</summary>
public sealed class DetachFile(PortalDoor door)
{
    /// <summary>Takes it off.</summary>
    public async Task<Outcome> RunAsync(string unitCode, ReportingMonth month, int number, CancellationToken stop = default)
    {
        if (await door.FindUnitAsync(AttachmentActs.Detach.Permission, unitCode, month, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        await using var change = await door.OpenForChangeAsync(AttachmentActs.Detach, [unit.Id], stop);
        var attached = await change.Rows<Attachment>().FirstOrDefaultAsync(row => row.OrgUnitId == unit.Id && row.Month == month && row.Number == number, stop);
        if (attached is null)
        {
            return Outcome.NotFound;
        }

        var report = await change.ReportAsync(unit.Id, month, stop);
        if (EntryRules.WhyLocked(unit, report, change.Tree, change.Clock.ThisMonth) is { } locked)
        {
            return Outcome.Refused(locked);
        }

        if (attached.Detached)
        {
            return Outcome.Refused("この資料は、もう外されています。");
        }

        if (attached.At <= report.ConfirmedAt)
        {
            return Outcome.Refused("一度確定した報告の資料なので、外せません。正しい資料があれば、あわせて添付してください。");
        }

        attached.Detached = true;
        await change.CommitAsync(new ActNote { Month = month }, stop);
        return Outcome.Done;
    }
}
