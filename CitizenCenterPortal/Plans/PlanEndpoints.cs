using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Plans;

/// <summary><c>/export/plans/2026.xlsx?unit=W1</c>: the year's plan against what came of it.</summary>
internal static class PlanEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/export/plans/{fy}.xlsx", AnswerAsync).RequireAuthorization(Permissions.Plans.Read, Permissions.Exports.Take).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(HttpContext http, TakePlans take, string fy, string? unit)
    {
        if (!FiscalYear.TryParse(fy, out var year) || await take.RunAsync(year, string.IsNullOrEmpty(unit) ? null : unit, http.RequestAborted) is not var (content, name))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content, WorkbookFile.ContentType, name);
    }
}
