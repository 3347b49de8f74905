using CitizenCenterPortal.Identity;

namespace CitizenCenterPortal.Organization.Import;

/// <summary>A list of units handed in by a form.</summary>
internal static class UnitsEndpoints
{
    /// <summary>Where the form sends the file.</summary>
    public const string Upload = "/admin/units/import/file";

    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Upload, TakeAsync).RequireAuthorization(Permissions.Organization.Edit).ExcludeFromDescription();

    private static async Task<IResult> TakeAsync(HttpContext http, UnitsDesk desk, CancellationToken stop) =>
        await Excel.Upload.ReadAsync(http, stop) is { } upload && upload.Fields.GetValueOrDefault("reason")?.Trim() is { Length: > 0 and <= Act.ReasonMaxLength } reason
            ? Results.Redirect($"/admin/units/import/{await desk.TakeAsync(upload.Name, upload.File, reason, stop)}")
            : Results.Redirect("/admin/units/import?again=1");
}
