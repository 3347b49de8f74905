using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>
/// Remembers each mail from before it is handed over, so that neither a restart nor a second process sends it twice. What was being handed over when
/// a process died is <see cref="MailState.Unsure"/>: rather one mail too few than one twice.
/// </summary>
public sealed class MailBook(PortalDoor door, CityClock clock)
{
    /// <summary>Nobody needs so long to hand over one mail: who still does is gone.</summary>
    internal static readonly TimeSpan Gone = TimeSpan.FromHours(1);

    /// <summary>So long it is remembered what was sent.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>Takes those mails that are still to be sent; nobody else gets them meanwhile. What waits and is no longer planned is dropped.</summary>
    public Task<IReadOnlyList<PlannedMail>> TakeAsync(IReadOnlyList<PlannedMail> planned, CancellationToken stop = default) => door.KeepAsync<MailItem, IReadOnlyList<PlannedMail>>(async items =>
    {
        var (now, keys) = (clock.UtcNow, planned.Select(mail => mail.Key).ToHashSet());
        var known = await items.Where(item => keys.Contains(item.Key) || item.State == MailState.Waiting || item.State == MailState.Sending).ToDictionaryAsync(item => item.Key, stop);
        foreach (var item in known.Values)
        {
            item.State = item.State == MailState.Sending && now - item.At > Gone ? MailState.Unsure
                : item.State == MailState.Waiting && !keys.Contains(item.Key) ? MailState.Dropped : item.State;
        }

        items.RemoveRange(await items.Where(item => item.At < now - Kept).ToListAsync(stop));
        List<PlannedMail> taken = [.. planned.Where(mail => known.GetValueOrDefault(mail.Key) is null or { State: MailState.Waiting })];
        foreach (var mail in taken)
        {
            var item = known.GetValueOrDefault(mail.Key) ?? items.Add(new() { Key = mail.Key, PersonId = mail.PersonId }).Entity;
            (item.State, item.At, item.Attempts) = (MailState.Sending, now, item.Attempts + 1);
        }

        return taken;
    }, stop);

    /// <summary>Notes what became of mails.</summary>
    public Task SettleAsync(IReadOnlyCollection<PlannedMail> mails, MailState state, MailFault fault, CancellationToken stop = default) => door.KeepAsync<MailItem, int>(async items =>
    {
        var keys = mails.Select(mail => mail.Key).ToHashSet();
        foreach (var item in await items.Where(item => keys.Contains(item.Key)).ToListAsync(stop))
        {
            (item.State, item.Fault, item.At) = (state, fault, clock.UtcNow);
        }

        return keys.Count;
    }, stop);
}
