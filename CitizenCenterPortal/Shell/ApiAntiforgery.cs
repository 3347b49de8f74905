using Microsoft.AspNetCore.Antiforgery;

namespace CitizenCenterPortal.Shell;

/// <summary>Whatever changes something over <c>/api</c> carries the antiforgery token in a header, as forms carry it in a field.</summary>
internal sealed class ApiAntiforgery(RequestDelegate next, IAntiforgery antiforgery)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var changes = !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !HttpMethods.IsOptions(http.Request.Method);
        if (changes && http.Request.Path.StartsWithSegments("/api") && http.GetEndpoint() is not null && !await antiforgery.IsRequestValidAsync(http))
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(http);
    }
}
