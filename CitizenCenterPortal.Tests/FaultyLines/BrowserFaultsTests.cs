using System.Globalization;
using System.Text.Json.Nodes;
using CitizenCenterPortal.Tests.Browser;
using CitizenCenterPortal.Tests.Given;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.FaultyLines;

/// <summary>
/// What happens to a number on its way from a real browser, each fault three times, to a portal of its own that may be killed. Nothing
/// acknowledged is lost, the rest is offered again, and every number is one change.
/// </summary>
[Collection(SmallBrowserRun.Small)]
[Trait("Run", "faults")]
public sealed class BrowserFaultsTests(SmallBrowserRun run) : IAsyncLifetime
{
    private const int Times = 3;
    private const string Report = "/reports/D101/2026-11?block=2";
    private const string Cell = "USE.PERSONS[adult]";
    private const string Save = "**/api/v1/reports/*/*/cells";

    private PortalServer portal = null!;
    private TestDatabase database = null!;
    private Visit staff = null!;
    private IPage page = null!;

    public async Task InitializeAsync()
    {
        (portal, database) = await PortalServer.StartSmallAsync();
        staff = await Visit.OpenAsync(run.Browser, portal.Address);
        page = staff.Page;
        await staff.GoAsync(Report);
        await SignInAsync();
    }

    public async Task DisposeAsync()
    {
        await staff.DisposeAsync();
        await portal.DisposeAsync();
        await database.DisposeAsync();
    }

    [Fact]
    public async Task No_fault_loses_a_number_that_was_typed_or_makes_two_of_it()
    {
        (string Name, Func<string, int, Task> Fault)[] faults =
        [
            ("the line is cut", CutAsync), ("the answer is lost", LoseAnswerAsync), ("the tab is closed", CloseAsync), ("the sign-in has expired", ExpireAsync), ("the server is killed", KillAsync),
        ];
        staff.Expect("WebSocket closed"); // where a server was killed
        foreach (var (name, fault) in faults)
        {
            for (var time = 0; time < Times; time++)
            {
                var (_, before) = await StandsAsync();
                var number = (1000 + (before * 37)).ToString(CultureInfo.InvariantCulture);
                await fault(number, time);
                await SavedAsync(number, name);
                (await StandsAsync()).ShouldBe((number, before + 1), name);
            }
        }

        staff.Faults.Where(fault => fault.StartsWith("exception", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>Typed while there is no line.</summary>
    private async Task CutAsync(string number, int time)
    {
        await page.Context.SetOfflineAsync(true);
        await TypeAsync(number, leave: true);
        await Expect(page.Locator("[data-saved-strip]")).ToContainTextAsync("保存待ち");
        await page.Context.SetOfflineAsync(false);
    }

    /// <summary>The server heard it, the browser not of that.</summary>
    private async Task LoseAnswerAsync(string number, int time)
    {
        var heard = new TaskCompletionSource();
        await page.RouteAsync(Save, async route =>
        {
            await route.FetchAsync();
            await route.AbortAsync();
            heard.TrySetResult();
        });
        await TypeAsync(number, leave: true);
        await heard.Task;
        await page.UnrouteAsync(Save);
    }

    /// <summary>Half typed, or just when it is sent.</summary>
    private async Task CloseAsync(string number, int time)
    {
        await TypeAsync(number, leave: time == 1);
        var context = page.Context;
        await page.CloseAsync();
        page = await context.NewPageAsync();
        await page.GotoAsync(Report);
    }

    private async Task ExpireAsync(string number, int time)
    {
        await page.Context.ClearCookiesAsync();
        await TypeAsync(number, leave: true);
        var strip = page.Locator("[data-saved-strip]");
        await Expect(strip).ToContainTextAsync("サインインし直してください。入力はこの端末に残っています。");
        await Expect(strip).ToContainTextAsync($"「{number}」");
        await strip.GetByRole(AriaRole.Link, new() { Name = "サインインして、この報告に戻る" }).ClickAsync();
        await SignInAsync();
        new Uri(page.Url).PathAndQuery.ShouldBe(Report);
        await Expect(page.Locator("[data-saved-strip]")).ToContainTextAsync("保存していない入力が 1 件あります");
    }

    private async Task KillAsync(string number, int time)
    {
        await TypeAsync(number, leave: true);
        await Task.Delay(time * 4);
        await portal.KillAsync();
        await portal.StartAgainAsync();
    }

    private async Task TypeAsync(string number, bool leave)
    {
        var cell = page.Locator($"input[data-cell='{Cell}']");
        await cell.FillAsync(number);
        if (leave)
        {
            await cell.PressAsync("Enter");
        }
    }

    private async Task SignInAsync()
    {
        await page.Locator("[data-persona=center-staff]").ClickAsync();
        await page.WaitForURLAsync(address => new Uri(address).AbsolutePath != "/sign-in", Visit.Committed);
    }

    /// <summary>Waits until the number stands at the server; what the page offers is taken, whenever it does.</summary>
    private async Task SavedAsync(string number, string name)
    {
        var shown = decimal.Parse(number, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture);
        var offer = page.Locator("[data-saved-strip] button[value='restore|']");
        for (var tries = 0; tries < 120 && (await StandsAsync()).Value != number; tries++)
        {
            if (await offer.CountAsync() > 0)
            {
                await offer.ClickAsync();
            }

            await Task.Delay(500);
        }

        (await StandsAsync()).Value.ShouldBe(number, $"{name}; the page says: {await page.Locator("[data-saved-strip]").InnerTextAsync()}");
        await Expect(page.Locator($"input[data-cell='{Cell}']")).ToHaveValueAsync(shown);
    }

    /// <summary>What the server holds in the cell.</summary>
    private async Task<(string Value, int Version)> StandsAsync()
    {
        var answer = await page.APIRequest.GetAsync("/api/v1/reports/D101/2026-11");
        var cell = JsonNode.Parse(await answer.TextAsync())!["cells"]!.AsArray().Single(row => (string?)row!["cell"] == Cell)!;
        return (cell["value"]?.ToString() ?? "", (int)cell["version"]!);
    }
}
