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
    public async Task<bool> RunAsync(MailSettings settings, TimeSpan? patience = null, CancellationToken stop = default)
    {
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Words.Japanese, Words.Japanese);
        var taken = await book.TakeAsync(await plan.ReadAsync(settings.Public, stop), stop);
        if (taken.Count == 0)
        {
            return false;
        }

        using var server = new MailServer(settings, patience ?? Patience);
        var waits = false;
        for (var at = 0; at < taken.Count; at++)
        {
            try
            {
                var (state, fault) = await server.SendAsync(taken[at], stop);
                waits |= state == MailState.Waiting;
                await book.SettleAsync([taken[at]], state, fault, CancellationToken.None);
                if (fault is MailFault.NoAnswer or MailFault.SignIn or MailFault.Certificate)
                {
                    await book.SettleAsync([.. taken.Skip(at + 1)], MailState.Waiting, fault, CancellationToken.None);
                    return waits || at + 1 < taken.Count;
                }
            }
            catch (OperationCanceledException)
            {
                await book.SettleAsync([.. taken.Skip(at + 1)], MailState.Waiting, MailFault.None, CancellationToken.None);
                throw;
            }
        }

        return waits;
    }
}
