using CitizenCenterPortal.Identity;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Browser;

/// <summary>In as a persona of the demo, and out again.</summary>
[Collection(SmallBrowserRun.Small)]
public sealed class SignInTests(SmallBrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task The_demo_offers_one_persona_of_every_role()
    {
        var visit = await VisitAsync();

        await visit.GoAsync("/sign-in");

        var offered = await visit.Page.Locator("[data-persona]").EvaluateAllAsync<string[]>("buttons => buttons.map(button => button.dataset.persona)");
        offered.ShouldBe(Roles.All.Select(role => role.Code), ignoreOrder: true);
        await visit.IsAccessibleAsync();
        await visit.PictureAsync("sign-in");
    }

    [Fact]
    public async Task Who_signs_in_gets_the_page_they_asked_for_and_who_signs_out_gets_it_no_more()
    {
        var visit = await SignInAsync("administrator", "/about");

        await Expect(visit.Page).ToHaveURLAsync(new Uri(Portal.Address, "/about").ToString());
        await visit.IsAccessibleAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" }).ClickAsync();
        await visit.GoAsync("/about");
        new Uri(visit.Page.Url).AbsolutePath.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task Who_signs_out_in_one_page_has_left_them_all_and_a_kept_cookie_opens_nothing()
    {
        var visit = await SignInAsync("administrator", "/about");
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync("/admin/units");
        await Expect(other.Locator("main[data-alive=yes]")).ToBeVisibleAsync();
        var kept = await visit.Page.Context.CookiesAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" }).ClickAsync();

        await Expect(other).ToHaveURLAsync(new Uri(Portal.Address, "/sign-in").ToString());
        await visit.Page.Context.AddCookiesAsync(kept.Select(cookie => new Cookie { Name = cookie.Name, Value = cookie.Value, Domain = cookie.Domain, Path = cookie.Path }));
        (await visit.Page.APIRequest.GetAsync("/api/v1/dashboard")).Status.ShouldBe(401);
        await visit.GoAsync("/about");
        new Uri(visit.Page.Url).AbsolutePath.ShouldBe("/sign-in");
    }
}
