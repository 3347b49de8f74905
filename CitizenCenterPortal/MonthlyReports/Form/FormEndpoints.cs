using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Form;

/// <summary><c>/export/template/D101/2026-11.xlsx</c> gives a form; <c>?year=1</c> the year's months, <c>?beneath=1</c> the units beneath too. A filled one comes back by a form.</summary>
internal static class FormEndpoints
{
    /// <summary>Where the form sends the file.</summary>
    public const string Upload = "/reports/form/file";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/export/template/{unit}/{month}.xlsx", GiveAsync).RequireAuthorization(Permissions.MonthlyReports.Read, Permissions.Exports.Take).ExcludeFromDescription();
        endpoints.MapPost(Upload, TakeAsync).WithOrder(-1).RequireAuthorization(Permissions.MonthlyReports.Enter).ExcludeFromDescription();
    }

    private static async Task<IResult> GiveAsync(HttpContext http, TakeForm take, string unit, string month, string? year, string? beneath, CancellationToken stop)
    {
        if (year is not (null or "1") || beneath is not (null or "1") || !ReportingMonth.TryParse(month, out var of) || await take.RunAsync(new(unit, of, year is not null, beneath is not null), stop) is not { } taken)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(taken.Content, WorkbookFile.ContentType, taken.Name);
    }

    private static async Task<IResult> TakeAsync(HttpContext http, FormDesk desk, CancellationToken stop)
    {
        if (await Excel.Upload.ReadAsync(http, stop) is not { } upload)
        {
            return Results.Redirect("/reports/form?again=1");
        }

        FormAddress? wanted = upload.Fields.GetValueOrDefault("unit") is { Length: > 0 } unit && ReportingMonth.TryParse(upload.Fields.GetValueOrDefault("month"), out var month) ? new(unit, month) : null;
        return Results.Redirect($"/reports/form/{await desk.TakeAsync(upload.Name, upload.File, wanted, stop)}");
    }
}
