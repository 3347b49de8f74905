using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MimeKit;

namespace CitizenCenterPortal.Tests.MonthlyReports.Deadlines.Mail;

/// <summary>What a mail server does where another would go on.</summary>
public enum MailTrouble
{
    /// <summary>It takes the mail.</summary>
    None,

    /// <summary>It greets nobody.</summary>
    Silent,

    /// <summary>It asks to come again later, whoever the mail is for.</summary>
    Busy,

    /// <summary>It does not know the address.</summary>
    Unknown,

    /// <summary>It lets nobody in.</summary>
    Locked,

    /// <summary>It takes the mail and is gone before it says so.</summary>
    GoneWithMail,
}

/// <summary>A mail server that speaks SMTP (RFC 5321) with whoever connects, on a port of its own, and keeps what it was given.</summary>
public sealed class GivenMailServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource gone = new();
    private readonly ConcurrentQueue<byte[]> taken = [];

    public GivenMailServer()
    {
        listener.Start();
        _ = AcceptAsync();
    }

    /// <summary>Where it listens.</summary>
    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What it does from now on.</summary>
    public MailTrouble Trouble { get; set; }

    /// <summary>Who must sign in, as user and password in one word; null for nobody.</summary>
    public string? Key { get; init; }

    /// <summary>With what it proves its name and keeps the line from being read; null for an open line.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>True where the line is kept from the first byte, and not only when it is asked for.</summary>
    public bool TlsAtOnce { get; init; }

    /// <summary>True where a mail came over an open line.</summary>
    public bool WasOpen { get; private set; }

    /// <summary>The mails it was given, as they came over the line.</summary>
    public IReadOnlyList<byte[]> Raw => [.. taken];

    /// <summary>The mails it was given, read.</summary>
    public IReadOnlyList<MimeMessage> Mails => [.. taken.Select(raw => MimeMessage.Load(new MemoryStream(raw)))];

    public void Dispose()
    {
        gone.Cancel();
        listener.Dispose();
        gone.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!gone.IsCancellationRequested)
        {
            _ = SpeakAsync(await listener.AcceptTcpClientAsync(gone.Token));
        }
    }

    private async Task SpeakAsync(TcpClient client)
    {
        using var connection = client;
        if (Trouble == MailTrouble.Silent)
        {
            await Task.Delay(Timeout.Infinite, gone.Token);
        }

        if (!TlsAtOnce)
        {
            if (!await SpeakAsync(connection.GetStream(), greets: true, isOpen: true))
            {
                return;
            }
        }

        await using var kept = new SslStream(connection.GetStream());
        await kept.AuthenticateAsServerAsync(Certificate!);
        await SpeakAsync(kept, greets: TlsAtOnce, isOpen: false);
    }

    /// <summary>One conversation; true where it goes on over a line that is kept.</summary>
    private async Task<bool> SpeakAsync(Stream stream, bool greets, bool isOpen)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        await using var writer = new StreamWriter(stream, Encoding.Latin1, leaveOpen: true) { NewLine = "\r\n", AutoFlush = true };
        if (greets)
        {
            await writer.WriteLineAsync("220 mail.example.jp ESMTP");
        }

        while (await reader.ReadLineAsync(gone.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteLineAsync(isOpen && Certificate is not null ? "250-mail.example.jp\r\n250 STARTTLS" : Key is null ? "250 mail.example.jp" : "250-mail.example.jp\r\n250 AUTH PLAIN");
                    break;
                case "STARTTLS" when isOpen && Certificate is not null:
                    await writer.WriteLineAsync("220 go on");
                    return true;
                case "AUTH":
                    var given = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Trim('\0').Replace("\0", " ", StringComparison.Ordinal);
                    await writer.WriteLineAsync(Trouble == MailTrouble.Locked || given != Key ? "535 5.7.8 no" : "235 welcome");
                    break;
                case "RCPT":
                    await writer.WriteLineAsync(Trouble switch { MailTrouble.Busy => "451 4.3.0 later", MailTrouble.Unknown => "550 5.1.1 unknown", _ => "250 ok" });
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    await TakeAsync(reader);
                    WasOpen |= isOpen;
                    if (Trouble == MailTrouble.GoneWithMail)
                    {
                        return false;
                    }

                    await writer.WriteLineAsync("250 taken");
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 bye");
                    return false;
                default:
                    await writer.WriteLineAsync("250 ok");
                    break;
            }
        }

        return false;
    }

    private async Task TakeAsync(StreamReader reader)
    {
        var mail = new StringBuilder();
        while (await reader.ReadLineAsync(gone.Token) is { } line && line != ".")
        {
            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }

        taken.Enqueue(Encoding.Latin1.GetBytes(mail.ToString()));
    }
}
