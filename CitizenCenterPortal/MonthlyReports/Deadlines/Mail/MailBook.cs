using CitizenCenterPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>
/// Remembers each mail from just before it is handed over, so that neither a restart nor a second process sends it twice. The one that was being handed
/// over when a process died is <see cref="MailState.Unsure"/>: rather one mail too few than one twice.
/// </summary>
public sealed class MailBook(PortalDoor door, CityClock clock)
{
    /// <summary>Nobody needs so long to hand over one mail: who still does is gone.</summary>
    internal static readonly TimeSpan Gone = TimeSpan.FromHours(1);

    /// <summary>So long it is remembered what was sent.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    /// <summary>Those mails that are still to be sent. What was handed over by a process that is gone is unsure from now on; what waits and is no longer planned is dropped.</summary>
    public Task<IReadOnlyList<PlannedMail>> OpenAsync(IReadOnlyList<PlannedMail> planned, CancellationToken stop = default) => door.KeepAsync<MailItem, IReadOnlyList<PlannedMail>>(async items =>
    {
        var (now, keys) = (clock.UtcNow, planned.Select(mail => mail.Key).ToHashSet());
        var known = await items.Where(item => keys.Contains(item.Key) || item.State == MailState.Waiting || item.State == MailState.Sending).ToDictionaryAsync(item => item.Key, stop);
        foreach (var item in known.Values)
        {
            item.State = item.State == MailState.Sending && now - item.At > Gone ? MailState.Unsure
                : item.State == MailState.Waiting && !keys.Contains(item.Key) ? MailState.Dropped : item.State;
        }

        items.RemoveRange(await items.Where(item => item.At < now - Kept).ToListAsync(stop));
        return [.. planned.Where(mail => IsOpen(known.GetValueOrDefault(mail.Key)))];
    }, stop);

    /// <summary>Takes one mail to hand it over now; nobody else gets it from then on. False where another was quicker.</summary>
    public Task<bool> TakeAsync(PlannedMail mail, CancellationToken stop = default) => WriteAsync([mail], MailState.Sending, MailFault.None, stop);

    /// <summary>Notes of mails that nobody took why they wait.</summary>
    public Task PostponeAsync(IReadOnlyCollection<PlannedMail> mails, MailFault fault, CancellationToken stop = default) => WriteAsync(mails, MailState.Waiting, fault, stop);

    /// <summary>Notes what became of a mail that was taken.</summary>
    public Task SettleAsync(PlannedMail mail, MailState state, MailFault fault, CancellationToken stop = default) => door.KeepAsync<MailItem, int>(async items =>
    {
        var item = await items.SingleAsync(item => item.Key == mail.Key, stop);
        (item.State, item.Fault, item.At) = (state, fault, clock.UtcNow);
        return item.Attempts;
    }, stop);

    private static bool IsOpen(MailItem? item) => item is null or { State: MailState.Waiting };

    /// <summary>Writes those mails that are open as tried once more; true where all of them were.</summary>
    private Task<bool> WriteAsync(IReadOnlyCollection<PlannedMail> mails, MailState state, MailFault fault, CancellationToken stop) => door.KeepAsync<MailItem, bool>(async items =>
    {
        var keys = mails.Select(mail => mail.Key).ToHashSet();
        var known = await items.Where(item => keys.Contains(item.Key)).ToDictionaryAsync(item => item.Key, stop);
        var open = mails.Where(mail => IsOpen(known.GetValueOrDefault(mail.Key))).ToList();
        foreach (var mail in open)
        {
            var item = known.GetValueOrDefault(mail.Key) ?? items.Add(new() { Key = mail.Key, PersonId = mail.PersonId }).Entity;
            (item.State, item.Fault, item.At, item.Attempts) = (state, fault, clock.UtcNow, item.Attempts + 1);
        }

        return open.Count == mails.Count;
    }, stop);
}
