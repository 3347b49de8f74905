using System.Net;
using System.Text.RegularExpressions;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.MonthlyReports.Import;

/// <summary>The form that hands a file in, as a browser sends it.</summary>
public sealed class UploadTests
{
    [Fact]
    public async Task A_file_is_looked_at_by_who_may_import_and_sent_it_and_by_nobody_else()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await SmallCity.BuildAsync(database);
        await using var portal = await RunningPortal.StartAsync(database);
        using var director = await portal.AsAsync("city-director");
        using var ward = await portal.AsAsync("ward-director");

        var preview = await SendAsync(director, "館コード,対象月,項目コード,内訳,値\nD999,2026-05,OPEN.DAYS,,1\n"u8.ToArray());
        preview.ShouldMatch("^/admin/import/[0-9a-f-]{36}$");
        (await TextAsync(director, preview)).ShouldContain("館コード「D999」の館は登録されていません。");
        (await director.GetAsync(preview + "?show=xx")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ward.GetAsync(preview)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await ward.PostAsync("/admin/import/figures", Form([1], "x"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var faults = preview.Replace("/admin/import/", "/export/import/", StringComparison.Ordinal) + ".xlsx";
        (await director.GetAsync(faults)).Content.Headers.ContentType!.MediaType.ShouldBe(WorkbookFile.ContentType);
        (await director.GetAsync($"/export/import/{Guid.NewGuid()}.xlsx")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await SendAsync(director, [1], token: "")).ShouldBe("/admin/import?again=1");
        (await TextAsync(director, "/admin/import?again=1")).ShouldContain("ファイルを受け取れませんでした");
        (await TextAsync(director, preview)).ShouldContain("D999", customMessage: "what came without a token takes nothing away");

        var large = await SendAsync(director, new byte[TableFile.MaxBytes + 2_000_000]);
        (await TextAsync(director, large)).ShouldContain("ファイルが大きすぎます。20 MB までです。");
        (await director.GetAsync(preview)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a new file takes the place of the earlier one");
    }

    private static async Task<string> SendAsync(HttpClient client, byte[] file, string? token = null)
    {
        token ??= await RunningPortal.TokenAsync(client, "/admin/import");
        using var form = Form(file, token);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/import/figures") { Content = form };
        request.Headers.Add("RequestVerificationToken", "not-this-one");
        var answer = await client.SendAsync(request);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return answer.Headers.Location!.ToString();
    }

    private static MultipartFormDataContent Form(byte[] file, string token) => new()
    {
        { new StringContent(token), "__RequestVerificationToken" },
        { new StringContent("Confirmed"), "as" },
        { new StringContent(""), "reason" },
        { new ByteArrayContent(file), "file", "実績.csv" },
    };

    private static async Task<string> TextAsync(HttpClient client, string page) =>
        WebUtility.HtmlDecode(Regex.Replace(await (await client.GetAsync(page)).Content.ReadAsStringAsync(), "<[^>]+>", ""));
}
