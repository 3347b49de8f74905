using System.Net;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Exports;

/// <summary>What the addresses of workbooks answer, to whom.</summary>
public sealed class DownloadTests
{
    [EachDatabase]
    public async Task A_workbook_comes_with_a_Japanese_name_and_nobody_keeps_a_copy_on_the_way(TestDatabase database)
    {
        await using var portal = await StartAsync(database);

        var answer = await AskAsync(portal, "ward-director", "/export/evaluations/2025/W1.xlsx?stage=confirmed");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        answer.Content.Headers.ContentDisposition!.ToString().ShouldContain("filename*=UTF-8''%E5%B9%B4%E5%BA%A6%E8%A9%95%E4%BE%A1");
        answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("年度評価報告書_令和7年度_W1館_速報_20261122.xlsx");
        answer.Headers.CacheControl!.ToString().ShouldBe("no-store, private");
        LibreOffice.Cells(await answer.Content.ReadAsByteArrayAsync()).Values.ShouldContain("確定分 32／36館月");
    }

    [EachDatabase]
    public async Task Who_may_not_gets_a_number_and_no_workbook(TestDatabase database)
    {
        await using var portal = await StartAsync(database);

        (await AskAsync(portal, null, "/export/evaluations/2025.xlsx")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(portal, "administrator", "/export/reports/2025.xlsx")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        foreach (var address in new[] { "evaluations/2025/D201.xlsx", "evaluations/2025/D999.xlsx", "reports/2023.xlsx", "reports/2027.xlsx", "reports/1.xlsx", "reports/x.xlsx", "audit/2025.xlsx" })
        {
            var answer = await AskAsync(portal, "ward-director", $"/export/{address}");
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        }
    }

    [EachDatabase]
    public async Task What_an_auditor_takes_away_is_on_record(TestDatabase database)
    {
        await using var portal = await StartAsync(database);

        (await AskAsync(portal, "auditor", "/export/reports/2025.xlsx")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await using var db = database.Everything();
        (await db.Set<AccessRecord>().SingleAsync(record => record.What.StartsWith("/export"))).What.ShouldBe("/export/reports/2025.xlsx");
    }

    private static async Task<RunningPortal> StartAsync(TestDatabase database)
    {
        await ExportCity.BuildAsync(database);
        return await RunningPortal.StartAsync(database);
    }

    private static async Task<HttpResponseMessage> AskAsync(RunningPortal portal, string? persona, string address)
    {
        using var client = await portal.AsAsync(persona);
        return await client.GetAsync(address);
    }
}
