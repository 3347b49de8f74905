using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Ui;

namespace CitizenCenterPortal.Mandate;

/// <summary>Makes the workbook of a year's coverage: a sheet per tier, then the gaps one by one, sealed like every export and of one moment.</summary>
public sealed class TakeMandate(PortalDoor door, ReadCoverage coverage, SealBook seals, SampleData sample, CityName city)
{
    /// <summary>The workbook and its name; null for a year that is none.</summary>
    public async Task<(FileStream Content, string Name)?> RunAsync(FiscalYear year, CancellationToken stop = default)
    {
        await using var reading = await door.OpenSnapshotAsync(Permissions.Exports.Take, stop);
        if (!ReadCoverage.YearsOf(reading).Contains(year) || await coverage.ReadTiersAsync(reading, year, unit: null, own: false, stop) is not { Count: > 0 } maps)
        {
            return null;
        }

        var owner = city.Text.Length > 0 ? city.Text : reading.Tree.Root?.DisplayName ?? "";
        var mark = await sample.IsSampleAsync(reading.Stamps, stop) ? Words.Say("見本データ") : null;
        var title = Words.Say("役割（条項）の根拠");
        var note = string.Join('　', new[] { mark, owner, Words.Say("{0} 現在", FormatTime.FullMoment(reading.Clock.UtcNow)) }.OfType<string>());
        var file = await WorkbookFile.MakeAsync(new(title, owner, CityClock.ToCity(reading.Clock.UtcNow), mark), async writer =>
        {
            foreach (var map in maps)
            {
                CoverageSheet.Write(writer, map, note);
            }

            GapSheet.Write(writer, maps, note);
            SealSheet.Write(writer, await seals.OfWorkbookAsync(reading, writer.TakeDigest(), $"{owner} {title} {Era.Fiscal(year)}", stop));
        });
        return (file, $"{title}_{Era.Fiscal(year)}_{FormatTime.FileDay(reading.Clock.UtcNow)}.xlsx".Replace(' ', '-'));
    }

    /// <summary>The workbook as an answer.</summary>
    internal async Task<IResult> AnswerAsync(HttpContext http, string fy)
    {
        if (!FiscalYear.TryParse(fy, out var year) || await RunAsync(year, http.RequestAborted) is not var (content, name))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(content, WorkbookFile.ContentType, name);
    }
}
