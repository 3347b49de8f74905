using CitizenCenterPortal.Identity;
using Microsoft.AspNetCore.Http.Extensions;

namespace CitizenCenterPortal.Shell;

/// <summary>
/// What every answer says to the browser: nothing of another host, no frame, no guessing. Whoever leads on within the portal leads to an
/// address without a host, whatever host the request named.
/// </summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Components may set a width on an element (style-src-attr); nothing else is inline.</summary>
    public const string Policy = "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'";

    public Task InvokeAsync(HttpContext http)
    {
        // At the last moment: a page of errors begins its answer anew.
        var asked = http.Request.Host;
        var isData = http.Request.Path.StartsWithSegments("/api");
        http.Response.OnStarting(() =>
        {
            Write(http.Response.Headers, isData);
            http.Response.Headers.Location = Led(http.Response.Headers.Location, http.Request.Scheme, asked);
            return Task.CompletedTask;
        });
        return next(http);
    }

    /// <summary>Where an answer leads: what a component made of the request's host is the portal's own address again; another host's stays.</summary>
    private static string? Led(string? location, string scheme, HostString asked) =>
        location is null or ['/', ..] || !Uri.TryCreate(location, UriKind.Absolute, out var to) || !Uri.TryCreate(UriHelper.BuildAbsolute(scheme, asked), UriKind.Absolute, out var own)
            || Uri.Compare(to, own, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) != 0
            ? location
            : LocalAddress.Of(to.PathAndQuery + to.Fragment);

    private static void Write(IHeaderDictionary headers, bool isData)
    {
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (isData)
        {
            headers.CacheControl = "no-store";
        }
    }
}
