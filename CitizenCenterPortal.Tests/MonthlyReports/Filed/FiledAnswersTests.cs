using System.Net;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Tests.Exports;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports.Filed;

/// <summary>What the addresses of filed reports answer, to whom.</summary>
public sealed class FiledAnswersTests
{
    [EachDatabase]
    public async Task A_filed_report_comes_with_its_name_and_what_is_out_of_reach_is_as_if_there_were_none(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);
        await using var portal = await RunningPortal.StartAsync(database);
        using var ward = await portal.AsAsync("ward-director");
        using var auditor = await portal.AsAsync("auditor");
        using var administrator = await portal.AsAsync("administrator");
        using var nobody = await portal.AsAsync(null);

        foreach (var (address, name) in new[]
        {
            ("D101/2025-12.xlsx", "月次報告書_令和7年12月分_D101館_確定_20261122.xlsx"), ("W1/2025-12.xlsx?beneath=1", "月次報告書_令和7年12月分_W1館_確定_20261122.xlsx"),
            ("2026-03.xlsx", "月次報告書_令和8年3月分_W1館_速報_20261122.xlsx"), ("D102/2026-03.xlsx", "月次報告書_令和8年3月分_D102館_下書き_20261122.xlsx"),
        })
        {
            var answer = await ward.GetAsync($"/export/monthly/{address}");
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe(name);
            answer.Headers.CacheControl!.ToString().ShouldBe("no-store, private");
        }

        (await ward.GetStringAsync("/reports/D101/2025-12/print")).ShouldContain("D101館");
        foreach (var outside in new[] { "D201/2025-12.xlsx", "W2/2025-12.xlsx?beneath=1", "D999/2025-12.xlsx", "D101/2027-01.xlsx", "D101/x.xlsx", "x.xlsx", "2027-01.xlsx", "D101/2025-12.xlsx?beneath=x" })
        {
            var answer = await ward.GetAsync($"/export/monthly/{outside}");
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, outside);
            (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        }

        (await ward.GetAsync("/reports/D201/2025-12/print")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await nobody.GetAsync("/export/monthly/D101/2025-12.xlsx")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await administrator.GetAsync("/export/monthly/2025-12.xlsx")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await auditor.GetAsync("/export/monthly/D101/2025-12.xlsx")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var db = database.Everything();
        (await db.Set<AccessRecord>().Select(record => record.What).ToListAsync()).ShouldContain("/export/monthly/D101/2025-12.xlsx");
    }
}
