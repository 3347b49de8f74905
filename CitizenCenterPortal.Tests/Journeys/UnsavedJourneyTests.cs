using CitizenCenterPortal.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>Two people of a centre at one report: what one of them has not saved is neither passed over nor sent behind their back.</summary>
public sealed class UnsavedJourneyTests(BrowserRun run) : BrowserTest(run)
{
    private const int LeastOfAPage = 4_000; // bytes by which a drawn page is told from the small talk of the line
    private static readonly TimeSpan WhileAPageWouldCome = TimeSpan.FromSeconds(1);
    private const string Report = "/reports/D101/2026-10";

    /// <summary>Its first block, whatever is asked for in the second.</summary>
    private const string First = Report + "?block=1";
    private const string Days = "input[data-cell='OPEN.DAYS']";
    private const string Extra = "input[data-cell='OPEN.CLOSED_EXTRA']";

    [Fact]
    public async Task A_submission_waits_for_every_cell_and_what_it_cuts_off_for_another_person_is_offered_to_them()
    {
        var ward = await SignInByKeysAsync("ward-director", Report);
        await ward.Keys.PassMenuAsync();
        await StepAsync(ward, "monthly-report.unaccept", "提出済", within: 5);
        await StepAsync(ward, "monthly-report.return", "差戻し", within: 3, "USE.PERSONS[teen]");
        var director = await SignInAsync("center-director", First);
        var staff = await SignInAsync("center-staff", First);
        await AReturnNamesOneOptionAsync(staff);
        await TheStripCoversNoCellOnATelephoneAsync(staff);
        await WhoTypesBeforeThePageIsAliveKeepsTheirPlaceAsync(staff);
        await WhoComposesWhenThePageComesAliveIsNotDisturbedAsync(staff);
        await WordsThatWereNotSentOutliveThePageAsync(staff);
        var before = await staff.Page.Locator(Extra).InputValueAsync();

        await ARefusedCellIsNamedFromAnyBlockAsync(director);
        await staff.Page.Locator(Extra).FocusAsync();
        await staff.Page.Keyboard.PressAsync("Control+A");
        await staff.Page.Keyboard.TypeAsync("3"); // half typed
        await ACellBeingTypedGoesWithTheSubmissionAsync(director);
        await WhatWasCutOffIsToldAndOfferedAsync(staff, director, before);
    }

    /// <summary>The remark stands at the option's row, and its link leads into the cell.</summary>
    private static async Task AReturnNamesOneOptionAsync(Visit staff)
    {
        await staff.Page.Locator("a[data-to-cell='USE.PERSONS[teen]']").ClickAsync();
        await Expect(staff.Page.Locator("input[data-cell='USE.PERSONS[teen]']")).ToBeFocusedAsync();
        await Expect(staff.Page.Locator("input[data-cell='USE.PERSONS[teen]']")).ToHaveAccessibleDescriptionAsync(new System.Text.RegularExpressions.Regex("指摘 この欄が多すぎます"));
        await Expect(staff.Page.Locator("tr", new() { HasText = "この欄が多すぎます" }).Locator("input")).ToHaveCountAsync(1);
        await staff.IsAccessibleAsync();
        await staff.GoAsync(First);
    }

    /// <summary>Back through the cells, with a long sentence in the strip.</summary>
    private static async Task TheStripCoversNoCellOnATelephoneAsync(Visit staff)
    {
        var wide = staff.Page.ViewportSize!;
        await staff.Page.SetViewportSizeAsync(360, 700);
        await staff.GoAsync(Report + "?block=2");
        var cells = staff.Page.Locator("input[data-cell]");
        await staff.Page.EvaluateAsync("() => { document.querySelector('[data-saved-strip]').textContent = '保存していない入力があります。'.repeat(12); }");
        for (var at = await cells.CountAsync() - 1; at >= 0; at--)
        {
            await cells.Nth(at).FocusAsync();
            await staff.Page.WaitForFunctionAsync(
                "() => { const cell = document.activeElement, box = cell.getBoundingClientRect(); return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === cell; }");
        }

        await staff.Page.SetViewportSizeAsync(wide.Width, wide.Height);
        await staff.GoAsync(First);
    }

    /// <summary>A page whose circuit is gone loads itself anew: what somebody was writing there stands again, and is sent as if nothing had been.</summary>
    private static async Task WordsThatWereNotSentOutliveThePageAsync(Visit staff)
    {
        var words = staff.Page.Locator("#comment-words");
        await staff.Page.GetByText("新しいコメントを書く").ClickAsync();
        await words.FillAsync("回線が切れても残る言葉です。");
        await staff.Page.ReloadAsync();
        await Expect(words).ToBeVisibleAsync();
        await Expect(words).ToHaveValueAsync("回線が切れても残る言葉です。");
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "コメントする" }).ClickAsync();
        await Expect(staff.Page.Locator(".threads")).ToContainTextAsync("回線が切れても残る言葉です。");
        await staff.GoAsync(First);
        await Expect(words).ToHaveValueAsync("");
    }

    /// <summary>On a slow line the page stands before its circuit does, and a quick hand is in a cell by then.</summary>
    private static async Task WhoTypesBeforeThePageIsAliveKeepsTheirPlaceAsync(Visit staff)
    {
        var line = await BeforeAliveAsync(staff);
        var cell = staff.Page.Locator(Extra);
        var before = await cell.InputValueAsync();
        await cell.FocusAsync();
        await staff.Page.Keyboard.PressAsync("Control+A");
        await staff.Page.Keyboard.TypeAsync("1");
        line.SetResult();
        await staff.IsAliveAsync();
        await staff.Page.Keyboard.TypeAsync("2");
        await Expect(cell).ToHaveValueAsync("12");
        await Expect(cell).ToBeFocusedAsync();
        await cell.FillAsync(before);
    }

    /// <summary>
    /// An input method's composition is begun before the circuit, which starts meanwhile: the page stays as it is until the composition is
    /// done, in the same field and without a break, and then comes alive with what was composed.
    /// </summary>
    private static async Task WhoComposesWhenThePageComesAliveIsNotDisturbedAsync(Visit staff)
    {
        var (page, cell) = (staff.Page, staff.Page.Locator(Extra));
        var line = await BeforeAliveAsync(staff);
        var before = await cell.InputValueAsync();
        await cell.FocusAsync();
        await staff.Keys.PressAsync("Control+A");
        await page.EvaluateAsync("""
            () => {
              window.told = [];
              for (const name of ['compositionstart', 'compositionend', 'focusout']) document.activeElement.addEventListener(name, () => window.told.push(name));
            }
            """);
        var method = await page.Context.NewCDPSessionAsync(page);
        await ComposeAsync("１");
        var drawn = new TaskCompletionSource();
        page.WebSocket += (_, socket) => socket.FrameReceived += (_, frame) =>
        {
            if (frame.Binary?.Length > LeastOfAPage)
            {
                drawn.TrySetResult();
            }
        };
        var began = page.WaitForWebSocketAsync();
        line.SetResult();
        await began;
        await Task.WhenAny(drawn.Task, Task.Delay(WhileAPageWouldCome)); // it does not, as long as somebody composes
        await ComposeAsync("１２");
        (await page.EvaluateAsync<string[]>("() => window.told")).ShouldBe(["compositionstart"]);
        await Expect(cell).ToBeFocusedAsync();
        await method.SendAsync("Input.insertText", new() { ["text"] = "１２" });
        (await page.EvaluateAsync<string[]>("() => window.told.slice(0, 2)")).ShouldBe(["compositionstart", "compositionend"]);

        await staff.IsAliveAsync();
        await Expect(cell).ToHaveValueAsync("１２");
        await staff.Keys.HoldAsync(cell);
        await staff.Keys.PressAsync("Enter");
        await Expect(cell).ToHaveValueAsync("12");
        await cell.FillAsync(before);
        await staff.Keys.PressAsync("Enter");
        await Expect(page.Locator("[data-saved-strip]")).ToContainTextAsync("すべて保存しました");

        Task ComposeAsync(string text) => method.SendAsync("Input.imeSetComposition", new() { ["text"] = text, ["selectionStart"] = text.Length, ["selectionEnd"] = text.Length });
    }

    /// <summary>Opens the report on a line so slow that its circuit waits for the word.</summary>
    private static async Task<TaskCompletionSource> BeforeAliveAsync(Visit staff)
    {
        var line = new TaskCompletionSource();
        await staff.Page.RouteAsync("**/_blazor/negotiate*", async route =>
        {
            await line.Task;
            await route.ContinueAsync();
        }, new() { Times = 1 });
        await staff.Page.GotoAsync(First);
        return line;
    }

    private static async Task ARefusedCellIsNamedFromAnyBlockAsync(Visit director)
    {
        director.Expect("422");
        await director.Page.Locator(Days).FillAsync("abc");
        await director.Page.Locator(".blocks a").Nth(2).ClickAsync();
        await Expect(director.Page.Locator("[data-fault-of='1']")).ToHaveTextAsync("要確認 1");
        await Expect(director.Page.Locator("[data-fault-of='1']")).ToBeVisibleAsync();
        await Expect(director.Page.Locator("[data-fault-of='3']")).ToBeHiddenAsync();

        await director.Page.Locator("[data-opens='monthly-report.submit']").ClickAsync();
        var dialog = director.Page.Locator("dialog[open]");
        await Expect(dialog.Locator("[data-unsaved] li")).ToContainTextAsync("開館日数 10月分「abc」 「abc」は数として読めません。");
        await Expect(dialog.Locator("[type=submit]")).ToBeHiddenAsync();
        await director.IsAccessibleAsync();
        await director.Page.EvaluateAsync("() => document.querySelector('dialog[open] form').requestSubmit()");
        await director.Page.WaitForTimeoutAsync(500);
        await Expect(director.Page.Locator(".flow [aria-current]")).ToContainTextAsync("差戻し");

        await dialog.Locator("[data-unsaved] a").ClickAsync();
        await Expect(director.Page.Locator(Days)).ToBeFocusedAsync();
        await Expect(director.Page.Locator(Days)).ToHaveValueAsync("abc");
    }

    /// <summary>The button is pressed without leaving the cell, as by an access key.</summary>
    private static async Task ACellBeingTypedGoesWithTheSubmissionAsync(Visit director)
    {
        await director.Page.Keyboard.PressAsync("Control+A");
        await director.Page.Keyboard.TypeAsync("２７"); // as the calendar has it: another number would want a reason
        await director.Page.EvaluateAsync("""() => document.querySelector("[data-opens='monthly-report.submit']").click()""");
        await director.Page.Locator("dialog[open] [type=submit]").ClickAsync();
        await Expect(director.Page.Locator(".flow [aria-current]")).ToContainTextAsync("提出済", new() { Timeout = 20_000 });
        await Expect(director.Page.Locator(".form-tables td.num").First).ToHaveTextAsync("27");
        await Expect(director.Page.Locator("[data-fault-of='1']")).ToBeHiddenAsync();
    }

    private static async Task WhatWasCutOffIsToldAndOfferedAsync(Visit staff, Visit director, string before)
    {
        var strip = staff.Page.Locator("[data-saved-strip]");
        await Expect(strip).ToContainTextAsync("次の入力は保存していません: 臨時休館日数 10月分「3」。", new() { Timeout = 20_000 });
        await staff.IsAccessibleAsync();
        await staff.FitsATelephoneAsync();

        await StepAsync(director, "monthly-report.withdraw", "差戻し", within: 3);
        await Expect(strip).ToContainTextAsync("保存していない入力が 1 件あります: 臨時休館日数 10月分「3」。", new() { Timeout = 20_000 });
        await Expect(staff.Page.Locator(Extra)).ToHaveValueAsync(before);
        await staff.IsAccessibleAsync();
        await staff.Page.WaitForTimeoutAsync(1500);
        await director.GoAsync(First);
        await Expect(director.Page.Locator(Extra)).ToHaveValueAsync(before);

        await strip.GetByText("戻す", new() { Exact = true }).ClickAsync();
        await Expect(strip).ToContainTextAsync("保存しました");
        await director.GoAsync(First);
        await Expect(director.Page.Locator(Extra)).ToHaveValueAsync("3");
    }

    private static async Task StepAsync(Visit visit, string act, string after, int within, string? place = null)
    {
        var (dialog, keys) = (visit.Page.Locator("dialog[open]"), visit.Keys);
        await keys.EnterAsync(visit.Page.Locator($"[data-opens='{act}']"), within);
        await keys.HoldAsync(dialog.Locator("textarea"));
        await keys.WriteAsync("数値を直すため");
        if (place is not null)
        {
            await keys.ChooseAsync(dialog.Locator("select"), place, within: 1);
            await keys.EnterAsync(dialog.Locator(".places button").Last, within: 1);
            await keys.HoldAsync(dialog.Locator(".places .field input"));
            await keys.WriteAsync("この欄が多すぎます");
        }

        await keys.EnterAsync(dialog.Locator("[type=submit]"), within: 6);
        await Expect(visit.Page.Locator(".flow [aria-current]")).ToContainTextAsync(after, new() { Timeout = 20_000 });
        await visit.Page.WaitForFunctionAsync("() => document.activeElement !== document.body");
    }
}
