namespace CitizenCenterPortal.Shell;

/// <summary>
/// A page's text needs some forty font files. Their folder carries the font's version, so a browser keeps them for a year and does
/// not ask again at every page, which a weak line would feel.
/// </summary>
internal sealed class FontCaching(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path.StartsWithSegments("/fonts") && http.Request.Path.Value!.EndsWith(".woff2", StringComparison.Ordinal))
        {
            http.Response.OnStarting(() =>
            {
                if (http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                {
                    http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                }

                return Task.CompletedTask;
            });
        }

        return next(http);
    }
}
