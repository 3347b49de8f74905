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

        await StartAsync(http, person, null);
        return Results.LocalRedirect(Local(returnUrl));
    }

    private static async Task<IResult> OpenGrantAsync(HttpContext http, [FromForm] int grant)
    {
        if (SignedInCaller.Number(http.User, SignedInCaller.PersonClaim) is { } person)
        {
            await StartAsync(http, person, grant);
        }

        return Results.LocalRedirect("/");
    }

    /// <summary>The grant is only a wish: the door opens the one of that number if the person holds it today.</summary>
    private static Task StartAsync(HttpContext http, int person, int? grant)
    {
        var claims = new List<Claim> { new(SignedInCaller.PersonClaim, person.ToString(CultureInfo.InvariantCulture)) };
        if (grant is { } number)
        {
            claims.Add(new(SignedInCaller.GrantClaim, number.ToString(CultureInfo.InvariantCulture)));
        }

        return http.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity(claims, CookieAuthenticationDefaults.AuthenticationScheme)));
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, [FromForm] string? ignored)
    {
        await http.SignOutAsync();
        return Results.LocalRedirect("/sign-in");
    }

    /// <summary>Only an address of the portal itself.</summary>
    private static string Local(string? url) => url is ['/', ..] and not ['/', '/' or '\\', ..] ? url : "/";
}
