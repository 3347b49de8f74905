using System.Text;
using CitizenCenterPortal.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>What an administrator does before April: a centre goes to another ward, and the transfers come as a file.</summary>
public sealed class AdministrationJourneyTests(BrowserRun run) : BrowserTest(run)
{
    private const string Transfers = "発令日,氏名,サインイン,旧所属,旧役割,新所属,新役割\n令和9年4月1日,春野 桜,haruno-s,,,D105,館長\n2027/4/1,夏井 蓮,natsui-r,,,W2,区拠点館職員\n";

    [Fact]
    public async Task A_centre_is_moved_beforehand_with_a_reason_and_the_transfers_of_april_are_looked_at_and_taken_in()
    {
        var administrator = await SignInAsync("administrator", "/admin/units");
        var page = administrator.Page;
        await administrator.PictureAsync("units");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "D105" }).GetByRole(AriaRole.Link).ClickAsync();
        await page.WaitForURLAsync("**/admin/units/D105");
        await MoveAsync(administrator);

        await page.Locator(".nav a[href='/admin/grants']").ClickAsync();
        await page.WaitForURLAsync("**/admin/grants");
        await page.Locator("main a[href='/admin/grants/import']").ClickAsync();
        await page.WaitForURLAsync("**/admin/grants/import");
        await TransferAsync(administrator);

        await page.Locator("main a[href='/admin/grants']").Last.ClickAsync();
        await page.Locator("#grants-person").FillAsync("haruno-s");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin/grants?person=haruno-s*");
        await Expect(page.Locator("main tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("main tbody tr")).ToContainTextAsync("館長");
        await Expect(page.Locator("main tbody tr")).ToContainTextAsync("令和9年4月1日");
        await Expect(page.Locator(".history li").First).ToContainTextAsync("令和9年4月の定期異動のため");
        await administrator.GoAsync("/admin/grants");
        await administrator.PictureAsync("grants");
    }

    /// <summary>A month that is over is refused in the dialogue and nothing typed is lost; then the coming April is taken.</summary>
    private static async Task MoveAsync(Visit administrator)
    {
        var dialog = administrator.Page.Locator("dialog[open]");
        await administrator.Page.Locator("[data-opens='organization.move']").ClickAsync();
        await dialog.Locator("select").SelectOptionAsync("W2");
        await dialog.Locator("input").FillAsync("令和8年4月");
        await dialog.Locator("textarea").FillAsync("区の境が変わるため");
        await administrator.IsAccessibleAsync();
        await dialog.Locator("[type=submit]").ClickAsync();
        await Expect(dialog.Locator(".notice")).ToContainTextAsync("今月");
        await Expect(dialog.Locator("textarea")).ToHaveValueAsync("区の境が変わるため");
        await dialog.Locator("input").FillAsync("令和9年4月");
        await dialog.Locator("[type=submit]").ClickAsync();
        await Expect(administrator.Page.Locator(".unit-dates .card").First).ToContainTextAsync("令和9年4月");
        var told = administrator.Page.Locator(".history li").First;
        await Expect(told).ToContainTextAsync("別の区へ移しました");
        await Expect(told).ToContainTextAsync("区の境が変わるため");
        await administrator.IsAccessibleAsync();
    }

    private static async Task TransferAsync(Visit administrator)
    {
        await administrator.IsAliveAsync();
        await administrator.Page.Locator("[name=reason]").FillAsync("令和9年4月の定期異動のため");
        await administrator.Page.Locator("#import-file").SetInputFilesAsync(new FilePayload { Name = "異動.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Transfers) });
        await administrator.IsAccessibleAsync();
        await administrator.Page.Locator("main form [type=submit]").ClickAsync();
        await administrator.Page.WaitForURLAsync(address => new Uri(address).AbsolutePath.Length > "/admin/grants/import/".Length);
        await administrator.IsAliveAsync();
        await Expect(administrator.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "春野 桜" })).ToContainTextAsync("はじめての職員");
        await administrator.IsAccessibleAsync();
        await administrator.FitsATelephoneAsync();
        await administrator.Page.Locator("[data-opens=import-ask]").ClickAsync();
        await administrator.Page.Locator("#import-ask .button-main").ClickAsync();
        await Expect(administrator.Page.Locator(".notice")).ToContainTextAsync("始まる権限 2");
    }
}
