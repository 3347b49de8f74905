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

    /// <summary>The first fault that nobody foresaw; null where there was none.</summary>
    public Exception? Unforeseen { get; private set; }

    /// <summary>Opens the line where it is not open, and signs in. What kept it shut.</summary>
    public async Task<MailFault> OpenAsync(CancellationToken stop)
    {
        using var limit = Limit(stop);
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

            return MailFault.None;
        }
        catch (Exception broken) when (!stop.IsCancellationRequested)
        {
            return FaultOf(broken);
        }
    }

    /// <summary>How a mail ended, and why. Throws nothing: a mail that the server was not given waits, whatever happened.</summary>
    public async Task<(MailState State, MailFault Fault)> SendAsync(PlannedMail mail, CancellationToken stop)
    {
        using var limit = Limit(stop);
        line.IsHanded = false;
        try
        {
            using var message = Message(mail);
            await line.SendAsync(message, limit.Token);
            return (MailState.Sent, MailFault.None);
        }
        catch (SmtpCommandException refused)
        {
            var forGood = refused is { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= (SmtpStatusCode)500 };
            return forGood ? (MailState.Dropped, MailFault.Address) : (MailState.Waiting, MailFault.Server);
        }
        catch (Exception broken)
        {
            return (line.IsHanded ? MailState.Unsure : MailState.Waiting, stop.IsCancellationRequested ? MailFault.None : FaultOf(broken));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => line.Dispose();

    private CancellationTokenSource Limit(CancellationToken stop)
    {
        var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        return limit;
    }

    private MailFault FaultOf(Exception broken)
    {
        var fault = broken switch
        {
            // 530: the server asks who is there, and nobody said so.
            AuthenticationException or ServiceNotAuthenticatedException => MailFault.SignIn,
            SslHandshakeException { ServerCertificate: not null } => MailFault.Certificate,
            SmtpCommandException => MailFault.Server,
            SocketException or IOException or ProtocolException or OperationCanceledException or SslHandshakeException or ServiceNotConnectedException or NotSupportedException => MailFault.NoAnswer,
            _ => MailFault.Other,
        };
        Unforeseen ??= fault == MailFault.Other ? broken : null;
        return fault;
    }

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
