using CitizenCenterPortal.Shell;

namespace CitizenCenterPortal.Tests.Shell;

/// <summary>A setting that nobody knows, or that is half given, stops the start with a sentence that names it.</summary>
public sealed class SettingsTests
{
    [Theory]
    [InlineData("Portal:Oidc:Nonsense", "--Portal:Oidc:Nonsense=1")]
    [InlineData("Portal:Nonsense", "--Portal:Nonsense=1")]
    [InlineData("Portal:Oidc:Authority", "--Portal:SignIn:Mode=oidc")]
    [InlineData("Portal:Oidc:ClientSecret", "--Portal:SignIn:Mode=oidc", "--Portal:Oidc:Authority=https://id.example", "--Portal:Oidc:ClientId=portal")]
    [InlineData("Portal:Proxy:Known", "--Portal:Proxy:Known=proxy.example")]
    [InlineData("Portal:Metrics:Networks", "--Portal:Metrics:Networks=10.0.0.0/33")]
    [InlineData("Portal:Attachments:Folder", "--environment=Production", "--Portal:Database:Provider=postgres", "--Portal:SignIn:Mode=oidc", "--Portal:Oidc:Authority=https://id.example", "--Portal:Oidc:ClientId=portal", "--Portal:Oidc:ClientSecret=secret")]
    public void A_start_is_refused_by_the_name_of_the_setting(string named, params string[] settings) =>
        Should.Throw<StartRefusedException>(() => PortalHost.Build(Arguments(settings))).Message.ShouldContain(named);

    [Fact]
    public async Task A_start_with_all_it_needs_is_not_refused()
    {
        string[] oidc = ["--Portal:SignIn:Mode=oidc", "--Portal:Oidc:Authority=https://id.example", "--Portal:Oidc:ClientId=portal", "--Portal:Oidc:ClientSecret=secret"];
        await using var app = PortalHost.Build(Arguments([.. oidc, "--Portal:Proxy:Known=10.0.0.5,fd00::/8", "--Portal:Metrics:Networks=", "--Portal:Attachments:Folder=/srv/portal/attachments"]));
        app.ShouldNotBeNull();
    }

    private static string[] Arguments(string[] settings) =>
        ["--environment=Development", "--applicationName=CitizenCenterPortal", $"--ConnectionStrings:Portal=Data Source={Path.Combine(Path.GetTempPath(), "portal-settings", "portal.db")}", .. settings];
}
