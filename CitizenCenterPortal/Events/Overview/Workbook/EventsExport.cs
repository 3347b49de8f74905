using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Events.Overview.Workbook;

/// <summary><c>/export/events/2026.xlsx?unit=W1</c>.</summary>
internal static class EventsExport
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/export/events/{fy}.xlsx", AnswerAsync).RequireAuthorization(Permissions.Events.Read, Permissions.Exports.Take).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(HttpContext http, TakeEvents take, string fy, string? unit)
    {
        if (OverviewAddress.Read(fy, unit, null) is not { Year: not null } address || await take.RunAsync(address, http.RequestAborted) is not var (content, name))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content, WorkbookFile.ContentType, name);
    }
}
