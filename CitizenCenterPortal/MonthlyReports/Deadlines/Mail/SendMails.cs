using System.Globalization;

namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>Sends what is due today and was not sent yet.</summary>
public sealed class SendMails(MailPlan plan, MailBook book)
{
    /// <summary>How long one answer of the server is waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>One round. A server that does not answer, lets nobody in or cannot prove its name is not asked again in it.</summary>
    /// <param name="settings">The server.</param>
    /// <param name="patience">How long one answer is waited for; a minute where nothing is said.</param>
    /// <param name="stop">Stops it: what was not handed over waits.</param>
    /// <returns>True where something waits to be tried again.</returns>
    /// <exception cref="InvalidOperationException">Something nobody foresaw went wrong; the round was gone through all the same.</exception>
    public async Task<bool> RunAsync(MailSettings settings, TimeSpan? patience = null, CancellationToken stop = default)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Words.Japanese, Words.Japanese);
        var open = await book.OpenAsync(await plan.ReadAsync(settings.Public, stop), stop);
        using var server = new MailServer(settings, patience ?? Patience);
        var waits = false;
        for (var at = 0; at < open.Count; at++)
        {
            if (await server.OpenAsync(stop) is not MailFault.None and var shut)
            {
                await book.PostponeAsync([.. open.Skip(at)], shut, stop);
                waits = true;
                break;
            }

            if (!await book.TakeAsync(open[at], stop))
            {
                continue;
            }

            var (state, fault) = await server.SendAsync(open[at], stop);
            await book.SettleAsync(open[at], state, fault, CancellationToken.None);
            stop.ThrowIfCancellationRequested();
            waits |= state == MailState.Waiting;
            if (fault is MailFault.NoAnswer or MailFault.SignIn or MailFault.Certificate)
            {
                await book.PostponeAsync([.. open.Skip(at + 1)], fault, stop);
                waits |= at + 1 < open.Count;
                break;
            }
        }

        return server.Unforeseen is null ? waits : throw new InvalidOperationException("Something went wrong with mail that nobody foresaw; what was not handed over waits.", server.Unforeseen);
    }
}
