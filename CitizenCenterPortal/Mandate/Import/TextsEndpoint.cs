using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Mandate.Import;

/// <summary>A list of texts handed in by a form.</summary>
internal static class TextsEndpoint
{
    /// <summary>Where the form sends the file.</summary>
    public const string Upload = "/mandate/edit/import/file";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Upload, TakeAsync).RequireAuthorization(Permissions.Mandate.Edit).ExcludeFromDescription();

    private static async Task<IResult> TakeAsync(HttpContext http, TextsDesk desk, CancellationToken stop) =>
        await Excel.Upload.ReadAsync(http, stop) is { } upload && FiscalYear.TryParse(upload.Fields.GetValueOrDefault("fy"), out var year)
            ? Results.Redirect($"{TextsImportPage.Address}/{await desk.TakeAsync(upload.Name, upload.File, year, stop)}")
            : Results.Redirect($"{TextsImportPage.Address}?again=1");
}
