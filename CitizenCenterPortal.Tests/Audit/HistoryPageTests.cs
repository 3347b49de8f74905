using System.Net;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Tests.Excel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Audit;

/// <summary>What the addresses of the history answer, to whom.</summary>
public sealed class HistoryPageTests
{
    [EachDatabase]
    public async Task The_page_says_what_it_cannot_read_and_its_workbook_holds_the_same_lines(TestDatabase at)
    {
        await HistoryCity.BuildAsync(at);
        await using var portal = await RunningPortal.StartAsync(at);
        using var director = await portal.AsAsync("ward-director");

        (await ReadAsync(director, "/audit?unit=D101&person=&act=&from=&to=")).ShouldContain("差し戻しました");
        var wrong = await ReadAsync(director, "/audit?from=昨日&unit=D101");
        wrong.ShouldContain("「昨日」は日付として読めません。");
        wrong.ShouldContain("差し戻しました");
        (await ReadAsync(director, "/audit?from=2026-07-01&to=2026-06-01")).ShouldContain("終わりの日が始まりの日より前です。");
        (await director.GetAsync("/audit?unit=D201")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await director.GetAsync("/export/audit-log.xlsx?unit=D201")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var answer = await director.GetAsync("/export/audit-log.xlsx?unit=D101&act=monthly-report");
        answer.Content.Headers.ContentDisposition!.FileNameStar.ShouldBe("履歴_20261122.xlsx");
        var cells = LibreOffice.Cells(await answer.Content.ReadAsByteArrayAsync()).Values;
        cells.ShouldContain("日数を確かめてください");
        cells.ShouldContain("24");
        cells.ShouldContain("26");
        cells.ShouldNotContain("99", "of the neighbour");
    }

    [EachDatabase]
    public async Task An_auditors_workbook_holds_no_draft_and_is_on_record_and_an_administrator_gets_none(TestDatabase at)
    {
        await HistoryCity.BuildAsync(at);
        await using var portal = await RunningPortal.StartAsync(at);
        using var auditor = await portal.AsAsync("auditor");
        using var administrator = await portal.AsAsync("administrator");

        var cells = LibreOffice.Cells(await auditor.GetByteArrayAsync("/export/audit-log.xlsx")).Values.ToList();
        cells.ShouldContain("下書きの数値や権限の内訳は示しません。");
        cells.Count(text => text == "24").ShouldBe(1, "before the correction, and not where it was entered");
        await using var db = at.Everything();
        (await db.Set<AccessRecord>().Select(record => record.What).ToListAsync()).ShouldContain("/export/audit-log.xlsx");
        (await administrator.GetAsync("/audit")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await administrator.GetAsync("/export/audit-log.xlsx")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> ReadAsync(HttpClient client, string address) => WebUtility.HtmlDecode(await client.GetStringAsync(address));
}
