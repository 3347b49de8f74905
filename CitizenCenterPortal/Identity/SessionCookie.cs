using CitizenCenterPortal.Data;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CitizenCenterPortal.Identity;

/// <summary>The session's cookie, and what somebody hears who comes without one, or whose grant has ended.</summary>
internal static class SessionCookie
{
    /// <summary>How long a session lives without a request.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(8);

    public static void Set(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "portal";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.ExpireTimeSpan = Idle;
        cookie.Events.OnValidatePrincipal = session =>
        {
            if (session.Principal is { } user && session.HttpContext.RequestServices.GetRequiredService<EndedSessions>().HasEnded(user))
            {
                session.RejectPrincipal();
            }

            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToLogin = signIn =>
        {
            AskToSignIn(signIn.HttpContext);
            return Task.CompletedTask;
        };
        cookie.Events.OnRedirectToAccessDenied = denied => RefuseAsync(denied.HttpContext);
    }

    /// <summary>
    /// Refuses what the caller may not. Whose opened grant ended but who holds others signs in again, and so never acts in a role that
    /// their page was not drawn for; who holds none at all has no right here.
    /// </summary>
    private static async Task RefuseAsync(HttpContext http)
    {
        var ended = await http.RequestServices.GetRequiredService<PortalDoor>().CallerAsync(http.RequestAborted) is null;
        if (ended && http.RequestServices.GetRequiredService<SignedInCaller>().HoldsOthers(http.User))
        {
            AskToSignIn(http);
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        }
    }

    /// <summary>Leads a page to the sign-in of this very host, whatever host the request names; data gets the number.</summary>
    private static void AskToSignIn(HttpContext http)
    {
        if (IsPage(http.Request))
        {
            http.Response.Redirect("/sign-in?returnUrl=" + Uri.EscapeDataString(PageOf(http.Request)));
        }
        else
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
    }

    /// <summary>The page to come back to: the one that is asked for, or that from which something was sent, which is no page.</summary>
    private static string PageOf(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString
        : request.GetTypedHeaders().Referer is { } from && from.Authority == request.Host.Value ? from.PathAndQuery
        : "/";

    /// <summary>Who asks for data gets an answer in place; only a page is led to the sign-in.</summary>
    private static bool IsPage(HttpRequest request) =>
        !request.Path.StartsWithSegments("/api") && !request.Path.StartsWithSegments("/export") && !request.Path.StartsWithSegments("/_blazor") && !request.Path.StartsWithSegments("/metrics");
}
