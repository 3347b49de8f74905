using System.Globalization;
using System.Security.Claims;
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

        await StartAsync(http, person, null, stop);
        return Results.LocalRedirect(LocalAddress.Of(returnUrl));
    }

    private static async Task<IResult> OpenGrantAsync(HttpContext http, [FromForm] string? grant, CancellationToken stop)
    {
        if (SignedInCaller.Number(http.User, SignedInCaller.PersonClaim) is { } person && int.TryParse(grant, NumberStyles.None, CultureInfo.InvariantCulture, out var wish))
        {
            await StartAsync(http, person, wish, stop);
        }

        return Results.LocalRedirect("/");
    }

    /// <summary>A session is one grant's, from its beginning to its end. A wish for one that is not held today leaves the session as it is.</summary>
    private static async Task StartAsync(HttpContext http, int person, int? wish, CancellationToken stop)
    {
        var opened = (await ArrivingCaller.FindAsync(http.RequestServices, person, wish, stop))?.GrantId;
        if (opened is null && wish is not null)
        {
            return;
        }

        var claims = new List<Claim> { new(SignedInCaller.PersonClaim, person.ToString(CultureInfo.InvariantCulture)) };
        if (opened is { } number)
        {
            claims.Add(new(SignedInCaller.GrantClaim, number.ToString(CultureInfo.InvariantCulture)));
        }

        await http.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, [FromForm] string? ignored)
    {
        await http.SignOutAsync();
        return Results.LocalRedirect("/sign-in");
    }
}
