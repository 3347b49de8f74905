using CitizenCenterPortal.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Shell;

[Collection(SmallBrowserRun.Small)]
public sealed class AnswersTests(SmallBrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task What_is_not_there_gets_a_page_of_the_portal_and_always_the_same_bytes()
    {
        var visit = await SignInAsync("center-staff", "/about");
        visit.Expect("404");
        (await visit.GoAsync("/nowhere")).Status.ShouldBe(404);
        await Expect(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading)).ToHaveTextAsync("見つかりません");
        (await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('.answer')).borderTopLeftRadius")).ShouldBe("12px");
        await visit.IsAccessibleAsync();

        var bytes = new List<string>();
        foreach (var address in new[] { "/nowhere", "/a/b/c?d=e", "/reports/D101/nomonth/x", "/reports/D101/nomonth", "/reports/D999/2026-05", "/reports/D102/2026-05", "/dashboard/D999", "/dashboard/D102", "/?fy=2030", "/?fy=abc", "/?stage=xx", "/?parts=units&sort=K99", "/reports?fy=2030", "/export/nothing-of-the-kind.html/x" })
        {
            var answer = await visit.Page.APIRequest.GetAsync(address);
            answer.Status.ShouldBe(404);
            bytes.Add(string.Join('\n', answer.Headers.Where(header => header.Key != "date").Select(header => $"{header.Key}: {header.Value}")) + await answer.TextAsync());
        }

        bytes[..^1].Distinct().ShouldHaveSingleItem().ShouldContain("<!DOCTYPE html>");
        bytes[^1].ShouldNotContain("<");
    }

    [Fact]
    public async Task A_font_is_asked_for_once_and_then_kept()
    {
        var visit = await VisitAsync();
        var font = await visit.Page.APIRequest.GetAsync("/fonts/noto-sans-jp-5.3.1/noto-sans-jp-latin-wght-normal.woff2");
        font.Headers["cache-control"].ShouldContain("immutable");
        (await visit.Page.APIRequest.GetAsync("/css/portal.css")).Headers["cache-control"].ShouldNotContain("immutable");
    }

    [Fact]
    public async Task The_narrow_screens_menu_opens_and_goes_away_with_the_choice()
    {
        var visit = await AboutAsync();
        await visit.Page.SetViewportSizeAsync(Pictures.Narrow, 760);
        var line = visit.Page.Locator(".nav a[href='/about']");
        await Expect(line).Not.ToBeVisibleAsync();
        await visit.Page.Locator(".menu-button").ClickAsync();
        await Expect(line).ToBeVisibleAsync();
        await line.ClickAsync();
        await Expect(line).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_page_can_be_reached_past_the_menu_by_the_first_key()
    {
        var visit = await AboutAsync();
        await visit.Page.Locator(".skip").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("main")).ToBeFocusedAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Uri(Portal.Address, "/about").ToString());
    }

    [Fact]
    public async Task The_language_changes_on_the_page_one_is_on()
    {
        var visit = await AboutAsync();
        await visit.Page.GetByText("English").ClickAsync();
        await Expect(visit.Page).ToHaveURLAsync(new Uri(Portal.Address, "/about").ToString());
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("About this portal");
    }

    /// <summary>The last asks of a page before it answers to its user: what a weak line loses when the page is there already.</summary>
    [Theory]
    [InlineData("**/_blazor/initializers*")]
    [InlineData("**/_blazor/negotiate*")]
    public async Task A_page_whose_line_was_cut_before_it_came_alive_comes_alive_when_the_line_is_back(string ask)
    {
        var visit = await AboutAsync();
        visit.Expect("ERR_");
        visit.Expect("Z] Error: Failed"); // the client script notes it
        visit.Expect("Z] Error: Error: Failed");
        await visit.Page.RouteAsync(ask, route => route.AbortAsync());
        var line = visit.Page.Locator("#components-reconnect-modal");
        await visit.Page.RouteAsync("**/favicon.svg", route => route.AbortAsync());
        await visit.Page.GotoAsync("/about");
        await Expect(line).ToContainTextAsync("つなぎ直しています");
        await Expect(line).ToBeVisibleAsync();

        await visit.Page.UnrouteAllAsync();
        await Expect(line).ToBeHiddenAsync();
        await visit.IsAliveAsync();
        visit.Faults.ShouldBeEmpty();
    }

    /// <summary>Somebody signed in on the emptiest page.</summary>
    private async Task<Visit> AboutAsync()
    {
        var visit = await VisitAsync();
        await visit.GoAsync("/sign-in?returnUrl=/about");
        await visit.Page.Locator("[data-persona=administrator]").ClickAsync();
        await visit.Page.WaitForURLAsync("**/about", Visit.Committed);
        await visit.IsAliveAsync();
        return visit;
    }
}
