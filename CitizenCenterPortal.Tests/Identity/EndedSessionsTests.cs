using System.Net;
using System.Security.Claims;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Identity;

/// <summary>Who signed out is out, whatever happens to the portal or to a copy of their cookie.</summary>
public sealed class EndedSessionsTests
{
    [EachDatabase]
    public async Task A_cookie_kept_over_the_sign_out_opens_nothing_when_the_portal_starts_again_and_another_persons_goes_on(TestDatabase database)
    {
        await SmallCity.BuildAsync(database);
        string left, stayed;
        await using (var portal = await RunningPortal.StartAsync(database))
        {
            (var browser, left) = await SignInAsync(portal, "center-director");
            (var other, stayed) = await SignInAsync(portal, "ward-director");
            (await AskAsync(portal, left)).ShouldBe(HttpStatusCode.OK);
            using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await RunningPortal.TokenAsync(browser, "/about"))]);
            (await browser.PostAsync("/sign-out", form)).Headers.Location!.ToString().ShouldBe("/sign-in");
            (await AskAsync(portal, left)).ShouldBe(HttpStatusCode.Redirect);
            browser.Dispose();
            other.Dispose();
        }

        await using var again = await RunningPortal.StartAsync(database);
        (await AskAsync(again, left)).ShouldBe(HttpStatusCode.Redirect);
        (await AskAsync(again, stayed)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_is_kept_of_ended_sessions_is_its_owners_alone_passes_over_what_is_broken_and_forgets_what_is_dead()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var file = database.Portal.Beside + ".ended-sessions";
        Open(database, day: 20).End(Of("first"));
        await File.AppendAllTextAsync(file, "no line at all\nhalf 2026-\n\n");

        var next = Open(database, day: 20);
        next.HasEnded(Of("first")).ShouldBeTrue();
        next.HasEnded(Of("half")).ShouldBeFalse();
        Open(database, day: 22).End(Of("second"));

        (await File.ReadAllLinesAsync(file)).Select(line => line.Split(' ')[0]).ShouldBe(["second"]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static EndedSessions Open(TestDatabase database, int day) => new(new(TimeProvider.System, new DateOnly(2026, 11, day)), database.Portal);

    private static ClaimsPrincipal Of(string session) => new(new ClaimsIdentity([new(EndedSessions.SessionClaim, session)]));

    /// <summary>A browser, and a copy of its session's cookie.</summary>
    private static async Task<(HttpClient Browser, string Cookie)> SignInAsync(RunningPortal portal, string persona)
    {
        var browser = await portal.AsAsync(null);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await RunningPortal.TokenAsync(browser, "/sign-in")), new("persona", persona)]);
        using var answer = await browser.PostAsync("/sign-in", form);
        return (browser, answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("portal=", StringComparison.Ordinal)).Split(';')[0]);
    }

    private static async Task<HttpStatusCode> AskAsync(RunningPortal portal, string cookie)
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = portal.Address };
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        using var answer = await client.GetAsync("/about");
        return answer.StatusCode;
    }
}
