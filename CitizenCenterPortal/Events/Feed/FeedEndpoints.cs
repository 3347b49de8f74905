using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events.Feed;

/// <summary>The feed's address: it asks for no sign-in, since a calendar program has none; the token in it is what one must hold.</summary>
internal static class FeedEndpoints
{
    /// <summary>The address of a token.</summary>
    public static string Address(FeedToken token) => $"/open/calendar/{token.Text}.ics";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/open/calendar/{token}.ics", AnswerAsync).AllowAnonymous().ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(HttpContext http, string token, CancellationToken stop)
    {
        if (!FeedToken.TryRead(token, out var read))
        {
            return Results.NotFound();
        }

        await using var scope = http.RequestServices.CreateScopeOf(new FeedCaller(read.UnitId));
        List<string> known = [.. http.Request.GetTypedHeaders().IfNoneMatch.Select(tag => tag.Tag.ToString().Trim('"'))];
        if (await scope.ServiceProvider.GetRequiredService<ReadFeed>().FindAsync(read, known, stop) is not { } feed)
        {
            return Results.NotFound();
        }

        // Weak: the moment of writing stands in every file, and says nothing new.
        (http.Response.Headers.ETag, http.Response.Headers.CacheControl) = ($"W/\"{feed.Tag}\"", "private, no-cache");
        return feed.Bytes.IsEmpty ? Results.StatusCode(StatusCodes.Status304NotModified) : Results.Bytes(feed.Bytes, "text/calendar; charset=utf-8");
    }
}
