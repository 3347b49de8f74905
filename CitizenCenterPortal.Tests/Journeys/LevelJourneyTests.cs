using CitizenCenterPortal.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>A level from the keyboard of the city's staff to the dashboard of the centre that it judges.</summary>
public sealed class LevelJourneyTests(BrowserRun run) : BrowserTest(run)
{
    private const string Visitors = "[id='K02']";

    [Fact]
    public async Task A_level_set_for_one_centre_with_a_reason_judges_that_centre_while_its_manager_looks_on()
    {
        var manager = await SignInAsync("center-director", "/dashboard/D101");
        var staff = await SignInByKeysAsync("city-staff");
        await ToThePlaceAsync(staff);
        await FaultsAreNamedAndNothingIsLostAsync(staff);
        await NobodyLeavesUnaskedAsync(staff);

        await SetAsync(staff, "１２，３４５", "駅前に移ったため");
        await Expect(staff.Page.Locator(Visitors)).ToContainTextAsync("この館だけの水準", new() { Timeout = 20_000 });
        await Expect(staff.Page.Locator(".history li").First).ToContainTextAsync("駅前に移ったため");
        await Expect(staff.Page.Locator(".history li").First).ToContainTextAsync("要求水準 12,345");
        await Expect(manager.Page.Locator($"{Visitors} .badge")).ToContainTextAsync("12,345人以上", new() { Timeout = 20_000 });
        await LooksWellAsync(staff);
        await FitsAnOfficeScreenAsync(staff);
        await FitsAnOfficeScreenAsync(manager);
        await manager.GoAsync("/levels");
        await Expect(manager.Page.Locator($"{Visitors} td").Nth(1)).ToHaveTextAsync("12,345");
        await Expect(manager.Page.Locator("main input")).ToHaveCountAsync(0);
        await manager.IsAccessibleAsync();

        await staff.Keys.EnterAsync(staff.Page.Locator(".skip").First, within: 15);
        await ToRequiredAsync(staff);
        await staff.Keys.EnterAsync(staff.Page.Locator($"{Visitors} button"), within: 3);
        await staff.Keys.GoToAsync(staff.Page.Locator("[data-level='K03.Required']"), within: 2);
        await staff.Keys.PressAsync("Control+Enter");
        await SaveAsync(staff, "移転は来年になったため");
        await Expect(staff.Page.Locator(Visitors)).ToContainTextAsync("全市の水準", new() { Timeout = 20_000 });
    }

    /// <summary>From an indicator of the city to its parts, and by the menu to the levels of one centre.</summary>
    private static async Task ToThePlaceAsync(Visit staff)
    {
        var (page, keys) = (staff.Page, staff.Keys);
        await keys.PassMenuAsync();
        await keys.SkipAsync();
        await keys.HoldAsync(page.Locator(".tile a").First);
        await keys.PressAsync("Enter");
        await keys.ArriveAsync("**/dashboard/C00/K01");
        await keys.EnterAsync(page.Locator(".nav a[href='/levels']"), within: 12, back: true);
        await keys.ArriveAsync("**/levels");
        var place = await page.Locator("#levels-place option", new() { HasText = "桜台市民センター" }).GetAttributeAsync("value");
        await keys.ChooseAsync(page.Locator("#levels-place"), place!, within: 12);
        await keys.EnterAsync(page.Locator("#levels-place + button"), within: 1);
        await keys.ArriveAsync("**/levels/2026?unit=D101*");
    }

    /// <summary>An order that makes no sense is named at its field and in the dialogue, which then offers nothing to send.</summary>
    private static async Task FaultsAreNamedAndNothingIsLostAsync(Visit staff)
    {
        var (page, keys) = (staff.Page, staff.Keys);
        await ToRequiredAsync(staff);
        await keys.WriteAsync("500");
        await keys.PressAsync("Control+Enter");
        await keys.HoldAsync(Opener(staff));
        await Expect(Field(staff, "Target")).ToHaveAttributeAsync("aria-invalid", "true");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("dialog[open]")).ToContainTextAsync("1日平均利用者数の目標は要求水準以上で書いてください。");
        await Expect(page.Locator("dialog[open] [type=submit]")).ToHaveCountAsync(0);
        await staff.IsAccessibleAsync();
        await keys.HoldAsync(page.Locator("dialog[open] [data-closes]"));
        await keys.PressAsync("Enter");
        await keys.HoldAsync(Opener(staff));
        await Expect(Field(staff, "Required")).ToHaveValueAsync("500");
    }

    /// <summary>Enter goes down the column; a link asks before what was typed is thrown away, and Escape is no.</summary>
    private static async Task NobodyLeavesUnaskedAsync(Visit staff)
    {
        var (page, keys) = (staff.Page, staff.Keys);
        await keys.EnterAsync(page.Locator(".skip").First, within: 15); // past the end of the page
        await ToRequiredAsync(staff);
        await keys.PressAsync("Enter");
        await keys.HoldAsync(page.Locator("[data-level='K03.Required']"));
        await keys.PressAsync("Control+Enter");
        await keys.GoToAsync(page.Locator(".skip").First, within: 15);
        var away = page.Locator(".nav a[href='/indicators']");
        await keys.EnterAsync(away, within: 12);
        await Expect(page.Locator("dialog[open]")).ToContainTextAsync("保存していない変更があります");
        await staff.IsAccessibleAsync();
        await keys.PressAsync("Escape");
        await Expect(page.Locator("dialog")).ToHaveCountAsync(1, new() { Timeout = 20_000 });
        await keys.HoldAsync(away);
        await Expect(Field(staff, "Required")).ToHaveValueAsync("500");
    }

    private static async Task FitsAnOfficeScreenAsync(Visit visit)
    {
        await visit.Page.SetViewportSizeAsync(1280, 900);
        (await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.table-region')].filter(table => table.scrollWidth > table.clientWidth).map(table => table.innerText.slice(0, 40))")).ShouldBeEmpty();
    }

    private static async Task SetAsync(Visit staff, string required, string reason)
    {
        await ToRequiredAsync(staff, within: 8);
        foreach (var text in new[] { required, "20000", "30000" })
        {
            await staff.Keys.PressAsync("Control+A");
            await staff.Keys.WriteAsync(text);
            await staff.Keys.PressAsync("Tab");
        }

        await staff.Keys.PressAsync("Shift+Tab", "Control+Enter");
        await SaveAsync(staff, reason);
    }

    /// <summary>Saves with a reason; the focus is on the button that asks for it, and stays beside it, since nothing is left to save.</summary>
    private static async Task SaveAsync(Visit staff, string reason)
    {
        await staff.Keys.HoldAsync(Opener(staff));
        await staff.Keys.PressAsync("Enter");
        await staff.Keys.HoldAsync(staff.Page.Locator("dialog[open] textarea"));
        await staff.Keys.WriteAsync(reason);
        await staff.Keys.EnterAsync(staff.Page.Locator("dialog[open] [type=submit]"), within: 2);
        await Expect(staff.Page.Locator("dialog[open]")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        await staff.Keys.HoldAsync(Opener(staff).Locator(".."));
    }

    private static async Task LooksWellAsync(Visit staff)
    {
        await staff.IsAccessibleAsync();
        await staff.FitsATelephoneAsync();
        await staff.PictureAsync("levels");
    }

    /// <summary>Past the head of the page, and down to the second indicator's first field.</summary>
    private static async Task ToRequiredAsync(Visit staff, int within = 3)
    {
        await staff.Keys.EnterAsync(staff.Page.Locator("[data-skip-to]"), within);
        await staff.Keys.HoldAsync(staff.Page.Locator("[data-level='K01.Required']"));
        await staff.Keys.PressAsync("Enter");
        await staff.Keys.HoldAsync(Field(staff, "Required"));
    }

    private static ILocator Opener(Visit staff) => staff.Page.Locator("[data-opens='levels-set']");

    private static ILocator Field(Visit staff, string step) => staff.Page.Locator($"[data-level='K02.{step}']");
}
