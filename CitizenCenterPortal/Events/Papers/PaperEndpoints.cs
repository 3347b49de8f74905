using System.Globalization;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events.Papers;

/// <summary><c>/export/events/D101-12/papers/3</c> hands a paper out, also to the page that shows a photograph; one comes in by the form on the event's page.</summary>
internal static class PaperEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/export/events/{id}/papers/{number}", GiveAsync).RequireAuthorization(Permissions.Events.Read).WithMetadata(new InPage(of => $"/events/{of["id"]}")).ExcludeFromDescription();
        endpoints.MapPost("/events/{id}/papers", TakeAsync).WithOrder(-1).RequireAuthorization(Permissions.Events.Write).ExcludeFromDescription();
    }

    /// <summary>Where a paper is handed out.</summary>
    public static string Address(EventAddress of, int number) => $"/export/events/{of}/papers/{number}";

    /// <summary>Where the event's page gets a photograph that it shows.</summary>
    public static string Shown(EventAddress of, int number) => Address(of, number) + InPage.Mark;

    /// <summary>Where the form sends one.</summary>
    public static string Upload(EventAddress of) => $"/events/{of}/papers";

    private static async Task<IResult> GiveAsync(HttpContext http, GivePaper give, string id, string number, CancellationToken stop) =>
        EventAddress.TryParse(id, out var of) && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && await give.FindAsync(of, at, stop) is { } given
            ? !InPage.Asks(http.Request) ? FileAnswers.Give(http, given)
            : given.Of is EventPaper { PaperKind: PaperKind.Photo } ? FileAnswers.Show(http, given)
            : Results.NotFound()
            : Results.NotFound();

    private static async Task<IResult> TakeAsync(HttpContext http, AttachPaper attach, string id, CancellationToken stop)
    {
        if (!EventAddress.TryParse(id, out var of))
        {
            return Results.NotFound();
        }

        if (await Excel.Upload.ReadAsync(http, stop) is not { } upload)
        {
            return FileAnswers.Unread;
        }

        var (outcome, number) = await attach.RunAsync(of, PaperFields.Read(upload.Fields), upload.Name, upload.File, stop);
        return FileAnswers.Taken(outcome, string.Create(CultureInfo.InvariantCulture, $"{of.Href}?paper={number}#papers"));
    }
}
