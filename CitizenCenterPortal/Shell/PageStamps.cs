using CitizenCenterPortal.Data;
using Microsoft.AspNetCore.Components.Endpoints;

namespace CitizenCenterPortal.Shell;

/// <summary>A page that is asked for reads the stamps once. A circuit's connection is no page, and a form that is sent changes something.</summary>
internal sealed class PageStamps(RequestDelegate next)
{
    /// <summary>Passes the request on.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        using var stamps = HttpMethods.IsGet(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null ? StampsOfRequest.Begin() : null;
        await next(context);
    }
}
