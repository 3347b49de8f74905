using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Papers;

/// <summary>Takes a photograph or a paper off an event. Its row, its bytes and its place in the history stay; nobody is shown it any more.</summary>
public sealed class DetachPaper(PortalDoor door)
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

        await using var change = await door.OpenForChangeAsync(PaperActs.Detach, [unit.Id], stop);
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
        var month = await change.Rows<Event>().Where(row => row.OrgUnitId == unit.Id && row.Number == address.Number).Select(row => row.Month).FirstAsync(stop);
        await change.CommitAsync(new ActNote { Month = month, Reason = TypedWords.Clean(reason) }, stop);
        return Outcome.Done;
    }
}
