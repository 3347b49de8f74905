using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>A mail as it is listed.</summary>
/// <param name="Item">The mail.</param>
/// <param name="About">What about, in words.</param>
/// <param name="To">To whom.</param>
public sealed record MailLine(MailItem Item, string About, string To);

/// <summary>The mail that goes out, for who watches it.</summary>
/// <param name="Settings">The server; null where no mail is sent.</param>
/// <param name="Addresses">How many persons have an address and want mail.</param>
/// <param name="Lines">The last mails, the latest first.</param>
/// <param name="Open">What could not be sent and is tried again, by why; with how many and since when.</param>
public sealed record MailsView(MailSettings? Settings, int Addresses, IReadOnlyList<MailLine> Lines, IReadOnlyList<(MailFault Fault, int Count, DateTime Last)> Open);

/// <summary>Reads what was sent and what could not be.</summary>
public sealed class ReadMails(PortalDoor door, MailDesk desk, PersonNames names)
{
    private const int Most = 100;

    /// <summary>The last mails.</summary>
    public async Task<MailsView> ReadAsync(CancellationToken stop = default)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Mail.Watch, stop);
        var items = reading.Rows<MailItem>();
        var last = await items.OrderByDescending(item => item.At).ThenBy(item => item.Key).Take(Most).ToListAsync(stop);
        var open = await items.Where(item => item.State == MailState.Waiting).GroupBy(item => item.Fault).Select(same => new { same.Key, Count = same.Count(), Last = same.Max(item => item.At) }).ToListAsync(stop);
        var who = await names.OfAsync(reading, last.Select(item => $"person:{item.PersonId}"), stop);
        return new(
            desk.Settings, await reading.Rows<Identity.Mail.MailAddress>().CountAsync(row => !row.Off, stop),
            [.. last.Select(item => new MailLine(item, MailWords.About(item.Key, reading.Tree), who[$"person:{item.PersonId}"]))], [.. open.Select(same => (same.Key, same.Count, same.Last))]);
    }
}
