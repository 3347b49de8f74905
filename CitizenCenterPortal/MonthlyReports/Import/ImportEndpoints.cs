using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.MonthlyReports.Import;

/// <summary>A file of figures handed in by a form, and the faults of one taken away.</summary>
internal static class ImportEndpoints
{
    /// <summary>Where the form sends the file.</summary>
    public const string Upload = "/admin/import/figures";

    /// <summary>Before the page of the same form of address.</summary>
    private const int BeforePages = -1;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Upload, TakeAsync).WithOrder(BeforePages).RequireAuthorization(Permissions.MonthlyReports.Import).ExcludeFromDescription();
        endpoints.MapGet("/export/import/{id:guid}.xlsx", FaultsAsync).RequireAuthorization(Permissions.MonthlyReports.Import).ExcludeFromDescription();
    }

    private static async Task<IResult> TakeAsync(HttpContext http, FiguresDesk desk, CancellationToken stop)
    {
        if (await Excel.Upload.ReadAsync(http, stop) is not { } upload
            || !Enum.TryParse<ImportStage>(upload.Fields.GetValueOrDefault("as"), ignoreCase: false, out var stage) || !Enum.IsDefined(stage))
        {
            return Results.Redirect("/admin/import?again=1");
        }

        var reason = upload.Fields.GetValueOrDefault("reason")?.Trim() is { Length: > 0 and <= Act.ReasonMaxLength } said ? said : null;
        return Results.Redirect($"/admin/import/{await desk.TakeAsync(upload.Name, upload.File, new(stage, reason), stop)}");
    }

    private static async Task<IResult> FaultsAsync(Guid id, FiguresDesk desk, CityName city, CityClock clock, CancellationToken stop) =>
        await desk.FindAsync(id, stop) is { Preview.Faults: > 0 } held
            ? Results.Stream(await FaultsWorkbook.MakeAsync(held.Preview.File, held.Preview.Result.Outcome.Problems, new(Words.Say("受け付けられない行"), city.Text, CityClock.ToCity(clock.UtcNow))), WorkbookFile.ContentType, $"{Words.Say("受け付けられない行")}.xlsx")
            : Results.NotFound();
}
