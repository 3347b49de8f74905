using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Audit.History;

/// <summary><c>/export/audit-log.xlsx</c> with the words of the page's address.</summary>
internal static class HistoryEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/export/audit-log.xlsx", AnswerAsync).RequireAuthorization(Permissions.Audit.Read, Permissions.Exports.Take).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(HttpContext http, TakeHistory take, string? unit, string? person, string? act, string? from, string? to)
    {
        if (await take.RunAsync(new HistoryAddress(unit, person, act, from, to).Trimmed(), http.RequestAborted) is not var (content, name))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content, WorkbookFile.ContentType, name);
    }
}
