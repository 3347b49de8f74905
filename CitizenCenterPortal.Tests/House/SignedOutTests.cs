using System.Net;
using CitizenCenterPortal.Tests.Given;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.House;

/// <summary>Every address of the running portal, asked by somebody who has not signed in. New addresses join by themselves.</summary>
public sealed class SignedOutTests
{
    /// <summary>The whole of what is open, with why.</summary>
    private static readonly Dictionary<string, string> Open = new()
    {
        ["/sign-in"] = "how one gets in",
        ["/sign-out"] = "who is out already may go again",
        ["/language"] = "the sign-in page is read in two languages",
        ["/not-found"] = "what is not there is told to everybody, in the same words",
        ["/error"] = "a failure is told to everybody, in the same words",
        ["/health/"] = "for who watches the server",
        ["/metrics"] = "for who watches the server, by network",
        ["/open/"] = "the city's public pages",
        ["/_blazor"] = "a circuit carries no right: every opening of the door asks",
    };

    [Fact]
    public async Task Nobody_gets_anything_without_signing_in()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await SmallCity.BuildAsync(database);
        await using var portal = await RunningPortal.StartAsync(database);
        using var client = await portal.AsAsync(null);
        var asked = 0;
        var faults = new List<string>();
        var endpoints = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null);
        foreach (var endpoint in endpoints)
        {
            var address = Address(endpoint.RoutePattern);
            if (Open.Keys.Any(open => address.StartsWith(open, StringComparison.Ordinal)))
            {
                continue;
            }

            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
            {
                using var request = new HttpRequestMessage(new(method), address);
                using var response = await client.SendAsync(request);
                var shut = response.StatusCode == HttpStatusCode.Unauthorized
                    || (response.StatusCode == HttpStatusCode.Redirect && response.Headers.Location!.ToString().Contains("/sign-in?", StringComparison.Ordinal) && !IsData(address));
                asked++;
                if (!shut)
                {
                    faults.Add($"{method} {address} answers {(int)response.StatusCode} {response.Headers.Location}");
                }
            }
        }

        asked.ShouldBeGreaterThan(3);
        faults.ShouldBeEmpty();
    }

    /// <summary>Data and files get 401 and never a redirect: a program would take the sign-in page for an answer.</summary>
    private static bool IsData(string address) =>
        address.StartsWith("/api/", StringComparison.Ordinal) || address.StartsWith("/export/", StringComparison.Ordinal);

    private static string Address(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "month" or "Month" } => "2026-05",
        RoutePatternParameterPart { Name: "id" } => Guid.Empty.ToString(),
        _ => "1",
    }))));
}
