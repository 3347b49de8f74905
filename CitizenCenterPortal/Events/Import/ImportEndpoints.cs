using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Organization.Opening;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Events.Import;

/// <summary>A list of events handed in by a form, and <c>/export/events-form/D101/2026.xlsx</c>, an empty one taken away.</summary>
internal static class ImportEndpoints
{
    /// <summary>Where the form sends the file.</summary>
    public const string Upload = "/events/import/file";

    /// <summary>Where the empty list of a centre's year is.</summary>
    public static string Form(OrgUnit unit, FiscalYear year) => $"/export/events-form/{unit.Code}/{year}.xlsx";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Upload, TakeAsync).WithOrder(-1).RequireAuthorization(Permissions.Events.Write).ExcludeFromDescription();
        endpoints.MapGet("/export/events-form/{unit}/{year}.xlsx", GiveAsync).RequireAuthorization(Permissions.Events.Write).ExcludeFromDescription();
    }

    private static async Task<IResult> TakeAsync(HttpContext http, EventsDesk desk, CancellationToken stop) =>
        Results.Redirect(await Excel.Upload.ReadAsync(http, stop) is { } upload ? $"/events/import/{await desk.TakeAsync(upload.Name, upload.File, default, stop)}" : "/events/import?again=1");

    private static async Task<IResult> GiveAsync(HttpContext http, PortalDoor door, IRoomTypes rooms, CityName city, string unit, string year, CancellationToken stop)
    {
        await using var reading = await door.OpenForReadingAsync(Permissions.Events.Write, stop);
        if (reading.Unit(unit) is not { } of || !FiscalYear.TryParse(year, out var fiscal) || !CalendarYears.Has(fiscal, reading.Clock.ThisYear))
        {
            return Results.NotFound();
        }

        var words = await FileWords.ReadAsync(reading, rooms, await reading.Rows<Theme>().OrderBy(theme => theme.Place).ToListAsync(stop), stop);
        var file = await WorkbookFile.MakeAsync(new(Words.Say("事業の一覧　{0}　{1}（{2}）", Era.Fiscal(fiscal), of.DisplayName, of.Code), city.Text, CityClock.ToCity(reading.Clock.UtcNow)), writer =>
        {
            new EventsForm(writer, words, of, fiscal).Write();
            return Task.CompletedTask;
        });
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(file, WorkbookFile.ContentType, $"{Words.Say("事業の一覧")}_{of.Code}_{Era.Fiscal(fiscal).Replace(' ', '-')}.xlsx");
    }
}
