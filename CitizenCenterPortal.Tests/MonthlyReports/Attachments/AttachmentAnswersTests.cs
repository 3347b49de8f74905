using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Audit.Files;
using CitizenCenterPortal.Indicators.Seeding;
using CitizenCenterPortal.MonthlyReports.Attachments;
using CitizenCenterPortal.Tests.Audit.Files;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.MonthlyReports.Attachments;

/// <summary>A file on its way in and out, as a browser sends and gets it.</summary>
public sealed class AttachmentAnswersTests : IDisposable
{
    private const string Report = "/reports/D101/2026-05";
    private const string File = "/export/attachments/D101/2026-05/1";

    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("portal-evidence-");

    public void Dispose() => temporary.Delete(recursive: true);

    [EachDatabase]
    public async Task A_file_comes_in_by_the_form_and_goes_out_as_nothing_but_a_file(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");

        var taken = await SendAsync(staff, "領収書 四月.pdf", GivenEvidence.Pdf());
        (taken.StatusCode, taken.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, $"{Report}#attachments"));
        (await staff.GetStringAsync(Report)).ShouldContain("領収書 四月.pdf");

        var given = await staff.GetAsync(File);
        (await given.Content.ReadAsByteArrayAsync()).ShouldBe(GivenEvidence.Pdf());
        given.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        given.Content.Headers.ContentDisposition!.ShouldSatisfyAllConditions(
            header => header.DispositionType.ShouldBe("attachment"), header => header.FileNameStar.ShouldBe("領収書 四月.pdf"));
        given.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        given.Headers.CacheControl!.ToString().ShouldBe("no-store");

        var told = (await staff.GetFromJsonAsync<JsonNode>($"/api/v1{Report}"))!["attachments"]!.AsArray().Single()!;
        (told["number"]!.GetValue<int>(), told["name"]!.GetValue<string>(), told["bytes"]!.GetValue<int>(), told["href"]!.GetValue<string>()).ShouldBe((1, "領収書 四月.pdf", GivenEvidence.Pdf().Length, File));
        told["sha256"]!.GetValue<string>().ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(GivenEvidence.Pdf())));
    }

    [Fact]
    public async Task What_is_refused_is_told_in_one_sentence_and_without_the_token_nothing_is_taken()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");

        await IsToldAsync(await SendAsync(staff, "報告.pdf", "<html>"u8.ToArray()), HttpStatusCode.UnprocessableEntity, "中身がウェブページ（HTML）のため、添付できません。PDF に印刷して添付してください。");
        await IsToldAsync(await SendAsync(staff, "大.pdf", [.. GivenEvidence.Pdf(), .. new byte[FileFolder.MaxBytes]]), HttpStatusCode.UnprocessableEntity, "ファイルが大きすぎます。ひとつ 10 MB までです。");
        await IsToldAsync(await SendAsync(staff, "一.pdf", GivenEvidence.Pdf(), token: ""), HttpStatusCode.BadRequest, "ファイルを受け取れませんでした。ファイルを選び直して、もう一度送ってください。");
        (await SendAsync(staff, "一.pdf", GivenEvidence.Pdf(), "D102")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await using var db = database.Everything();
        db.Set<Attachment>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Out_of_reach_it_is_as_if_there_were_none_and_an_auditors_taking_is_on_record()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var portal = await StartAsync(database);
        using var staff = await portal.AsAsync("center-staff");
        using var nobody = await portal.AsAsync(null);
        using var auditor = await portal.AsAsync("auditor");
        await SendAsync(staff, "一.pdf", GivenEvidence.Pdf());
        await using (var db = database.Everything())
        {
            var mine = await db.Set<Attachment>().AsNoTracking().SingleAsync();
            db.Add(new Attachment { OrgUnitId = SmallCity.Id("D102"), Month = mine.Month, Number = 1, Name = "隣.pdf", Sha256 = mine.Sha256, By = mine.By, At = mine.At, Reported = true });
            await db.SaveChangesAsync();
        }

        var bodies = new List<string>();
        foreach (var outside in new[] { "D102/2026-05/1", "D102/2026-05/2", "D101/2026-05/2", "D101/2026-06/1", "D999/2026-05/1", "D101/x/1", "D101/2026-05/x" })
        {
            var answer = await staff.GetAsync($"/export/attachments/{outside}");
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, outside);
            bodies.Add(await answer.Content.ReadAsStringAsync());
        }

        bodies.Distinct().ShouldHaveSingleItem();
        (await nobody.GetAsync(File)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await auditor.GetAsync(File)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "a draft's");
        await using var seen = database.Everything();
        (await seen.Set<AccessRecord>().Select(record => record.What).ToListAsync()).ShouldContain(File);
    }

    private static async Task IsToldAsync(HttpResponseMessage answer, HttpStatusCode status, string sentence)
    {
        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((status, "text/plain"));
        (await answer.Content.ReadAsStringAsync()).ShouldBe(sentence);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string name, byte[] file, string unit = "D101", string? token = null)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token ?? await RunningPortal.TokenAsync(client, Report)), "__RequestVerificationToken" },
            { new ByteArrayContent(file), "file", name },
        };
        return await client.PostAsync($"/reports/{unit}/2026-05/attachments", form);
    }

    private async Task<RunningPortal> StartAsync(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await new CatalogueSeeder(database.ForCommands()).RunAsync();
        return await RunningPortal.StartAsync(database, $"--Portal:Attachments:Folder={temporary.FullName}");
    }
}
