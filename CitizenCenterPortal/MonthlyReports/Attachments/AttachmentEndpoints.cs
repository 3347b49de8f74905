using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Attachments;

/// <summary><c>/export/attachments/D101/2026-05/1</c> hands a file out; one comes in by the form on the report's page.</summary>
internal static class AttachmentEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/export/attachments/{unit}/{month}/{number}", GiveAsync).RequireAuthorization(Permissions.MonthlyReports.Read).ExcludeFromDescription();
        endpoints.MapPost("/reports/{unit}/{month}/attachments", TakeAsync).WithOrder(-1).RequireAuthorization(Permissions.MonthlyReports.Enter).ExcludeFromDescription();
    }

    /// <summary>Where a file is handed out.</summary>
    public static string Address(string unit, ReportingMonth month, int number) => $"/export/attachments/{unit}/{month}/{number}";

    /// <summary>Where the form sends a file.</summary>
    public static string Upload(string unit, ReportingMonth month) => $"/reports/{unit}/{month}/attachments";

    private static async Task<IResult> GiveAsync(HttpContext http, GiveAttachment give, string unit, string month, string number, CancellationToken stop)
    {
        if (!ReportingMonth.TryParse(month, out var of) || !int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var at)
            || await give.FindAsync(unit, of, at, stop) is not { } given)
        {
            return Results.NotFound();
        }

        return FileAnswers.Give(http, given);
    }

    private static async Task<IResult> TakeAsync(HttpContext http, AttachFile attach, string unit, string month, CancellationToken stop)
    {
        if (!ReportingMonth.TryParse(month, out var of))
        {
            return Results.NotFound();
        }

        return await Excel.Upload.ReadAsync(http, stop) is { } upload
            ? FileAnswers.Taken(await attach.RunAsync(unit, of, upload.Name, upload.File, stop), $"/reports/{unit}/{of}#attachments")
            : FileAnswers.Unread;
    }
}
