using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Attachments;

/// <summary><c>/export/attachments/D101/2026-05/1</c> hands a file out; one comes in by the form on the report's page. A refusal is its sentence as plain text, which js/upload.js shows.</summary>
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

        http.Response.Headers.CacheControl = "no-store";
        return given.Content is { } content
            ? Results.File(content, KindFacts.Of(given.Of.Kind).MediaType, given.Of.Name)
            : Said(new Sentence("この資料のファイルが失われているか、書き換えられています。システム管理者に知らせてください。"), StatusCodes.Status500InternalServerError);
    }

    private static async Task<IResult> TakeAsync(HttpContext http, AttachFile attach, string unit, string month, CancellationToken stop)
    {
        if (!ReportingMonth.TryParse(month, out var of))
        {
            return Results.NotFound();
        }

        if (await Excel.Upload.ReadAsync(http, stop) is not { } upload)
        {
            return Said(new Sentence("ファイルを受け取れませんでした。ファイルを選び直して、もう一度送ってください。"), StatusCodes.Status400BadRequest);
        }

        var outcome = await attach.RunAsync(unit, of, upload.Name, upload.File, stop);
        return outcome.Kind switch
        {
            OutcomeKind.Done => Results.Redirect($"/reports/{unit}/{of}#attachments"),
            OutcomeKind.NotFound => Results.NotFound(),
            OutcomeKind.Refused => Said(outcome.Why!, StatusCodes.Status409Conflict),
            OutcomeKind.Invalid => Said(outcome.Problems[0].What, StatusCodes.Status422UnprocessableEntity),
        };
    }

    private static IResult Said(Sentence why, int status) => Results.Text(why.ToString(), "text/plain; charset=utf-8", statusCode: status);
}
