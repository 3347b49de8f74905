using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Shell;

/// <summary>What the settings say, checked once at the start. A setting under <c>Portal:</c> that nobody knows stops the start.</summary>
internal sealed record PortalSettings(string Provider, string Connection, SignInMode SignIn, DateOnly? Today, string CityName)
{
    private static readonly string[] Known = ["Portal:Database:Provider", "Portal:SignIn:Mode", "Portal:Audit:Key", "Portal:Clock:Today", "Portal:City:Name"];
    private static readonly string[] KnownSections = ["Portal:Oidc:"];

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

        return new(provider, connection, ReadSignIn(configuration, environment), ReadToday(configuration, environment), configuration["Portal:City:Name"] ?? "");
    }

    private static SignInMode ReadSignIn(IConfiguration configuration, IHostEnvironment environment)
    {
        var written = configuration["Portal:SignIn:Mode"] ?? "demo";
        var mode = written switch
        {
            "demo" => SignInMode.Demo,
            "oidc" => SignInMode.Oidc,
            _ => throw new StartRefusedException(new("設定 Portal:SignIn:Mode は demo か oidc です。「{0}」は使えません。", written)),
        };
        return mode == SignInMode.Demo && !environment.IsDevelopment()
            ? throw new StartRefusedException("見本のサインイン (Portal:SignIn:Mode=demo) は開発環境でしか使えません。oidc にしてください。")
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
            if (value is not null && key.StartsWith("Portal:", StringComparison.OrdinalIgnoreCase)
                && !Known.Contains(key, StringComparer.OrdinalIgnoreCase)
                && !KnownSections.Any(section => key.StartsWith(section, StringComparison.OrdinalIgnoreCase)))
            {
                throw new StartRefusedException(new("設定 {0} は知らない名前です。使える名前: {1}", key, string.Join(", ", Known.Append("Portal:Oidc:*"))));
            }
        }
    }
}
