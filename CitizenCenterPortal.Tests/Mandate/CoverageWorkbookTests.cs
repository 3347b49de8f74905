using System.Net;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Mandate;

/// <summary>The map as a workbook: what the page shows, counted by formulas that another program reckons alike.</summary>
public sealed class CoverageWorkbookTests
{
    [Fact]
    public async Task The_workbook_counts_by_its_own_formulas_what_the_page_counts_and_holds_no_neighbour()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var city = await MandateCity.BuildAsync(database);
        await city.EventAsync("D101", "D4-1", EventState.Closed);
        await using var portal = await RunningPortal.StartAsync(database);
        using var director = await portal.AsAsync("city-director");
        using var centre = await portal.AsAsync("center-director");
        using var administrator = await portal.AsAsync("administrator");

        var workbook = await director.GetByteArrayAsync("/export/mandate/2026.xlsx");
        var (cells, again) = (LibreOffice.Cells(workbook), LibreOffice.Cells(LibreOffice.Recalculate(workbook)));
        cells.Where(cell => again.GetValueOrDefault(cell.Key) != cell.Value).ShouldBeEmpty();
        cells["地区館!B6"].ShouldBe("D102館", "gaps first");
        cells.Count(cell => cell.Key.StartsWith("根拠のない条項!D", StringComparison.Ordinal) && cell.Value.StartsWith('D')).ShouldBe((await city.MapAsync("city-director", "C00"))!.Gaps);

        LibreOffice.Cells(await centre.GetByteArrayAsync("/export/mandate/2026.xlsx")).Values.ShouldNotContain("D102館");
        (await director.GetAsync("/export/mandate/1999.xlsx")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetAsync("/export/mandate/2026.xlsx")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
