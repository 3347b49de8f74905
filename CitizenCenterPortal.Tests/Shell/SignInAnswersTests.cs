using System.Net;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CitizenCenterPortal.Tests.Shell;

/// <summary>Where one is led on the way in, and what a session is worth, over HTTP.</summary>
public sealed class SignInAnswersTests
{
    [Theory]
    [InlineData("/reports?fy=2026&a=%E6%97%A5#top", "/reports?fy=2026&a=%E6%97%A5#top")]
    [InlineData("/日本 1", "/%E6%97%A5%E6%9C%AC%201")]
    [InlineData("/\tx", "/")]
    [InlineData("/\nx", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void Only_an_address_of_the_portal_is_led_to(string? asked, string led) => LocalAddress.Of(asked).ShouldBe(led);

    [Fact]
    public async Task Every_form_of_the_frame_answers_whatever_is_written_in_it()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var portal = await StartAsync(database);
        using var ward = await portal.AsAsync("ward-director");

        foreach (var (form, field) in new[] { ("/sign-in", ("persona", "ward-director")), ("/language", ("culture", "ja")) })
        {
            foreach (var (asked, led) in new[] { ("/日本", "/%E6%97%A5%E6%9C%AC"), ("/\tx", "/"), ("/\nx", "/") })
            {
                var answer = await PostAsync(ward, form, field, ("returnUrl", asked));
                answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, form + asked);
                answer.Headers.Location!.OriginalString.ShouldBe(led, form);
            }
        }

        foreach (var grant in new[] { "abc", "", "999999", "-1" })
        {
            (await PostAsync(ward, "/grant", ("grant", grant))).StatusCode.ShouldBe(HttpStatusCode.Redirect, grant);
            (await ward.GetAsync("/api/v1/dashboard/D102")).StatusCode.ShouldBe(HttpStatusCode.OK, "a grant that is not held leaves the session as it was");
        }
    }

    [Fact]
    public async Task The_way_to_the_sign_in_stays_on_the_host_one_asked()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var portal = await StartAsync(database);
        using var nobody = await portal.AsAsync(null);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/reports?fy=2026");
        request.Headers.Host = "evil.example";

        (await nobody.SendAsync(request)).Headers.Location!.OriginalString.ShouldBe("/sign-in?returnUrl=%2Freports%3Ffy%3D2026");
    }

    [Fact]
    public async Task A_head_is_answered_as_the_page_without_its_body_and_data_is_kept_nowhere()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var portal = await StartAsync(database);
        using var ward = await portal.AsAsync("ward-director");
        using var nobody = await portal.AsAsync(null);

        foreach (var (client, address, status) in new[] { (ward, "/", 200), (ward, "/about", 200), (ward, "/dashboard/W2", 404), (ward, "/api/v1/dashboard/W1", 200), (ward, "/health/live", 200), (ward, "/css/portal.css", 200), (nobody, "/", 302) })
        {
            using var head = new HttpRequestMessage(HttpMethod.Head, address);
            var answer = await client.SendAsync(head);
            ((int)answer.StatusCode).ShouldBe(status, address);
            (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        }

        foreach (var (client, address) in new[] { (ward, "/api/v1/dashboard/W1"), (ward, "/api/v1/dashboard/W2"), (nobody, "/api/v1/dashboard/W1") })
        {
            (await client.GetAsync(address)).Headers.CacheControl!.ToString().ShouldBe("no-store", address);
        }
    }

    [EachDatabase]
    public async Task Whose_opened_grant_ends_is_asked_to_sign_in_again_and_never_goes_on_in_another_role(TestDatabase database)
    {
        await using var portal = await StartAsync(database);
        using var ward = await portal.AsAsync("ward-director");
        (await ward.GetAsync("/dashboard/D102")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await EndAsync(database, "ward-director", 1);

        var page = await ward.GetAsync("/reports");
        page.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page.Headers.Location!.OriginalString.ShouldBe("/sign-in?returnUrl=%2Freports");
        (await ward.GetAsync("/api/v1/reports/W1/2026-05")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized, "their other grant would reach it");
        using var again = await portal.AsAsync("ward-director");
        (await again.GetAsync("/api/v1/reports/W1/2026-05")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await EndAsync(database, "center-director", 2);
        (await again.GetAsync("/reports")).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "who holds nothing at all has no right here");
    }

    /// <summary>Ends a grant of the ward's persona yesterday, as the administrator's change would: with the stamp of access.</summary>
    private static async Task EndAsync(TestDatabase database, string role, int times)
    {
        await using var db = database.Everything();
        await db.Set<Grant>().Where(grant => grant.Role == role).ExecuteUpdateAsync(set => set.SetProperty(grant => grant.To, CommandDoor.Today.AddDays(-1)));
        await db.Set<CitizenCenterPortal.Data.DataStamp>().Where(stamp => stamp.Topic == Stamps.Access).ExecuteUpdateAsync(set => set.SetProperty(stamp => stamp.Version, stamp => stamp.Version + times));
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string form, params (string Name, string Value)[] fields)
    {
        var token = client.DefaultRequestHeaders.GetValues("RequestVerificationToken").Single();
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value))]);
        return await client.PostAsync(form, content);
    }

    private static async Task<RunningPortal> StartAsync(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        await new CitizenCenterPortal.Indicators.Seeding.CatalogueSeeder(database.ForCommands()).RunAsync();
        return await RunningPortal.StartAsync(database);
    }
}
