using CitizenCenterPortal.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>A level from the hand of the city's staff to the dashboard of the centre that it judges.</summary>
public sealed class LevelJourneyTests(BrowserRun run) : BrowserTest(run)
{
    private const string Levels = "/levels/2026?unit=D101";
    private const string Visitors = "[id='K02']";

    [Fact]
    public async Task A_level_set_for_one_centre_with_a_reason_judges_that_centre_while_its_manager_looks_on()
    {
        var manager = await SignInAsync("center-director", "/dashboard/D101");
        var staff = await SignInAsync("city-staff", Levels);
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

        await staff.Page.Locator($"{Visitors} button").ClickAsync();
        await SaveAsync(staff, "移転は来年になったため");
        await Expect(staff.Page.Locator(Visitors)).ToContainTextAsync("全市の水準", new() { Timeout = 20_000 });
    }

    /// <summary>An order that makes no sense is named at its field and in the dialogue, which then offers nothing to send.</summary>
    private static async Task FaultsAreNamedAndNothingIsLostAsync(Visit staff)
    {
        await Field(staff, "Required").FillAsync("500");
        await Field(staff, "Required").PressAsync("Tab");
        await Expect(Field(staff, "Target")).ToHaveAttributeAsync("aria-invalid", "true");
        await staff.Page.Locator("[data-opens='levels-set']").ClickAsync();
        await Expect(staff.Page.Locator("dialog[open]")).ToContainTextAsync("1日平均利用者数の目標は要求水準以上で書いてください。");
        await Expect(staff.Page.Locator("dialog[open] [type=submit]")).ToHaveCountAsync(0);
        await staff.IsAccessibleAsync();
        await staff.Page.Locator("dialog[open] [data-closes]").ClickAsync();
        await Expect(Field(staff, "Required")).ToHaveValueAsync("500");
    }

    /// <summary>Enter goes down the column; a link asks before what was typed is thrown away, and Escape is no.</summary>
    private static async Task NobodyLeavesUnaskedAsync(Visit staff)
    {
        await Field(staff, "Required").PressAsync("Enter");
        await Expect(staff.Page.Locator("[data-level='K03.Required']")).ToBeFocusedAsync();
        await staff.Page.Locator(".nav a[href='/indicators']").ClickAsync();
        await Expect(staff.Page.Locator("dialog[open]")).ToContainTextAsync("保存していない変更があります");
        await staff.IsAccessibleAsync();
        await staff.Page.Keyboard.PressAsync("Escape");
        await Expect(staff.Page.Locator("dialog")).ToHaveCountAsync(1, new() { Timeout = 20_000 });
        await Expect(Field(staff, "Required")).ToHaveValueAsync("500");
    }

    private static async Task FitsAnOfficeScreenAsync(Visit visit)
    {
        await visit.Page.SetViewportSizeAsync(1280, 900);
        (await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.table-region')].filter(table => table.scrollWidth > table.clientWidth).map(table => table.innerText.slice(0, 40))")).ShouldBeEmpty();
    }

    private static async Task SetAsync(Visit staff, string required, string reason)
    {
        foreach (var (step, text) in new[] { ("Required", required), ("Target", "20000"), ("Excellent", "30000") })
        {
            await Field(staff, step).FillAsync(text);
            await Field(staff, step).PressAsync("Tab");
        }

        await SaveAsync(staff, reason);
    }

    private static async Task SaveAsync(Visit staff, string reason)
    {
        await staff.Page.Locator("[data-opens='levels-set']").ClickAsync();
        await staff.Page.Locator("dialog[open] textarea").FillAsync(reason);
        await staff.Page.Locator("dialog[open] [type=submit]").ClickAsync();
        await Expect(staff.Page.Locator("dialog[open]")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    private static async Task LooksWellAsync(Visit staff)
    {
        await staff.IsAccessibleAsync();
        await staff.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await staff.IsAccessibleAsync();
        await staff.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await staff.FitsATelephoneAsync();
        await staff.PictureAsync("levels");
    }

    private static ILocator Field(Visit staff, string step) => staff.Page.Locator($"[data-level='K02.{step}']");
}
