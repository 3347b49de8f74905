using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports;
using CitizenCenterPortal.MonthlyReports.Exports;
using Microsoft.AspNetCore.Mvc;

namespace CitizenCenterPortal.Dashboards.Exports;

/// <summary>
/// <c>/export/evaluations/2025.xlsx</c> and <c>/export/reports/2025.xlsx</c>, <c>/export/evaluations/2025/W1.xlsx?stage=confirmed</c>; <c>/export/dashboard/W1.xlsx</c>
/// with the words of the page, <c>/export/dashboard.xlsx</c> of the caller's own place.
/// </summary>
internal static class ExportEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var (address, kind) in new[] { ("evaluations", WorkbookKind.Evaluations), ("reports", WorkbookKind.Reports) })
        {
            endpoints.MapGet($"/export/{address}/{{fy}}.xlsx", (HttpContext http, TakeWorkbook take, string fy, [FromQuery(Name = "stage")] string? stage) =>
                AnswerAsync(http, take, kind, fy, null, stage)).RequireAuthorization(Permissions.Exports.Take).ExcludeFromDescription();
            endpoints.MapGet($"/export/{address}/{{fy}}/{{unit}}.xlsx", (HttpContext http, TakeWorkbook take, string fy, string unit, [FromQuery(Name = "stage")] string? stage) =>
                AnswerAsync(http, take, kind, fy, unit, stage)).RequireAuthorization(Permissions.Exports.Take).ExcludeFromDescription();
        }

        endpoints.MapGet("/export/dashboard.xlsx", (
            HttpContext http, TakeDashboard take, string? fy, string? stage, string? all, string? show, string? parts, string? sort, string? period, string? until, string? indicator) =>
            AnswerAsync(http, take, DashboardAddress.Of(null, fy, stage, null, all, show, parts, sort, period, until)?.Down(indicator))).RequireAuthorization(Permissions.Exports.Take).ExcludeFromDescription();
        endpoints.MapGet("/export/dashboard/{unit}.xlsx", (
            HttpContext http, TakeDashboard take, string unit, string? fy, string? stage, string? own, string? all, string? show, string? parts, string? sort, string? period, string? until, string? indicator) =>
            AnswerAsync(http, take, DashboardAddress.Of(unit, fy, stage, own, all, show, parts, sort, period, until)?.Down(indicator))).RequireAuthorization(Permissions.Exports.Take).ExcludeFromDescription();
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, TakeDashboard take, DashboardAddress? address) =>
        address is not null && await take.RunAsync(address, http.RequestAborted) is { } taken ? Give(http, taken) : Results.NotFound();

    private static IResult Give(HttpContext http, TakenWorkbook taken)
    {
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(taken.Content, WorkbookFile.ContentType, taken.Name);
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, TakeWorkbook take, WorkbookKind kind, string fy, string? unit, string? stage)
    {
        if (!FiscalYear.TryParse(fy, out var year) || !StageText.TryRead(stage, out var read))
        {
            return Results.NotFound();
        }

        try
        {
            return await take.RunAsync(kind, new(year, read, unit), http.RequestAborted) is { } taken ? Give(http, taken) : Results.NotFound();
        }
        catch (TooManyUnitsException refused)
        {
            return Results.Text(refused.Why.ToString(), statusCode: StatusCodes.Status409Conflict);
        }
    }
}
