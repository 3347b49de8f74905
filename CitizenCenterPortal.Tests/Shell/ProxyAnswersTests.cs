using System.Net;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Shell;

/// <summary>Whom the portal believes about a caller, over HTTP: the tests stand where a proxy on the same machine stands.</summary>
public sealed class ProxyAnswersTests
{
    private const string Elsewhere = "203.0.113.9";

    [Fact]
    public async Task The_counts_are_for_this_machine_and_the_networks_of_the_settings_also_behind_a_proxy()
    {
        (await MetricsAsync(null)).ShouldBe(HttpStatusCode.OK);
        (await MetricsAsync(Elsewhere)).ShouldBe(HttpStatusCode.NotFound, "a proxy that nobody named hides who asks");
        (await MetricsAsync(Elsewhere, "--Portal:Metrics:Networks=203.0.113.0/24")).ShouldBe(HttpStatusCode.NotFound, "what an unknown proxy says is not believed");

        (await MetricsAsync(Elsewhere, "--Portal:Proxy:Known=127.0.0.1")).ShouldBe(HttpStatusCode.NotFound);
        (await MetricsAsync($"127.0.0.1, {Elsewhere}", "--Portal:Proxy:Known=127.0.0.1")).ShouldBe(HttpStatusCode.NotFound, "the caller may write anything before");
        (await MetricsAsync(Elsewhere, "--Portal:Proxy:Known=127.0.0.0/8", "--Portal:Metrics:Networks=10.0.0.1, 203.0.113.0/24")).ShouldBe(HttpStatusCode.OK);
        (await MetricsAsync(Elsewhere, "--Portal:Proxy:Known=10.0.0.1", "--Portal:Metrics:Networks=203.0.113.0/24")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Cookies_are_secure_where_a_known_proxy_says_https_and_only_there()
    {
        (await CookiesAsync("http", "--Portal:Proxy:Known=127.0.0.1")).ShouldAllBe(cookie => !cookie.Contains("secure"));
        (await CookiesAsync("https", "--Portal:Proxy:Known=127.0.0.1")).ShouldAllBe(cookie => cookie.Contains("secure"));
        (await CookiesAsync("https")).ShouldAllBe(cookie => !cookie.Contains("secure"));
    }

    private static async Task<HttpStatusCode> MetricsAsync(string? from, params string[] settings) => (await AskAsync("/metrics", "X-Forwarded-For", from, settings)).StatusCode;

    private static async Task<IEnumerable<string>> CookiesAsync(string scheme, params string[] settings)
    {
        var cookies = (await AskAsync("/sign-in", "X-Forwarded-Proto", scheme, settings)).Headers.GetValues("Set-Cookie").ToList();
        cookies.ShouldNotBeEmpty();
        return cookies;
    }

    private static async Task<HttpResponseMessage> AskAsync(string address, string header, string? value, string[] settings)
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await SmallCity.BuildAsync(database);
        await using var portal = await RunningPortal.StartAsync(database, settings);
        using var client = await portal.AsAsync(null);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (value is not null)
        {
            request.Headers.Add(header, value);
            request.Headers.Add(header == "X-Forwarded-Proto" ? "X-Forwarded-For" : "X-Forwarded-Proto", header == "X-Forwarded-Proto" ? Elsewhere : "http");
        }

        return await client.SendAsync(request);
    }
}
