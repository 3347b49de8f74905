using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;
using Microsoft.AspNetCore.Mvc;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary><c>/export/evaluations/2025.xlsx</c> and <c>/export/reports/2025.xlsx</c>, with <c>?unit=W1&amp;stage=confirmed</c>.</summary>
internal static class ExportEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var (address, kind) in new[] { ("evaluations", WorkbookKind.Evaluations), ("reports", WorkbookKind.Reports) })
        {
            endpoints.MapGet($"/export/{address}/{{fy}}.xlsx", (HttpContext http, TakeWorkbook take, string fy, string? unit, [FromQuery(Name = "stage")] string? stage) =>
                AnswerAsync(http, take, kind, fy, unit, stage)).RequireAuthorization(Permissions.Exports.Take).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, TakeWorkbook take, WorkbookKind kind, string fy, string? unit, string? stage)
    {
        if (!FiscalYear.TryParse(fy, out var year) || !StageText.TryRead(stage, out var read))
        {
            return Results.NotFound();
        }

        try
        {
            if (await take.RunAsync(kind, new(year, read, unit), http.RequestAborted) is not { } taken)
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
