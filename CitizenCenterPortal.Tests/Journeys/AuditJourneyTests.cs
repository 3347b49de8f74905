using CitizenCenterPortal.Tests.Browser;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>Who changed this? A ward looks on; an auditor finds it by keys alone, has the record proved and takes it away.</summary>
public sealed class AuditJourneyTests(BrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task A_ward_reads_who_did_what_and_an_auditor_finds_it_and_has_the_record_proved()
    {
        var ward = await SignInAsync("ward-director", "/audit");
        await LooksWellAsync(ward, "audit");
        await ward.GoAsync("/audit/seals");
        await Expect(ward.Page.Locator(".seal-line")).ToBeVisibleAsync();
        await Expect(ward.Page.Locator("main button.button-main")).ToHaveCountAsync(0);

        var auditor = await SignInByKeysAsync("auditor");
        await auditor.Keys.EnterAsync(auditor.Page.Locator(".nav a[href='/audit']"), within: 16);
        await auditor.Keys.ArriveAsync("**/audit");
        await FindAsync(auditor);
        await auditor.Keys.EnterAsync(auditor.Page.Locator("main a[href='/audit/seals']"), within: 20, back: true);
        await auditor.Keys.ArriveAsync("**/audit/seals");
        await auditor.Keys.EnterAsync(auditor.Page.Locator("main button.button-main"), within: 5);
        await Expect(auditor.Page.Locator(".verification")).ToContainTextAsync("に終わりました。", new() { Timeout = 180_000 });
        await Expect(auditor.Page.Locator(".verification")).ToContainTextAsync("問題はありません。");
        await auditor.Keys.HoldAsync(auditor.Page.Locator("main button.button-main"));
        await LooksWellAsync(auditor, "seals");
        (await auditor.Page.APIRequest.GetAsync("/export/audit-log.xlsx?unit=D101")).Status.ShouldBe(200);
    }

    /// <summary>The filter is an address, and leads on to the report.</summary>
    private static async Task FindAsync(Visit auditor)
    {
        var (page, keys) = (auditor.Page, auditor.Keys);
        await keys.ChooseAsync(page.Locator("[name=unit]"), "D101", within: 5);
        await keys.ChooseAsync(page.Locator("[name=act]"), "monthly-report.accept", within: 2);
        await keys.GoToAsync(page.Locator("[name=to]"), within: 5);
        await page.Locator("[name=to]").FillAsync("2026-10-31"); // in which order a day's parts are typed is the browser's own
        await keys.PressAsync("Enter");
        await page.WaitForURLAsync("**/audit?unit=D101*", Visit.Committed);
        await auditor.IsAliveAsync();
        await Expect(page.Locator(".filters")).ToContainTextAsync("令和8年10月31日");
        await Expect(page.Locator(".history li").First).ToContainTextAsync("受理しました");
        await Expect(page.Locator(".history li").First).ToContainTextAsync("提出済 → 受理済");
        await Expect(page.Locator("#found")).ToBeFocusedAsync(); // who filtered by keys stands before what was found
        await keys.EnterAsync(page.Locator(".history li a").First, within: 2);
        await keys.ArriveAsync("**/reports/D101/*");
        await page.GoBackAsync(); // a browser without a window does not hear its own keys
        await page.WaitForURLAsync("**/audit?unit=D101*", Visit.Committed);
        await Expect(page.Locator("#found")).ToBeFocusedAsync();
        await Expect(page.Locator("[name=act]")).ToHaveValueAsync("monthly-report.accept");
    }

    private static async Task LooksWellAsync(Visit visit, string name)
    {
        await visit.IsAccessibleAsync();
        await visit.FitsATelephoneAsync();
        await visit.PictureAsync(name);
    }
}
