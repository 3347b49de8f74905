using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Attachments;

/// <summary>Hands out a file to whoever reads its report. Bytes that are not those that were attached are given to nobody.</summary>
public sealed class GiveAttachment(PortalDoor door, FileFolder folder)
{
    /// <summary>The file; null where it is not there, was taken off, or is out of reach.</summary>
    public async Task<HandedFile?> FindAsync(string unitCode, ReportingMonth month, int number, CancellationToken stop = default) =>
        await RowAsync(unitCode, month, number, stop) is { } row ? new(row, await folder.FindAsync(row.Sha256, stop)) : null;

    private async Task<Attachment?> RowAsync(string unitCode, ReportingMonth month, int number, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.MonthlyReports.Read, stop);
        return reading.Unit(unitCode) is { } unit && reading.Reaches(unit.Id, month)
            ? await reading.Rows<Attachment>().FirstOrDefaultAsync(row => row.OrgUnitId == unit.Id && row.Month == month && row.Number == number && !row.Detached, stop)
            : null;
    }
}
