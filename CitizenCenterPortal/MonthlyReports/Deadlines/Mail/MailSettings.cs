using System.Globalization;

namespace CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

/// <summary>How the line to the mail server is kept from being read.</summary>
public enum MailSecurity
{
    /// <summary>TLS asked for after the greeting; refused where the server does not offer it.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,

    /// <summary>None: for a server on the same machine.</summary>
    None,
}

/// <summary>Settings under <c>Portal:Mail</c>. Without a host no mail is sent.</summary>
/// <param name="Host">The city's mail server.</param>
/// <param name="Port">Its port.</param>
/// <param name="User">Who signs in there; null for nobody.</param>
/// <param name="Password">Their password.</param>
/// <param name="From">The address in From, to which refusals go.</param>
/// <param name="Security">How the line is kept.</param>
/// <param name="Public">Where people reach the portal, without a slash at the end.</param>
/// <param name="Hour">From which hour of the city's clock mail is sent, 0 to 23.</param>
public sealed record MailSettings(string Host, int Port, string? User, string? Password, string From, MailSecurity Security, string Public, int Hour)
{
    /// <summary>The settings there are.</summary>
    public static readonly IReadOnlyList<string> Names = [.. new[] { "Host", "Port", "User", "Password", "From", "Security", "PublicAddress", "Hour" }.Select(Name)];

    /// <summary>Reads them.</summary>
    /// <param name="setting">The value of a setting.</param>
    /// <returns>They, null where no mail is sent; else what is wrong.</returns>
    public static (MailSettings? Settings, Sentence? Why) Read(Func<string, string?> setting)
    {
        string? Of(string name) => setting(Name(name)) is { Length: > 0 } value ? value.Trim() : null;

        if (Of("Host") is not { } host)
        {
            return (null, null);
        }

        if (Of("From") is not { } from || !Identity.Mail.MailAddress.IsAddress(from))
        {
            return (null, new("メールを送るには、設定 {0} に差出人のメールアドレスを書いてください。", Name("From")));
        }

        if (Of("PublicAddress") is not { } address || !Uri.TryCreate(address, UriKind.Absolute, out var portal) || portal.Scheme is not ("https" or "http") || portal.Query.Length > 0)
        {
            return (null, new("メールを送るには、設定 {0} に、職員がポータルを開くときのアドレス（https://…）を書いてください。", Name("PublicAddress")));
        }

        if (!TryNumber(Of("Port") ?? "587", 1, 65535, out var port))
        {
            return (null, new("設定 {0} は {1} から {2} までの整数です。", Name("Port"), 1, 65535));
        }

        if (!TryNumber(Of("Hour") ?? "8", 0, 23, out var hour))
        {
            return (null, new("設定 {0} は {1} から {2} までの整数です。", Name("Hour"), 0, 23));
        }

        if ((Of("Security") ?? "starttls") is var security && security is not ("starttls" or "tls" or "none"))
        {
            return (null, new("設定 {0} は starttls、tls、none のどれかです。「{1}」は使えません。", Name("Security"), security));
        }

        var (user, password) = (Of("User"), Of("Password"));
        return (user is null) != (password is null) ? (null, new("設定 {0} と {1} は、両方を書くか、両方を書かないでください。", Name("User"), Name("Password")))
            : user is not null && security == "none" ? (null, new("{0} が none のときは、パスワードをそのまま送ることになるため、{1} を使えません。", Name("Security"), Name("User")))
            : (new(host, port, user, password, from, security switch { "tls" => MailSecurity.Tls, "none" => MailSecurity.None, _ => MailSecurity.StartTls }, address.TrimEnd('/'), hour), null);
    }

    private static string Name(string name) => $"Portal:Mail:{name}";

    private static bool TryNumber(string text, int least, int most, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;
}
