using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>One conversation with the city's mail server; mails go one after the other.</summary>
/// <param name="settings">Where it is.</param>
/// <param name="patience">How long one answer is waited for.</param>
internal sealed class MailServer(MailSettings settings, TimeSpan patience) : IDisposable
{
    private readonly Conversation line = new() { CheckCertificateRevocation = false };

    /// <summary>How a mail ended, and why.</summary>
    public async Task<(MailState State, MailFault Fault)> SendAsync(PlannedMail mail, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        line.IsHanded = false;
        try
        {
            if (!line.IsConnected)
            {
                await line.ConnectAsync(settings.Host, settings.Port, settings.Security switch { MailSecurity.Tls => SecureSocketOptions.SslOnConnect, MailSecurity.None => SecureSocketOptions.None, _ => SecureSocketOptions.StartTls }, limit.Token);
                if (settings.User is { } user)
                {
                    await line.AuthenticateAsync(user, settings.Password ?? "", limit.Token);
                }
            }

            using var message = Message(mail);
            await line.SendAsync(message, limit.Token);
            return (MailState.Sent, MailFault.None);
        }
        catch (SmtpCommandException refused)
        {
            var forGood = refused is { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= (SmtpStatusCode)500 };
            return forGood ? (MailState.Dropped, MailFault.Address) : (MailState.Waiting, MailFault.Server);
        }
        catch (AuthenticationException)
        {
            return (MailState.Waiting, MailFault.SignIn);
        }
        catch (SslHandshakeException refused) when (refused.ServerCertificate is not null)
        {
            return (MailState.Waiting, MailFault.Certificate);
        }
        catch (Exception broken) when (IsLine(broken) && !stop.IsCancellationRequested)
        {
            return line.IsHanded ? (MailState.Unsure, MailFault.NoAnswer) : (MailState.Waiting, MailFault.NoAnswer);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => line.Dispose();

    private static bool IsLine(Exception broken) =>
        broken is SocketException or IOException or ProtocolException or OperationCanceledException or SslHandshakeException or ServiceNotConnectedException or NotSupportedException;

    private MimeMessage Message(PlannedMail mail)
    {
        var message = new MimeMessage { Subject = mail.Subject, Body = new TextPart("plain") { Text = mail.Body.Replace("\n", "\r\n", StringComparison.Ordinal) } };
        message.From.Add(new MailboxAddress(Encoding.UTF8, "市民センターポータル", settings.From));
        message.To.Add(new MailboxAddress("", mail.Address));

        // The same mail has the same name, so that a server or a reader that is given it twice may know it.
        message.MessageId = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(mail.Key)))[..32]}@{settings.From.Split('@')[1]}";
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }

    /// <summary>Knows whether the server was given a mail: from then on it may have it, whatever is heard.</summary>
    private sealed class Conversation : SmtpClient
    {
        public bool IsHanded { get; set; }

        protected override void OnRecipientAccepted(MimeMessage message, MailboxAddress mailbox, SmtpResponse response) => IsHanded = true;
    }
}
