using System.Security.Claims;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CitizenCenterPortal.Benchmarks;

/// <summary>Sixty people in sixty centres who type into the running month, one cell every one to three seconds each, on SQLite.</summary>
internal static class CellRows
{
    private const int Seconds = 40;
    private const double BudgetMs = 20;

    /// <summary>How long the server's lines may be on their way.</summary>
    private static readonly TimeSpan Said = TimeSpan.FromSeconds(2);
    private static readonly string[] Cells = ["OPEN.DAYS", "USE.PERSONS[infant]", "USE.PERSONS[elementary]", "USE.PERSONS[teen]", "USE.PERSONS[adult]"];

    public static async IAsyncEnumerable<Measured> MeasureAsync(PortalCity city)
    {
        var served = new ServedSaves();
        await using var portal = await city.ServeAsync(served.Listen);
        await using var inside = city.Inside();
        var typists = await HireAsync(inside.Services, portal.Address);
        await TypeAsync(typists, seconds: 10);
        await Task.Delay(Said);
        served.Take();
        var seen = await TypeAsync(typists, Seconds);
        await Task.Delay(Said);
        yield return Row($"a cell saved while {typists.Count} people type, 95 of 100", served.Take());
        yield return Row("the same as their browsers see it, the line and their own waiting included", seen) with { IsJudged = false };
        typists.ForEach(typist => typist.Client.Dispose());
    }

    private static Measured Row(string work, List<double> taken)
    {
        var (half, most, worst) = (Turns.Quantile(taken, 0.5), Turns.Quantile(taken, 0.95), taken.Max());
        return new(work, "20 ms", most / BudgetMs, 1, string.Create(CultureInfo.InvariantCulture, $"{taken.Count} saves, half {half:0.0} ms, 95 of 100 {most:0.0} ms, worst {worst:0} ms"));
    }

    private static async Task<List<double>> TypeAsync(List<Typist> typists, int seconds)
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        return [.. (await Task.WhenAll(typists.Select(typist => typist.TypeAsync(stop.Token)))).SelectMany(times => times)];
    }

    /// <summary>A person with a grant for every unit, each with a session's cookie of the serving portal, whose keys lie beside the database.</summary>
    private static async Task<List<Typist>> HireAsync(IServiceProvider services, Uri portal)
    {
        await using var operation = services.CreateOperationScope();
        await using var change = await operation.ServiceProvider.GetRequiredService<PortalDoor>().OpenForChangeAsync(IdentityActs.PrepareDemo, []);
        var hired = change.Tree.Units.Select(unit => (Unit: unit, Person: new Person { SignIn = $"bench:{unit.Code}" })).ToList();
        change.Rows<Person>().AddRange(hired.Select(one => one.Person));
        await change.SaveAsync(CancellationToken.None);
        var grants = hired.Select(one => new Grant { PersonId = one.Person.Id, Role = "center-staff", OrgUnitId = one.Unit.Id, From = new(2000, 4, 1) }).ToList();
        change.Rows<Grant>().AddRange(grants);
        await change.CommitAsync(ActNote.Plain, CancellationToken.None);

        var cookie = services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        List<Typist> typists = [];
        foreach (var ((unit, person), grant) in hired.Zip(grants))
        {
            var client = Browser.Of(portal, new());
            client.DefaultRequestHeaders.Add("Cookie", $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(Ticket(person.Id, grant.Id))}");
            typists.Add(await Typist.SitDownAsync(client, unit.Code, Cells));
        }

        return typists;
    }

    private static AuthenticationTicket Ticket(int person, int grant)
    {
        var number = person.ToString(CultureInfo.InvariantCulture);
        Claim[] claims =
        [
            new(SignedInCaller.PersonClaim, number), new(EndedSessions.SessionClaim, Guid.NewGuid().ToString("n")), new(ClaimTypes.NameIdentifier, number),
            new(SignedInCaller.GrantClaim, grant.ToString(CultureInfo.InvariantCulture)),
        ];
        var properties = new AuthenticationProperties { IssuedUtc = TimeProvider.System.GetUtcNow(), ExpiresUtc = TimeProvider.System.GetUtcNow().AddHours(8) };
        return new(new(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)), properties, CookieAuthenticationDefaults.AuthenticationScheme);
    }
}
