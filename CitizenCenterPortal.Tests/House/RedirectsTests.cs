using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Tests.Given;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.House;

/// <summary>Every page and every form of the portal, asked under the name of another host: where one is led on, that name is not. New addresses join by themselves.</summary>
public sealed class RedirectsTests
{
    private const string Evil = "evil.example";

    [Fact]
    public async Task Nobody_is_led_to_the_host_that_a_request_names()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await SmallCity.BuildAsync(database);
        await using var portal = await RunningPortal.StartAsync(database);
        var addresses = Addresses(portal).ToList();
        var (led, faults) = (new HashSet<string>(), new List<string>());
        foreach (var person in Roles.All.Select(role => role.Code).Prepend(null))
        {
            using var client = await portal.AsAsync(person);
            foreach (var (method, address) in addresses)
            {
                // Each port of the name too: the one that is written and the one that is meant.
                foreach (var host in address == "/" ? [Evil, "EVIL.example:80", "evil.example:8080"] : new[] { Evil })
                {
                    using var request = new HttpRequestMessage(new(method), address) { Content = method == "GET" ? null : Form() };
                    request.Headers.Host = host;
                    using var answer = await client.SendAsync(request);
                    if (answer.Headers.Location?.OriginalString is { } location)
                    {
                        led.Add($"{method} {address} {location}");
                        if (!location.StartsWith('/') || location.StartsWith("//", StringComparison.Ordinal) || location.Contains("evil", StringComparison.OrdinalIgnoreCase))
                        {
                            faults.Add($"{person}: {method} {address} leads to {location}");
                        }
                    }
                }
            }
        }

        faults.ShouldBeEmpty();
        led.ShouldContain("GET / /admin/units", "by a component: who keeps the units has them for a first page");
        led.ShouldContain("GET / /sign-in?returnUrl=%2F");
        led.ShouldContain("POST /sign-out /sign-in");
        led.ShouldContain("POST /language /about");
        led.ShouldContain("POST /grant /");
        led.ShouldContain("POST /sign-in /sign-in");
    }

    /// <summary>What the forms of the frame ask for, each taking its own.</summary>
    private static FormUrlEncodedContent Form() => new([new("persona", "nobody"), new("grant", "1"), new("culture", "ja"), new("returnUrl", "/about")]);

    private static IEnumerable<(string Method, string Address)> Addresses(RunningPortal portal) =>
        from endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        let address = "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Filled))))
        where !address.StartsWith("/api/", StringComparison.Ordinal) && !address.StartsWith("/_blazor", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method is "GET" or "POST"
        orderby address == "/sign-out"
        select (method, address);

    private static string Filled(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "month" or "MonthText" } => "2026-05",
        RoutePatternParameterPart { Name: "id" } => Guid.Empty.ToString(),
        RoutePatternParameterPart { Name: "fy" or "Fy" } => "2026",
        _ => "D101",
    };
}
