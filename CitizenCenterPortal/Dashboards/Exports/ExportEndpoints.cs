using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;
using Microsoft.AspNetCore.Mvc;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary><c>/export/evaluations/2025.xlsx</c> and <c>/export/reports/2025.xlsx</c>, with <c>?unit=W1&amp;stage=confirmed</c>.</summary>
internal static class ExportEndpoints
{
    private const int FirstYear = 1950;
    private const int LastYear = 2900;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var (address, kind) in new[] { ("evaluations", WorkbookKind.Evaluations), ("reports", WorkbookKind.Reports) })
        {
            endpoints.MapGet($"/export/{address}/{{fy:int}}.xlsx", (HttpContext http, TakeWorkbook take, int fy, string? unit, [FromQuery(Name = "stage")] string? stage) =>
                AnswerAsync(http, take, kind, fy, unit, stage == ExportAddress.Confirmed ? Stage.Confirmed : Stage.Provisional)).RequireAuthorization(Permissions.Exports.Take).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, TakeWorkbook take, WorkbookKind kind, int fy, string? unit, Stage stage)
    {
        if (fy is < FirstYear or > LastYear)
        {
            return Results.NotFound();
        }

        try
        {
            if (await take.RunAsync(kind, new(new(fy), stage, unit), http.RequestAborted) is not { } taken)
            {
                return Results.NotFound();
            }

            http.Response.Headers.CacheControl = "private, no-store";
            return Results.File(taken.Content, WorkbookFile.ContentType, taken.Name);
        }
        catch (TooManyUnitsException refused)
        {
            return Results.Text(refused.Why.ToString(), statusCode: StatusCodes.Status409Conflict);
        }
    }
}
