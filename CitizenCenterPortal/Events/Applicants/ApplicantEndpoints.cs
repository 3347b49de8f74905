using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using Microsoft.AspNetCore.Mvc;

namespace CitizenCenterPortal.Events.Applicants;

/// <summary><c>/export/events/{id}/applicants.xlsx</c>: asked for, with names hidden; sent for with a reason, with all of it.</summary>
internal static class ApplicantEndpoints
{
    private const string Pattern = "/export/events/{id}/applicants.xlsx";

    /// <summary>The workbook of an event.</summary>
    public static string Address(EventAddress of) => $"/export/events/{of}/applicants.xlsx";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(Pattern, HiddenAsync).RequireAuthorization(Permissions.Events.Receive, Permissions.Exports.Take).ExcludeFromDescription();
        endpoints.MapPost(Pattern, OpenAsync).RequireAuthorization(Permissions.Events.TakeApplicants, Permissions.Exports.Take).ExcludeFromDescription();
    }

    private static async Task<IResult> HiddenAsync(HttpContext http, TakeApplicants take, string id) =>
        EventAddress.TryParse(id, out var address) && await take.HiddenAsync(address, http.RequestAborted) is var (content, name) ? Answer(http, content, name) : Results.NotFound();

    private static async Task<IResult> OpenAsync(HttpContext http, TakeApplicants take, string id, [FromForm] string? reason)
    {
        if (!EventAddress.TryParse(id, out var address))
        {
            return Results.NotFound();
        }

        var (outcome, content, name) = await take.OpenAsync(address, reason ?? "", http.RequestAborted);
        return content is not null ? Answer(http, content, name) : outcome.Kind == OutcomeKind.NotFound ? Results.NotFound() : Results.Redirect($"{address.Href}/applicants?again=1");
    }

    private static IResult Answer(HttpContext http, FileStream content, string name)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content, WorkbookFile.ContentType, name);
    }
}
