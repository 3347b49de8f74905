using System.Net;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Tests.Given;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.House;

/// <summary>Every address of the running portal, asked by everybody whose role does not hold its right. New addresses join by themselves.</summary>
public sealed class RefusalsTests
{
    /// <summary>The right that stands before what is administered, written by hand; the longest beginning counts.</summary>
    private static readonly Dictionary<string, string> Guarded = new()
    {
        ["/levels"] = "indicator.read",
        ["/api/v1/levels"] = "indicator.read",
        ["/calendar"] = "calendar.read",
        ["/rules"] = "indicator.read",
        ["/events"] = "event.read",
        ["/events/new"] = "event.write",
        ["/mandate"] = "mandate.read",
        ["/mandate/edit"] = "mandate.edit",
        ["/export/mandate"] = "mandate.read",
        ["/events/1/applicants"] = "event.receive",
        ["/events/1/reception"] = "event.receive",
        ["/events/erasures"] = "event.erase",
        ["/plans"] = "plan.read",
        ["/export/plans"] = "plan.read",
        ["/events/open-data"] = "event.open-data",
        ["/export/events"] = "event.read",
        ["/audit"] = "audit.read",
        ["/export/audit-log"] = "audit.read",
        ["/admin/mail"] = "mail.watch",
        ["/deputies"] = "access.deputise",
        ["/admin"] = "a right that nobody holds: a page there names its own",
        ["/admin/units"] = "organization.read",
        ["/admin/units/import"] = "organization.edit",
        ["/admin/grants"] = "access.edit",
        ["/admin/import"] = "monthly-report.import",
    };

    [Fact]
    public async Task Whose_role_does_not_hold_a_right_is_refused_in_the_same_words_wherever_they_ask()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await SmallCity.BuildAsync(database);
        await using var portal = await RunningPortal.StartAsync(database);
        var asked = Addresses(portal).ToList();
        asked.Select(at => at.Address).Where(address => Guarded.Keys.Any(key => Stands(address, key))).ShouldNotBeEmpty();
        foreach (var key in Guarded.Keys.Except(["/admin"]))
        {
            asked.ShouldContain(at => Stands(at.Address, key), key);
        }

        var (faults, answers) = (new List<string>(), new Dictionary<bool, HashSet<string>> { [true] = [], [false] = [] });
        foreach (var role in Roles.All)
        {
            using var client = await portal.AsAsync(role.Code);
            foreach (var (method, address, rights) in asked.Where(at => at.Rights.Except(role.Permissions).Any()))
            {
                using var request = new HttpRequestMessage(new(method), address);
                using var response = await client.SendAsync(request);
                if (response.StatusCode != HttpStatusCode.Forbidden || response.Headers.Location is not null)
                {
                    faults.Add($"{role.Code}: {method} {address} ({string.Join(", ", rights)}) answers {(int)response.StatusCode}");
                }

                answers[method == "GET" && !IsData(address)].Add(await response.Content.ReadAsStringAsync());
            }
        }

        faults.ShouldBeEmpty();
        answers[true].ShouldHaveSingleItem().ShouldContain("403");
        answers[false].ShouldHaveSingleItem();
    }

    /// <summary>Every address that asks for a right, or should: its own policies, and what stands above by hand.</summary>
    private static IEnumerable<(string Method, string Address, IReadOnlyList<string> Rights)> Addresses(RunningPortal portal) =>
        from endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let address = Address(endpoint.RoutePattern)
        let own = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy).OfType<string>().Where(policy => policy.Contains('.', StringComparison.Ordinal))
        let hand = Guarded.Where(guard => Stands(address, guard.Key)).OrderByDescending(guard => guard.Key.Length).Select(guard => guard.Value).Take(1)
        let rights = own.Concat(hand).Distinct().ToList()
        where rights.Count > 0
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        where method != "HEAD"
        select (method, address, (IReadOnlyList<string>)rights);

    private static bool Stands(string address, string beginning) =>
        address == beginning || address.StartsWith($"{beginning}/", StringComparison.Ordinal) || address.StartsWith($"{beginning}.", StringComparison.Ordinal);

    private static bool IsData(string address) =>
        address.StartsWith("/api/", StringComparison.Ordinal) || address.StartsWith("/export/", StringComparison.Ordinal);

    private static string Address(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart { Name: "month" or "Month" } => "2026-05",
        RoutePatternParameterPart { Name: "id", ParameterPolicies: [{ Content: "guid" }] } => Guid.Empty.ToString(),
        _ => "1",
    }))));
}
