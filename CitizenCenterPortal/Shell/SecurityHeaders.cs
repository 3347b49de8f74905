namespace CitizenCenterPortal.Shell;

/// <summary>What every answer says to the browser: nothing of another host, no frame, no guessing.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    /// <summary>Components may set a width on an element (style-src-attr); nothing else is inline.</summary>
    public const string Policy = "default-src 'self'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; frame-ancestors 'none'; object-src 'none'; base-uri 'self'; form-action 'self'";

    public Task InvokeAsync(HttpContext http)
    {
        // At the last moment: a page of errors begins its answer anew.
        var isData = http.Request.Path.StartsWithSegments("/api");
        http.Response.OnStarting(() =>
        {
            Write(http.Response.Headers, isData);
            return Task.CompletedTask;
        });
        return next(http);
    }

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
