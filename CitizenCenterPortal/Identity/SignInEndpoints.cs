using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace CitizenCenterPortal.Identity;

/// <summary>Signing in as a persona, opening another grant, signing out. All by forms with an antiforgery token; nothing by GET.</summary>
internal static class SignInEndpoints
{
    /// <summary>Before the page of the same address, which only answers GET.</summary>
    private const int BeforePages = -1;

    public static void Map(IEndpointRouteBuilder endpoints, SignInMode mode)
    {
        if (mode == SignInMode.Demo)
        {
            endpoints.MapPost("/sign-in", SignInAsync).WithOrder(BeforePages).AllowAnonymous();
        }

        endpoints.MapPost("/sign-out", SignOutAsync).WithOrder(BeforePages).AllowAnonymous();
        endpoints.MapPost("/grant", OpenGrantAsync).WithOrder(BeforePages);
    }

    private static async Task<IResult> SignInAsync(HttpContext http, [FromForm] string persona, [FromForm] string? returnUrl, CancellationToken stop)
    {
        await using var operation = http.RequestServices.CreateOperationScope();
        if (await operation.ServiceProvider.GetRequiredService<DemoPersonas>().PrepareAsync(persona, stop) is not { } person)
        {
            return Results.Redirect("/sign-in");
        }

        http.RequestServices.GetRequiredService<EndedSessions>().End(http.User);
        await StartAsync(http, person, null, NewSession(), stop);
        return Results.LocalRedirect(LocalAddress.Of(returnUrl));
    }

    private static async Task<IResult> OpenGrantAsync(HttpContext http, [FromForm] string? grant, CancellationToken stop)
    {
        if (SignedInCaller.Number(http.User, SignedInCaller.PersonClaim) is { } person && int.TryParse(grant, NumberStyles.None, CultureInfo.InvariantCulture, out var wish))
        {
            await StartAsync(http, person, wish, http.User.FindFirstValue(EndedSessions.SessionClaim) ?? NewSession(), stop);
        }

        return Results.LocalRedirect("/");
    }

    /// <summary>A session is one grant's, from its beginning to its end. A wish for one that is not held today leaves the session as it is.</summary>
    private static async Task StartAsync(HttpContext http, int person, int? wish, string session, CancellationToken stop)
    {
        var opened = (await ArrivingCaller.FindAsync(http.RequestServices, person, wish, stop))?.GrantId;
        if (opened is null && wish is not null)
        {
            return;
        }

        var number = person.ToString(CultureInfo.InvariantCulture);
        List<Claim> claims = [new(SignedInCaller.PersonClaim, number), new(EndedSessions.SessionClaim, session), new(ClaimTypes.NameIdentifier, number)]; // a form's token is a person's, in whichever session
        if (opened is { } id)
        {
            claims.Add(new(SignedInCaller.GrantClaim, id.ToString(CultureInfo.InvariantCulture)));
        }

        await http.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, [FromForm] string? ignored)
    {
        http.RequestServices.GetRequiredService<EndedSessions>().End(http.User);
        await http.SignOutAsync();
        return Results.LocalRedirect("/sign-in");
    }

    private static string NewSession() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}
