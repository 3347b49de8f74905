using CitizenCenterPortal.Data;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CitizenCenterPortal.Shell;

/// <summary>A page that is asked for, and whatever is asked of <c>/api</c>, reads the stamps once. A circuit's connection is neither.</summary>
internal sealed class RequestStamps(RequestDelegate next)
{
    /// <summary>Passes the request on.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        using var stamps = IsPage(context) || context.Request.Path.StartsWithSegments("/api") ? StampsOfRequest.Begin() : null;
        await next(context);
    }

    private static bool IsPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;
}
