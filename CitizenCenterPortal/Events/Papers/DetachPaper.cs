using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Papers;

/// <summary>
/// Takes a photograph or a paper off an event; nobody is shown it any more. Its row and its place in the history stay, a paper's bytes too; a photograph's
/// are erased, unless the same picture is shown beside something else.
/// </summary>
public sealed class DetachPaper(PortalDoor door, FileFolder folder)
{
    /// <summary>Takes it off.</summary>
    /// <param name="address">The event.</param>
    /// <param name="number">The paper's number in it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<Outcome> RunAsync(EventAddress address, int number, string reason, CancellationToken stop = default)
    {
        if (await door.FindLeadAsync(PaperActs.Detach, address.UnitCode, stop) is not { } unit)
        {
            return Outcome.NotFound;
        }

        // One after the other in the whole city: two that take the same picture off at once would each leave its bytes to the other.
        await using var change = await door.OpenForChangeAsync(PaperActs.Detach, [unit.Id], [OrgUnit.RootId], stop);
        if (await change.Rows<EventPaper>().FirstOrDefaultAsync(row => row.OrgUnitId == unit.Id && row.EventNumber == address.Number && row.Number == number, stop) is not { } paper)
        {
            return Outcome.NotFound;
        }

        if (paper.Detached)
        {
            return Outcome.Refused("この写真か資料は、もう外されています。");
        }

        if (PaperActs.Detach.WhyNot(reason) is { } why)
        {
            return Outcome.Refused(why);
        }

        paper.Detached = true;
        await change.SaveAsync(stop);
        var goes = paper.GoesWhenDetached && !await FileRows.ShowAsync(change, paper.Sha256, stop);
        var month = await change.Rows<Event>().Where(row => row.OrgUnitId == unit.Id && row.Number == address.Number).Select(row => row.Month).FirstAsync(stop);
        await change.CommitAsync(new ActNote { Month = month, Reason = TypedWords.Clean(reason) }, stop);
        if (goes)
        {
            folder.Erase(paper.Sha256);
        }

        return Outcome.Done;
    }
}
