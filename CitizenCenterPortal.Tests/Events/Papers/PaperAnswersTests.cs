using System.Net;
using CitizenCenterPortal.Audit;
using CitizenCenterPortal.Events;
using CitizenCenterPortal.Events.Papers;
using CitizenCenterPortal.Tests.Audit.Files;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Events.Papers;

/// <summary>A photograph and a paper on their way in and out, as a browser sends and gets them.</summary>
public sealed class PaperAnswersTests : IDisposable
{
    private readonly DirectoryInfo temporary = Directory.CreateTempSubdirectory("portal-papers-");

    public void Dispose() => temporary.Delete(recursive: true);

    [EachDatabase]
    public async Task A_photograph_comes_in_by_the_form_is_shown_in_the_page_and_goes_out_as_nothing_but_a_file(TestDatabase database)
    {
        var (of, portal) = await StartAsync(database);
        await using var running = portal;
        using var staff = await portal.AsAsync("center-staff");
        var file = $"/export/events/{of}/papers/1";

        var taken = await SendAsync(staff, of, "写っている子の名前.png", GivenPictures.Point);
        (taken.StatusCode, taken.Headers.Location!.ToString()).ShouldBe((HttpStatusCode.Redirect, $"/events/{of}?paper=1#papers"));
        WebUtility.HtmlDecode(await staff.GetStringAsync($"/events/{of}")).ShouldSatisfyAllConditions(page => page.ShouldContain($"src=\"{file}?in=page\""), page => page.ShouldNotContain("写っている子"));

        var given = await staff.GetAsync(file);
        given.Content.Headers.ContentType!.ToString().ShouldBe("image/png");
        given.Content.Headers.ContentDisposition!.ShouldSatisfyAllConditions(header => header.DispositionType.ShouldBe("attachment"), header => header.FileNameStar.ShouldBe("写真 1.png"));
        given.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        given.Headers.CacheControl!.ToString().ShouldBe("no-store");

        var shown = await staff.GetAsync($"{file}?in=page");
        (await shown.Content.ReadAsByteArrayAsync()).ShouldBe(await given.Content.ReadAsByteArrayAsync());
        shown.Headers.CacheControl!.ToString().ShouldBe("no-cache, private");
        staff.DefaultRequestHeaders.IfNoneMatch.Add(shown.Headers.ETag!);
        (await staff.GetAsync($"{file}?in=page")).StatusCode.ShouldBe(HttpStatusCode.NotModified);
        await using (var db = database.Everything())
        {
            await db.Set<EventPaper>().ExecuteUpdateAsync(set => set.SetProperty(row => row.Detached, true));
        }

        (await staff.GetAsync($"{file}?in=page")).StatusCode.ShouldBe(HttpStatusCode.NotFound, "the door is asked each time");
    }

    [EachDatabase]
    public async Task What_is_refused_is_told_in_one_sentence_and_out_of_reach_it_is_as_if_there_were_none(TestDatabase database)
    {
        var (of, portal) = await StartAsync(database);
        await using var running = portal;
        using var staff = await portal.AsAsync("center-staff");
        using var nobody = await portal.AsAsync(null);

        await IsToldAsync(await SendAsync(staff, of, "一.png", "<html>"u8.ToArray()), HttpStatusCode.UnprocessableEntity, "中身がウェブページ（HTML）のため、添付できません。PDF に印刷して添付してください。");
        await IsToldAsync(await SendAsync(staff, of, "一.png", GivenPictures.Point, agreed: false), HttpStatusCode.UnprocessableEntity, "写っている人の了承を得てから、載せてください。了承を得たら、印を付けてください。");
        (await SendAsync(staff, new("D102", 1), "一.png", GivenPictures.Point)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await SendAsync(staff, of, "一.pdf", GivenEvidence.Pdf(), PaperKind.Flyer)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await nobody.GetAsync($"/export/events/{of}/papers/1")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await staff.GetAsync($"/export/events/{of}/papers/1")).StatusCode.ShouldBe(HttpStatusCode.OK);

        var bodies = new List<string>();
        foreach (var outside in new[] { $"{of}/papers/1?in=page", $"{of}/papers/2", $"{of}/papers/x", "D101-99/papers/1", "D102-1/papers/1", "D999-1/papers/1", "x/papers/1" })
        {
            var answer = await staff.GetAsync($"/export/events/{outside}");
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, outside);
            bodies.Add(await answer.Content.ReadAsStringAsync());
        }

        bodies.Distinct().ShouldHaveSingleItem();
        await IsToldAsync(await SendAsync(staff, of, "二.pdf", GivenEvidence.Pdf("二"), PaperKind.Flyer, token: ""), HttpStatusCode.BadRequest, "ファイルを受け取れませんでした。ファイルを選び直して、もう一度送ってください。");
    }

    [EachDatabase]
    public async Task An_auditors_page_is_one_line_with_its_pictures_and_each_download_a_line_of_its_own(TestDatabase database)
    {
        var (of, portal) = await StartAsync(database);
        await using var running = portal;
        using var staff = await portal.AsAsync("center-staff");
        using var auditor = await portal.AsAsync("auditor");
        await SendAsync(staff, of, "一.png", GivenPictures.Point);
        var (page, file) = ($"/events/{of}", $"/export/events/{of}/papers/1");

        foreach (var address in new[] { $"{file}?in=page", page, $"{file}?in=page", $"{file}?in=page", file })
        {
            (await auditor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.OK, address);
        }

        await using var db = database.Everything();
        (await db.Set<AccessRecord>().Where(line => line.What.Contains("/events/")).OrderBy(line => line.Sequence).Select(line => line.What).ToListAsync()).ShouldBe([$"{file}?in=page", page, file], "without its page a picture is not looked at unseen");
    }

    private static async Task IsToldAsync(HttpResponseMessage answer, HttpStatusCode status, string sentence)
    {
        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((status, "text/plain"));
        (await answer.Content.ReadAsStringAsync()).ShouldBe(sentence);
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, EventAddress of, string name, byte[] file, PaperKind kind = PaperKind.Photo, bool agreed = true, string? token = null)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(token ?? await RunningPortal.TokenAsync(client, "/about")), "__RequestVerificationToken" }, { new StringContent($"{kind}"), "kind" }, { new StringContent("川べりを歩く"), "caption" }, { new StringContent(agreed ? "true" : ""), "agreed" }, { new ByteArrayContent(file), "file", name },
        };
        return await client.PostAsync($"/events/{of}/papers", form);
    }

    private async Task<(EventAddress Of, RunningPortal Portal)> StartAsync(TestDatabase database)
    {
        var of = await (await EventCity.BuildAsync(database)).ApprovedAsync();
        return (of, await RunningPortal.StartAsync(database, $"--Portal:Attachments:Folder={temporary.FullName}"));
    }
}
