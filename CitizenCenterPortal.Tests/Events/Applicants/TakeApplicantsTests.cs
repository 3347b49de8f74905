using System.IO.Compression;
using System.Net;
using CitizenCenterPortal.Data;
using CitizenCenterPortal.Events.Applicants;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenCenterPortal.Tests.Events.Applicants;

/// <summary>What leaves the portal: names and contacts only by a head who says why, and the pages as a browser gets them.</summary>
public sealed class TakeApplicantsTests
{
    [EachDatabase]
    public async Task Names_are_hidden_in_the_file_unless_the_head_says_why(TestDatabase database)
    {
        var city = await ListedCity.BuildAsync(database);
        await using var portal = await RunningPortal.StartAsync(database);
        var vault = portal.Services.GetRequiredService<PersonVault>();
        (await new ReceiveApplicant(city.Events.Staff, vault).RunAsync(city.Of, ListedCity.Person("やまだ はなこ", "090-1111-2222"))).Outcome.ShouldBe(Outcome.Done);
        using var head = await portal.AsAsync("center-director");
        using var staff = await portal.AsAsync("center-staff");
        var file = $"/export/events/{city.Of}/applicants.xlsx";

        var hidden = await TextAsync(await staff.GetAsync(file));
        hidden.ShouldContain("○○");
        hidden.ShouldNotContain("やまだ");
        hidden.ShouldNotContain("1111");
        (await SendAsync(staff, "事情があるため")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await SendAsync(head, " ")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using (var before = database.Everything())
        {
            (await before.Set<ApplicantsTaken>().CountAsync()).ShouldBe(0);
        }

        var open = await TextAsync(await SendAsync(head, "大雪のため、一人ずつ電話で知らせる"));
        open.ShouldContain("やまだ はなこ");
        open.ShouldContain("090-1111-2222");
        await using var db = database.Everything();
        (await db.Set<JournalEntry>().SingleAsync(line => line.Act == ApplicantActs.Take.Code)).Reason.ShouldBe("大雪のため、一人ずつ電話で知らせる");
        (await db.Set<ApplicantsTaken>().SingleAsync()).Applicants.ShouldBe(1);

        (await city.OnRecordAsync()).ShouldBe([file]);
        WebUtility.HtmlDecode(await staff.GetStringAsync($"/events/{city.Of}/reception")).ShouldSatisfyAllConditions(
            page => page.ShouldContain("やまだ はなこ"), page => page.ShouldNotContain("090-1111-2222", customMessage: "a list that lies on a table shows no contact"));
        (await staff.GetAsync("/events/D101-99/applicants")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        Task<HttpResponseMessage> SendAsync(HttpClient by, string reason) => by.PostAsync(file, new FormUrlEncodedContent([new("reason", reason)]));
    }

    private static async Task<string> TextAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var text = "";
        foreach (var part in zip.Entries)
        {
            using var reader = new StreamReader(await part.OpenAsync());
            text += await reader.ReadToEndAsync();
        }

        return text;
    }
}
