using CitizenCenterPortal.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>The plan of next year, from last year's copy to its adoption.</summary>
public sealed class PlanJourneyTests(BrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task A_centre_takes_last_years_plan_over_adds_to_it_and_its_director_adopts_it()
    {
        var staff = await SignInAsync("center-staff", "/plans/2027");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "前年度の計画を写す" }).ClickAsync();
        await Expect(staff.Page.Locator("main")).ToContainTextAsync("前年度の計画を写しました。", new() { Timeout = 20_000 });
        await Expect(staff.Page.Locator("main")).ToContainTextAsync("館長の決定はまだです。");
        await staff.PictureAsync("plan", whole: false);
        await staff.FitsATelephoneAsync();

        await staff.GoAsync("/plans/2027/new");
        await SaveAsync(staff);
        await Expect(staff.Page.Locator("#name-why")).ToHaveTextAsync("名前を書いてください。");
        await staff.IsAccessibleAsync();
        await staff.Page.FillAsync("#name", "見守りの茶会");
        await staff.Page.FillAsync("#budget", "５０，０００");
        await SaveAsync(staff);
        await Expect(staff.Page.Locator("h1")).ToHaveTextAsync("見守りの茶会");
        await staff.IsAccessibleAsync();
        var item = new Uri(staff.Page.Url).AbsolutePath;

        await staff.GoAsync($"{item}/progress");
        await staff.Page.FillAsync("#words-1", "町内会と話し合った");
        await staff.Page.SelectOptionAsync("#state-1", "Running");
        await SaveAsync(staff);
        await Expect(staff.Page.Locator("main")).ToContainTextAsync("町内会と話し合った");
        await staff.FitsATelephoneAsync();

        var director = await SignInAsync("center-director", "/plans/2027");
        await director.Page.Locator("[data-opens='plan.adopt']").ClickAsync();
        await director.Page.Locator("dialog[open] [type=submit]").ClickAsync();
        await Expect(director.Page.Locator("main")).ToContainTextAsync("年度の計画を決定しました。", new() { Timeout = 20_000 });
        await director.IsAccessibleAsync();

        await staff.GoAsync($"{item}/edit");
        await staff.Page.FillAsync("#name", "見守りの会");
        await SaveAsync(staff);
        await Expect(staff.Page.Locator(".notice")).ToContainTextAsync("理由が書かれていません");
        await staff.Page.FillAsync("#reason", "だれにも分かる名前にするため");
        await SaveAsync(staff);
        await Expect(staff.Page.Locator(".history li").First).ToContainTextAsync("だれにも分かる名前にするため");
    }

    private static Task SaveAsync(Visit visit) => visit.Page.Locator("main form [type=submit]").ClickAsync();
}
