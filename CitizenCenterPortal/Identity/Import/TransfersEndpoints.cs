using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;

namespace CitizenCenterPortal.Identity.Import;

/// <summary>A list of transfers handed in by a form, and an empty one taken away.</summary>
internal static class TransfersEndpoints
{
    /// <summary>Where the form sends the file.</summary>
    public const string Upload = "/admin/grants/import/file";

    /// <summary>Where the empty list is.</summary>
    public const string Template = "/export/transfers-template.xlsx";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Upload, TakeAsync).RequireAuthorization(Permissions.Access.Edit).ExcludeFromDescription();
        endpoints.MapGet(Template, TemplateAsync).RequireAuthorization(Permissions.Access.Edit).ExcludeFromDescription();
    }

    private static async Task<IResult> TakeAsync(HttpContext http, TransfersDesk desk, CancellationToken stop) =>
        await Excel.Upload.ReadAsync(http, stop) is { } upload && upload.Fields.GetValueOrDefault("reason")?.Trim() is { Length: > 0 and <= Act.ReasonMaxLength } reason
            ? Results.Redirect($"/admin/grants/import/{await desk.TakeAsync(upload.Name, upload.File, reason, stop)}")
            : Results.Redirect("/admin/grants/import?again=1");

    private static async Task<IResult> TemplateAsync(PortalDoor door, CityName city, CityClock clock, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Access.Edit, stop);
        var info = new WorkbookInfo(Words.Say("異動の様式"), city.Text, CityClock.ToCity(clock.UtcNow));
        return Results.Stream(await TransferFile.TemplateAsync(info, reading.Tree), WorkbookFile.ContentType, $"{Words.Say("異動の様式")}.xlsx");
    }
}
