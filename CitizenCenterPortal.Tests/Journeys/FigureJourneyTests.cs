using System.Globalization;
using CitizenCenterPortal.Excel;
using CitizenCenterPortal.Kernel;
using CitizenCenterPortal.Tests.Audit.Files;
using CitizenCenterPortal.Tests.Browser;
using CitizenCenterPortal.Tests.Excel;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>The way of one number from the keyboard of a centre to the city and into the workbook, each step by who takes it, all without a mouse.</summary>
public sealed class FigureJourneyTests(BrowserRun run) : BrowserTest(run)
{
    private const string Report = "/reports/D101/2026-11";
    private const string Measure = "INFO.PRINTED";
    private const decimal Typed = 123_457;
    private const int Blocks = 12;

    [Fact]
    public async Task A_number_typed_once_is_confirmed_seen_at_every_tier_and_taken_away_in_Excel_but_not_by_a_neighbour()
    {
        var city = await SignInByKeysAsync("city-director");
        var ward = await SignInByKeysAsync("ward-director");
        var (cityBefore, wardBefore) = (await SumAsync(city, "C00"), await SumAsync(ward, "W1"));

        await EnterAsync();
        (await SumAsync(ward, "W1")).ShouldBe(wardBefore, "what was never submitted counts on its own unit's pages alone");

        var director = await SignInByKeysAsync("center-director");
        await GoOnAsync(director);
        await StepAsync(director, "monthly-report.submit", "提出済");
        await director.IsAccessibleAsync();

        await SeesAsync(ward, "W1", wardBefore + Typed, "ward-dashboard");
        await WardsStaffLooksAsync();
        await FromTheQueueAsync(ward);
        await StepAsync(ward, "monthly-report.accept", "受理済");
        await ConfirmTogetherAsync(city);

        await SeesAsync(city, "C00", cityBefore + Typed, "city-dashboard");
        await SeesAsync(director, "D101", null, "center-dashboard");
        await BesideTheReportAsync(city, director);
        await AnIndicatorLeadsToItsCellAsync(director);
        await ATransferredNumberIsLockedAsync(director);
        await WorkbookCarriesItAsync(city);
        await NeighboursAreNotSeenAsync(director);
        await LeavesAsync(director);
    }

    /// <summary>Staff go on with what is to be done this month and through its blocks by Enter; the number in full-width digits, as an input method leaves it.</summary>
    private async Task EnterAsync()
    {
        var staff = await SignInByKeysAsync("center-staff");
        await GoOnAsync(staff);
        await staff.IsAccessibleAsync();
        await staff.PictureAsync("monthly-report");
        await staff.Keys.SkipAsync();
        for (var block = 1; block <= Blocks; block++)
        {
            await AnswerAsync(staff, block);
            await staff.Keys.HoldAsync(staff.Page.Locator("a[data-onward]"));
            await staff.Keys.PressAsync("Enter");
        }

        await staff.Page.WaitForURLAsync($"**/2026-11?block={Blocks + 1}", Visit.Committed);
        await staff.Keys.HoldAsync(staff.Page.Locator("textarea[data-cell='TEXT.SPECIAL']"));
        await staff.Page.Keyboard.TypeAsync("特になし。");
        await staff.Keys.PressAsync("Control+Enter");
        await staff.Keys.HoldAsync(staff.Page.Locator("a[data-onward]"));
        await staff.Keys.PressAsync("Enter");
        await staff.Keys.ArriveAsync("**/2026-11?block=all");
        await Expect(staff.Page.Locator("[data-saved-strip]")).ToContainTextAsync("保存しました", new() { Timeout = 30_000 });
        await staff.GoAsync(Report + "?block=all");
        await Expect(staff.Page.Locator($"input[data-cell='{Measure}']")).ToHaveValueAsync("123,457");
        await ExplainAsync(staff);
        await AttachAndTakeOffAsync(staff);
    }

    /// <summary>A file is laid beside the report, and taken off again.</summary>
    private static async Task AttachAndTakeOffAsync(Visit staff)
    {
        var card = staff.Page.Locator("#attachments");
        await card.Locator("summary").FocusAsync();
        await staff.Keys.PressAsync("Enter");
        await card.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "点検の記録.pdf", MimeType = "application/pdf", Buffer = GivenEvidence.Pdf() });
        await card.GetByRole(AriaRole.Button, new() { Name = "添付する" }).FocusAsync();
        await staff.Keys.PressAsync("Enter");
        await Expect(card.Locator(".attachments li")).ToContainTextAsync("点検の記録.pdf", new() { Timeout = 20_000 });
        await card.Locator("[data-opens^='detach-']").FocusAsync();
        await staff.Keys.PressAsync("Enter");
        await card.Locator("dialog[open] button[type=submit]").FocusAsync();
        await staff.Keys.PressAsync("Enter");
        await Expect(card.Locator(".attachments li")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
    }

    /// <summary>What is found in numbers that are right all the same gets its reason.</summary>
    private static async Task ExplainAsync(Visit staff)
    {
        var left = staff.Page.Locator(".checked li:not(:has(.finding-reason)) .finding-explain summary");
        var count = await left.CountAsync();
        count.ShouldBeGreaterThan(0, "the month is unlike that of last year");
        for (var at = count; at > 0; at--)
        {
            await left.First.FocusAsync();
            await staff.Keys.PressAsync("Enter", "Tab");
            await staff.Page.Keyboard.TypeAsync("臨時に休館したためです。");
            await staff.Keys.PressAsync("Tab", "Enter");
            await Expect(left).ToHaveCountAsync(at - 1);
        }

        await staff.IsAccessibleAsync();
    }

    /// <summary>From the home page to the report that waits there.</summary>
    private static async Task GoOnAsync(Visit visit)
    {
        await visit.Keys.PassMenuAsync();
        await visit.Keys.SkipAsync();
        await visit.Keys.EnterAsync(visit.Page.Locator($"main a[href='{Report}']").First, within: 3);
        await visit.Keys.ArriveAsync("**" + Report);
    }

    /// <summary>Every empty cell of a block, each by Enter, and one of them looked at in its panel.</summary>
    private static async Task AnswerAsync(Visit staff, int block)
    {
        var cells = staff.Page.Locator($"input[data-cell][data-block='{block}']");
        await staff.Keys.HoldAsync(cells.First);
        for (var left = await cells.CountAsync(); left > 0; left--)
        {
            var cell = await staff.Page.EvaluateAsync<string[]>("() => [document.activeElement.dataset.cell, document.activeElement.value]");
            if (cell[0] == Measure)
            {
                await staff.Keys.PressAsync("F2");
                await staff.Keys.HoldAsync(staff.Page.Locator("[data-cell-panel]"));
                await staff.Keys.PressAsync("F2", "Control+A");
                await staff.Keys.WriteAsync("１２３，４５７");
            }
            else if (cell[1] is "")
            {
                await staff.Keys.WriteAsync("0");
            }

            await staff.Keys.PressAsync("Enter");
        }
    }

    private static async Task StepAsync(Visit visit, string act, string after)
    {
        await visit.Keys.EnterAsync(visit.Page.Locator($"[data-opens='{act}']"), within: 6);
        var submit = visit.Page.Locator("dialog[open] button[type=submit]");
        await visit.Keys.EnterAsync(submit, within: 3);
        await Expect(visit.Page.Locator(".flow [aria-current]")).ToContainTextAsync(after, new() { Timeout = 20_000 });
        await visit.Keys.HoldAsync(visit.Page.Locator("h1"));
    }

    /// <summary>The ward's staff reads what waits, number by number, and leaves the word to the director.</summary>
    private async Task WardsStaffLooksAsync()
    {
        var staff = await SignInByKeysAsync("ward-staff");
        await FromTheQueueAsync(staff);
        await Expect(staff.Page.Locator("[data-opens='monthly-report.accept'], input[data-cell]")).ToHaveCountAsync(0);
        await staff.Keys.EnterAsync(staff.Page.Locator($"main a[href='{Report}?block=all']"), within: 70);
        await staff.Page.WaitForURLAsync("**/2026-11?block=all", Visit.Committed);
        await Expect(staff.Page.Locator("main")).ToContainTextAsync("123,457");
    }

    /// <summary>The city looks at what the wards accepted side by side, chooses, and confirms.</summary>
    private static async Task ConfirmTogetherAsync(Visit city)
    {
        await city.GoAsync("/reports/review?month=2026-11");
        await city.IsAccessibleAsync();
        await city.FitsATelephoneAsync();
        await city.PictureAsync("review");
        await city.Keys.PassMenuAsync();
        await city.Keys.GoToAsync(city.Page.Locator("input[id$='-D101']"), within: 8);
        await city.Keys.PressAsync("Space");
        await city.Keys.EnterAsync(city.Page.GetByRole(AriaRole.Button, new() { Name = "選んだ1件を確定する" }), within: 4);
        await city.Keys.EnterAsync(city.Page.Locator("dialog[open] button[type=submit]"), within: 3);
        await Expect(city.Page.GetByText("1件を確定しました。")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await city.GoAsync(Report);
        await Expect(city.Page.Locator(".flow [aria-current]")).ToContainTextAsync("確定");
    }

    /// <summary>What waits for a ward's word is what its home page begins with.</summary>
    private static async Task FromTheQueueAsync(Visit ward)
    {
        await ward.GoAsync("/");
        await ward.Keys.PassMenuAsync();
        await ward.Keys.SkipAsync();
        await ward.Keys.EnterAsync(ward.Page.Locator($"main tbody a[href='{Report}']"), within: 12);
        await ward.Keys.ArriveAsync("**" + Report);
    }

    /// <summary>The year's sum of the measure on a unit's dashboard.</summary>
    private static async Task<decimal> SumAsync(Visit visit, string unit)
    {
        await visit.GoAsync($"/dashboard/{unit}?show=measures");
        var text = await visit.Page.Locator($"[id='{Measure}'] td.num strong").First.InnerTextAsync();
        return decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
    }

    private static async Task SeesAsync(Visit visit, string unit, decimal? sum, string picture)
    {
        var seen = await SumAsync(visit, unit);
        (sum is null ? seen >= Typed : seen == sum).ShouldBeTrue($"{unit} shows {seen}, expected {sum}");
        await visit.GoAsync($"/dashboard/{unit}");
        await visit.IsAccessibleAsync();
        await visit.FitsATelephoneAsync();
        await visit.PictureAsync(picture);
    }

    /// <summary>What stands about a report: by when it is due, what next year's asks, how it is filed, who stands in for its director.</summary>
    private static async Task BesideTheReportAsync(Visit city, Visit director)
    {
        await LooksWellAsync(city, "/reports/deadlines", "deadlines");
        await LooksWellAsync(city, "/indicators/form?fy=2027", "year-form");
        await LooksWellAsync(director, $"{Report}/print", "filed-report");
        await director.GoAsync("/deputies");
        await director.Page.Locator("main [data-opens]:enabled").First.PressAsync("Enter");
        await Expect(director.Page.Locator("dialog[open]")).ToBeVisibleAsync();
        await director.IsAccessibleAsync();
        await director.PictureAsync("deputies", whole: false);
        await director.Keys.PressAsync("Escape");
    }

    private static async Task LooksWellAsync(Visit visit, string path, string picture)
    {
        await visit.GoAsync(path);
        await visit.IsAccessibleAsync();
        await visit.FitsATelephoneAsync();
        await visit.PictureAsync(picture, whole: false);
    }

    /// <summary>From the tile to the indicator's page, the month of the entry, the cell and the history beside it.</summary>
    private static async Task AnIndicatorLeadsToItsCellAsync(Visit director)
    {
        await director.GoAsync("/dashboard/D101");
        await director.Keys.PassMenuAsync();
        await director.Keys.SkipAsync();
        await director.Keys.EnterAsync(director.Page.Locator(".own-events .skip"), within: 4);
        await director.Keys.EnterAsync(director.Page.Locator(".tile a").First, within: 0);
        await director.Keys.ArriveAsync("**/dashboard/D101/K01");
        await Expect(director.Page.Locator("#terms")).ToBeVisibleAsync();
        await director.IsAccessibleAsync();
        await director.FitsATelephoneAsync();
        await director.PictureAsync("center-indicator");
        await director.Keys.EnterAsync(director.Page.GetByRole(AriaRole.Link, new() { Name = "直近12か月" }), within: 20);
        await director.Page.WaitForURLAsync("**/dashboard/D101/K01?period=last12", Visit.Committed);
        await director.Keys.HoldAsync(director.Page.GetByRole(AriaRole.Link, new() { Name = "直近12か月" }));
        await director.Keys.EnterAsync(director.Page.Locator("#terms a[href*='2026-11?block=']").First, within: 60);
        await Expect(director.Page.Locator("#history")).ToContainTextAsync("確定", new() { Timeout = 20_000 });
    }

    private static async Task ATransferredNumberIsLockedAsync(Visit director)
    {
        await director.GoAsync(Report + "?block=all");
        (await director.Page.Locator("input[data-cell]").CountAsync()).ShouldBe(0, "a confirmed month is locked");
    }

    private static async Task WorkbookCarriesItAsync(Visit city)
    {
        var answer = await city.Page.APIRequest.GetAsync("/export/reports/2026.xlsx");
        answer.Status.ShouldBe(200);
        var problems = new List<Problem>();
        var workbook = WorkbookDigest.Read(await answer.BodyAsync(), "2026.xlsx", problems);
        problems.ShouldBeEmpty();
        workbook!.Seal.ShouldNotBeEmpty();
        LibreOffice.Cells(await answer.BodyAsync()).Values.ShouldContain(Typed.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A neighbour's page, data and row in a file are not there, with the answer of what does not exist.</summary>
    private static async Task NeighboursAreNotSeenAsync(Visit director)
    {
        director.Expect("404");
        foreach (var path in (string[])["/reports/{0}/2026-10", "/dashboard/{0}", "/api/v1/reports/{0}/2026-10", "/api/v1/dashboard/{0}"])
        {
            var neighbour = await director.Page.APIRequest.GetAsync(string.Format(CultureInfo.InvariantCulture, path, "D102"));
            var nobody = await director.Page.APIRequest.GetAsync(string.Format(CultureInfo.InvariantCulture, path, "D999"));
            (neighbour.Status, await neighbour.TextAsync()).ShouldBe((404, await nobody.TextAsync()), path);
        }

        var workbook = await director.Page.APIRequest.GetAsync("/export/evaluations/2026.xlsx");
        var cells = LibreOffice.Cells(await workbook.BodyAsync()).Values;
        cells.ShouldContain("D101");
        cells.ShouldNotContain("D102");
    }

    private static async Task LeavesAsync(Visit director)
    {
        await director.GoAsync("/");
        await director.Keys.EnterAsync(director.Page.GetByRole(AriaRole.Button, new() { Name = "サインアウト" }), within: 6);
        await Expect(director.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in")); // the page's own circuit goes there too, whichever is first
        await director.GoAsync(Report);
        new Uri(director.Page.Url).AbsolutePath.ShouldBe("/sign-in");
        (await director.Page.APIRequest.GetAsync("/export/reports/2026.xlsx")).Status.ShouldBe(401);
    }
}
