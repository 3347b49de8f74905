using CitizenCenterPortal.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;

namespace CitizenCenterPortal.Shell;

/// <summary>Keeps the reader's language in a cookie for a year.</summary>
internal static class LanguageEndpoint
{
    public const string Cookie = "portal-language";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/language", (HttpContext http, [FromForm] string culture, [FromForm] string? returnUrl) =>
    {
        var chosen = culture == "en" ? Words.English : Words.Japanese;
        http.Response.Cookies.Append(Cookie, CookieRequestCultureProvider.MakeCookieValue(new(chosen)), new() { MaxAge = Kept, HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true });
        return Results.LocalRedirect(LocalAddress.Of(returnUrl));
    }).AllowAnonymous();
}
