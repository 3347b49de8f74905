using System.Net;
using System.Text.RegularExpressions;
using CitizenCenterPortal.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>The portal as a server on a port of its own, over a test's database, on the tests' day.</summary>
public sealed partial class RunningPortal : IAsyncDisposable
{
    private readonly WebApplication app;

    private RunningPortal(WebApplication app) => this.app = app;

    /// <summary>Where it answers.</summary>
    public Uri Address => new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts over a database that has its units already; the settings given stand before its own.</summary>
    public static async Task<RunningPortal> StartAsync(TestDatabase database, params string[] settings)
    {
        var app = PortalHost.Build([.. Settings(database), "--Urls=http://127.0.0.1:0", .. settings]);
        await app.StartAsync();
        return new(app);
    }

    /// <summary>The settings of a portal over a test's database, on the tests' day.</summary>
    internal static string[] Settings(TestDatabase database) => Settings(database.Connection, database.Kind);

    /// <summary>The same over a database that may not be there.</summary>
    internal static string[] Settings(string connection, DatabaseKind kind) =>
    [
        "--environment=Development", "--applicationName=CitizenCenterPortal", $"--ConnectionStrings:Portal={connection}",
        $"--Portal:Database:Provider={TestDatabase.Provider(kind)}", $"--Portal:Clock:Today={CommandDoor.Today:yyyy-MM-dd}",
    ];

    /// <summary>A browser of somebody; of nobody where no persona is named. What it sends carries the antiforgery token.</summary>
    public Task<HttpClient> AsAsync(string? persona) => AsAsync(Address, persona);

    /// <summary>The same of any portal.</summary>
    public static async Task<HttpClient> AsAsync(Uri portal, string? persona)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new() }) { BaseAddress = portal };
        if (persona is not null)
        {
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await TokenAsync(client, "/sign-in")), new("persona", persona)]);
            (await client.PostAsync("/sign-in", form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            client.DefaultRequestHeaders.Add("RequestVerificationToken", await TokenAsync(client, "/about"));
        }

        return client;
    }

    /// <summary>The antiforgery token of a page's form.</summary>
    public static async Task<string> TokenAsync(HttpClient client, string page) => Token().Match(await client.GetStringAsync(page)).Groups[1].Value;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => app.DisposeAsync();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
