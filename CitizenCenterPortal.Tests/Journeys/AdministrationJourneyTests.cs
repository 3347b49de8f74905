using System.Text;
using CitizenCenterPortal.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>What an administrator does before April, without a mouse: a centre goes to another ward, and the transfers come as a file.</summary>
public sealed class AdministrationJourneyTests(BrowserRun run) : BrowserTest(run)
{
    private const string Transfers = "発令日,氏名,サインイン,旧所属,旧役割,新所属,新役割\n令和9年4月1日,春野 桜,haruno-s,,,D105,館長\n2027/4/1,夏井 蓮,natsui-r,,,W2,区拠点館職員\n";

    [Fact]
    public async Task A_centre_is_moved_beforehand_with_a_reason_and_the_transfers_of_april_are_looked_at_and_taken_in()
    {
        var administrator = await SignInByKeysAsync("administrator");
        var (page, keys) = (administrator.Page, administrator.Keys);
        await administrator.PictureAsync("units");
        await keys.PassMenuAsync();
        await keys.EnterAsync(page.GetByRole(AriaRole.Row).Filter(new() { HasText = "D105" }).GetByRole(AriaRole.Link), within: 20);
        await keys.ArriveAsync("**/admin/units/D105");
        await MoveAsync(administrator);

        await keys.EnterAsync(page.Locator(".nav a[href='/admin/grants']"), within: 8, back: true);
        await keys.ArriveAsync("**/admin/grants");
        await keys.EnterAsync(page.Locator("main a[href='/admin/grants/import']"), within: 3);
        await keys.ArriveAsync("**/admin/grants/import");
        await TransferAsync(administrator);

        await keys.EnterAsync(page.Locator("main a[href='/admin/grants']").Last, within: 6);
        await keys.ArriveAsync("**/admin/grants");
        await keys.GoToAsync(page.Locator("#grants-person"), within: 6);
        await keys.WriteAsync("haruno-s");
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin/grants?person=haruno-s*", Visit.Committed);
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
        var (dialog, keys) = (administrator.Page.Locator("dialog[open]"), administrator.Keys);
        var opener = administrator.Page.Locator("[data-opens='organization.move']");
        await keys.EnterAsync(opener, within: 4);
        await keys.HoldAsync(dialog.Locator("select"));
        await keys.PressAsync("Escape");
        await keys.HoldAsync(opener);
        await keys.PressAsync("Enter", "Shift+Tab");
        await keys.ChooseAsync(dialog.Locator("select"), "W2", within: 1);
        await keys.GoToAsync(dialog.Locator("input"), within: 1);
        await keys.WriteAsync("令和8年4月");
        await keys.GoToAsync(dialog.Locator("textarea"), within: 1);
        await keys.WriteAsync("区の境が変わるため");
        await administrator.IsAccessibleAsync();
        await keys.EnterAsync(dialog.Locator("[type=submit]"), within: 2);
        await Expect(dialog.Locator(".notice")).ToContainTextAsync("今月");
        await Expect(dialog.Locator("textarea")).ToHaveValueAsync("区の境が変わるため");
        await keys.HoldAsync(dialog.Locator("[type=submit]"));
        await keys.GoToAsync(dialog.Locator("input"), within: 3, back: true);
        await keys.WriteAsync("令和9年4月");
        await keys.EnterAsync(dialog.Locator("[type=submit]"), within: 3);
        await Expect(administrator.Page.Locator(".unit-dates .card").First).ToContainTextAsync("令和9年4月");
        await keys.HoldAsync(opener);
        var told = administrator.Page.Locator(".history li").First;
        await Expect(told).ToContainTextAsync("別の区へ移しました");
        await Expect(told).ToContainTextAsync("区の境が変わるため");
        await administrator.IsAccessibleAsync();
    }

    private static async Task TransferAsync(Visit administrator)
    {
        await administrator.IsAliveAsync();
        var (page, keys) = (administrator.Page, administrator.Keys);
        await keys.GoToAsync(page.Locator("[name=reason]"), within: 6);
        await keys.WriteAsync("令和9年4月の定期異動のため");
        await keys.GoToAsync(page.Locator("#import-file"), within: 3);
        await page.Locator("#import-file").SetInputFilesAsync(new FilePayload { Name = "異動.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Transfers) }); // how a file is chosen is the browser's own
        await administrator.IsAccessibleAsync();
        await keys.EnterAsync(page.Locator("main form [type=submit]"), within: 3);
        await administrator.Page.WaitForURLAsync(address => new Uri(address).AbsolutePath.Length > "/admin/grants/import/".Length, Visit.Committed);
        await administrator.IsAliveAsync();
        await Expect(administrator.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "春野 桜" })).ToContainTextAsync("はじめての職員");
        await administrator.IsAccessibleAsync();
        await administrator.FitsATelephoneAsync();
        await keys.EnterAsync(page.Locator("[data-opens=import-ask]"), within: 12);
        await keys.EnterAsync(page.Locator("#import-ask .button-main"), within: 2);
        await Expect(administrator.Page.Locator(".notice")).ToContainTextAsync("始まる権限 2");
    }
}
