using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace CitizenCenterPortal.Shell;

/// <summary>The pages of refusals. The same bytes whatever was asked for; data and files get the bare status.</summary>
internal static class AnswerPages
{
    public static async Task ShowAsync(StatusCodeContext context)
    {
        var http = context.HttpContext;
        if (http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/export"))
        {
            return;
        }

        var status = http.Response.StatusCode;
        var page = status switch
        {
            StatusCodes.Status403Forbidden => typeof(ForbiddenPage),
            StatusCodes.Status404NotFound => typeof(NotFoundPage),
            _ => null,
        };
        if (page is not null && HttpMethods.IsGet(http.Request.Method))
        {
            // What stands behind the address leaves no trace in the answer: not its endpoint, nor what a page that gave up has begun.
            http.SetEndpoint(null);
            http.Response.Headers.Remove("blazor-enhanced-nav");
            http.Response.Headers.Remove(HeaderNames.Pragma);
            http.Response.Headers.CacheControl = "no-store";
            await using var scope = http.RequestServices.CreateAsyncScope();
            http.RequestServices = scope.ServiceProvider;
            await new RazorComponentResult<App>(new Dictionary<string, object?> { [nameof(App.Answer)] = page }) { StatusCode = status, PreventStreamingRendering = true }.ExecuteAsync(http);
        }
    }
}
