using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.MonthlyReports.Exports;

namespace CitizenCenterPortal.MonthlyReports.Filed;

/// <summary>
/// <c>/export/monthly/D101/2026-10.xlsx</c> gives a report as an office files it; <c>?beneath=1</c> those of the units beneath too, under a
/// cover; <c>/export/monthly/2026-10.xlsx</c> all that the caller reaches.
/// </summary>
internal static class FiledEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/export/monthly/{month}.xlsx", (HttpContext http, TakeFiled take, string month) => GiveAsync(http, take, null, month, null))
            .RequireAuthorization(Permissions.MonthlyReports.Read, Permissions.Exports.Take).ExcludeFromDescription();
        endpoints.MapGet("/export/monthly/{unit}/{month}.xlsx", (HttpContext http, TakeFiled take, string unit, string month, string? beneath) => GiveAsync(http, take, unit, month, beneath))
            .RequireAuthorization(Permissions.MonthlyReports.Read, Permissions.Exports.Take).ExcludeFromDescription();
    }

    /// <summary>The address of a report's workbook.</summary>
    public static string Address(string unit, ReportingMonth month, bool beneath = false) => $"/export/monthly/{unit}/{month}.xlsx{(beneath ? "?beneath=1" : "")}";

    /// <summary>The address of the workbook of all that the caller reaches.</summary>
    public static string Address(ReportingMonth month) => $"/export/monthly/{month}.xlsx";

    private static async Task<IResult> GiveAsync(HttpContext http, TakeFiled take, string? unit, string month, string? beneath)
    {
        try
        {
            if (beneath is not (null or "1") || !ReportingMonth.TryParse(month, out var of) || await take.RunAsync(new(unit, of, beneath is not null), http.RequestAborted) is not { } taken)
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
