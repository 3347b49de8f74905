using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events.OpenData;

/// <summary><c>/open/events.json</c> and <c>/open/events.csv</c>, for anybody, while the city makes them public; else they are not there.</summary>
internal static class OpenDataEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/open/events.json", (HttpContext http, CancellationToken stop) => AnswerAsync(http, open => open.Json, stop)).AllowAnonymous().ExcludeFromDescription();
        endpoints.MapGet("/open/events.csv", (HttpContext http, CancellationToken stop) => AnswerAsync(http, open => open.Csv, stop)).AllowAnonymous().ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, Func<OpenEvents, EventListFile> fileOf, CancellationToken stop)
    {
        await using var anybody = http.RequestServices.CreatePublicScope();
        if (await anybody.ServiceProvider.GetRequiredService<ReadOpenEvents>().FindAsync(stop) is not { } open)
        {
            return Results.NotFound();
        }

        var file = fileOf(open);
        http.Response.Headers.CacheControl = "public, max-age=300";
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return Results.Bytes(file.Content, file.Type, entityTag: new(file.Tag));
    }
}
