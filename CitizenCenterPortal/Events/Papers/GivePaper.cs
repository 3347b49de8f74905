using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Papers;

/// <summary>Hands out a photograph or a paper to whoever sees its event. Bytes that are not those that were handed in are given to nobody.</summary>
public sealed class GivePaper(PortalDoor door, FileFolder folder)
{
    /// <summary>The file; null where it is not there, was taken off, or its event is not seen.</summary>
    public async Task<HandedFile?> FindAsync(EventAddress address, int number, CancellationToken stop = default) =>
        await RowAsync(address, number, stop) is { } row ? new(row, await folder.FindAsync(row.Sha256, stop)) : null;

    private async Task<EventPaper?> RowAsync(EventAddress address, int number, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Events.Read, stop);
        return reading.Tree.Find(address.UnitCode) is { } lead
            ? await reading.Rows<EventPaper>().FirstOrDefaultAsync(row => row.OrgUnitId == lead.Id && row.EventNumber == address.Number && row.Number == number && !row.Detached, stop)
            : null;
    }
}
