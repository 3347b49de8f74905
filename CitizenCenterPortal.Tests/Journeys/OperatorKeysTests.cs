using CitizenCenterPortal.Tests.Browser;
using Microsoft.Playwright;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>A day at an operator's head office without a mouse: how its centres do, over another period, and taken away.</summary>
[Collection(SmallBrowserRun.Small)]
public sealed class OperatorKeysTests(SmallBrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task An_operators_office_changes_the_period_looks_into_an_indicator_and_takes_the_workbook_by_keys()
    {
        var office = await SignInByKeysAsync("operator-hq");
        var (page, keys) = (office.Page, office.Keys);
        await keys.PassMenuAsync();
        var excel = page.GetByRole(AriaRole.Link, new() { Name = "Excel", Exact = true }).First;
        await keys.GoToAsync(excel, within: 5);
        var download = await page.RunAndWaitForDownloadAsync(() => keys.PressAsync("Enter"));
        (await File.ReadAllBytesAsync(await download.PathAsync()))[..2].ShouldBe("PK"u8.ToArray());
        var period = page.GetByRole(AriaRole.Link, new() { Name = "直近12か月" });
        await keys.EnterAsync(period, within: 8);
        await page.WaitForURLAsync("**/?period=last12", Visit.Committed);
        await keys.HoldAsync(period);
        await keys.GoToAsync(page.Locator("[data-skip-to]"), within: 12, back: true);
        await keys.PressAsync("Enter");
        await keys.EnterAsync(page.Locator("main a[href*='/dashboard/']").First, within: 30);
        await page.WaitForURLAsync("**/dashboard/**", Visit.Committed);
        await keys.HoldAsync(page.Locator("h1"));
    }
}
