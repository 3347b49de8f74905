using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Deadlines.Mail;

namespace CitizenCenterPortal.Shell;

/// <summary>What the settings say, checked once at the start. A setting under <c>Portal:</c> that nobody knows stops the start.</summary>
internal sealed record PortalSettings(string Provider, string Connection, SignInMode SignIn, DateOnly? Today, CityName City, Networks Proxies, Networks Metrics, string? Attachments, MailSettings? Mail, ApplicantSettings Applicants)
{
    private const string KnownProxies = "Portal:Proxy:Known";
    private const string MetricsNetworks = "Portal:Metrics:Networks";
    private const string AttachmentsFolder = "Portal:Attachments:Folder";
    private static readonly string[] Oidc = ["Portal:Oidc:Authority", "Portal:Oidc:ClientId", "Portal:Oidc:ClientSecret"];
    private static readonly string[] Known =
        ["Portal:Database:Provider", "Portal:SignIn:Mode", .. Oidc, "Portal:Audit:Key", "Portal:Clock:Today", "Portal:City:Name", "Portal:City:NameEn", KnownProxies, MetricsNetworks, AttachmentsFolder, ApplicantSettings.Name, .. MailSettings.Names];

    public static PortalSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        RefuseUnknown(configuration);
        var provider = configuration["Portal:Database:Provider"] ?? "sqlite";
        if (provider is not ("sqlite" or "postgres"))
        {
            throw new StartRefusedException(new("設定 Portal:Database:Provider は sqlite か postgres です。「{0}」は使えません。", provider));
        }

        var connection = configuration.GetConnectionString("Portal");
        if (string.IsNullOrWhiteSpace(connection))
        {
            throw new StartRefusedException("設定 ConnectionStrings:Portal に、データベースの接続先を書いてください。");
        }

        return new(
            provider, connection, ReadSignIn(configuration, environment), ReadToday(configuration, environment), new(configuration["Portal:City:Name"] ?? "", configuration["Portal:City:NameEn"] ?? ""),
            Networks.Read(configuration, KnownProxies), Networks.Read(configuration, MetricsNetworks),
            ReadAttachments(configuration, environment, provider), ReadMail(configuration), ReadApplicants(configuration));
    }

    /// <summary>Where attached files lie; null for beside the database, which a server's database has only in Development.</summary>
    private static string? ReadAttachments(IConfiguration configuration, IHostEnvironment environment, string provider) =>
        configuration[AttachmentsFolder] is { Length: > 0 } folder ? folder
        : provider == "sqlite" || environment.IsDevelopment() ? null
        : throw new StartRefusedException(new("PostgreSQL を使うときは、設定 {0} に、添付資料を置くフォルダーを書いてください。", AttachmentsFolder));

    private static MailSettings? ReadMail(IConfiguration configuration) =>
        MailSettings.Read(name => configuration[name]) is var (mail, why) && why is not null ? throw new StartRefusedException(why) : mail;

    private static ApplicantSettings ReadApplicants(IConfiguration configuration) =>
        ApplicantSettings.Read(configuration[ApplicantSettings.Name]) is var (settings, why) && why is not null ? throw new StartRefusedException(why) : settings;

    private static SignInMode ReadSignIn(IConfiguration configuration, IHostEnvironment environment)
    {
        var written = configuration["Portal:SignIn:Mode"] ?? "demo";
        var mode = written switch
        {
            "demo" => SignInMode.Demo,
            "oidc" => SignInMode.Oidc,
            _ => throw new StartRefusedException(new("設定 Portal:SignIn:Mode は demo か oidc です。「{0}」は使えません。", written)),
        };
        if (mode == SignInMode.Demo && !environment.IsDevelopment())
        {
            throw new StartRefusedException("見本のサインイン (Portal:SignIn:Mode=demo) は開発環境でしか使えません。oidc にしてください。");
        }

        return mode == SignInMode.Oidc && Array.Find(Oidc, setting => string.IsNullOrWhiteSpace(configuration[setting])) is { } missing
            ? throw new StartRefusedException(new("Portal:SignIn:Mode が oidc のときは、設定 {0} も書いてください。", missing))
            : mode;
    }

    private static DateOnly? ReadToday(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration["Portal:Clock:Today"] is not { Length: > 0 } written)
        {
            return null;
        }

        if (!environment.IsDevelopment())
        {
            throw new StartRefusedException("設定 Portal:Clock:Today は開発環境でしか使えません。");
        }

        return Era.TryReadDay(written, out var today)
            ? today
            : throw new StartRefusedException(new("設定 Portal:Clock:Today は 2026-11-22 の形の日付です。「{0}」は読めません。", written));
    }

    private static void RefuseUnknown(IConfiguration configuration)
    {
        foreach (var (key, value) in configuration.AsEnumerable())
        {
            if (value is not null && key.StartsWith("Portal:", StringComparison.OrdinalIgnoreCase) && !Known.Contains(key, StringComparer.OrdinalIgnoreCase))
            {
                throw new StartRefusedException(new("設定 {0} は知らない名前です。使える名前: {1}", key, string.Join(", ", Known)));
            }
        }
    }
}
