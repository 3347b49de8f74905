using CitizenCenterPortal.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>Who changed this? A ward asks for one of its centres; an auditor has the record proved and takes it away.</summary>
public sealed class AuditJourneyTests(BrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task A_ward_finds_who_did_what_and_an_auditor_has_the_record_proved()
    {
        var ward = await SignInAsync("ward-director", "/audit");
        await FindAsync(ward);
        await LooksWellAsync(ward, "audit");
        await ward.GoAsync("/audit/seals");
        await Expect(ward.Page.Locator(".seal-line")).ToBeVisibleAsync();
        await Expect(ward.Page.Locator("main button.button-main")).ToHaveCountAsync(0);

        var auditor = await SignInAsync("auditor", "/audit/seals");
        await Expect(auditor.Page.Locator("main button.button-main")).ToBeEnabledAsync(new() { Timeout = 20_000 });
        await auditor.Page.Locator("main button.button-main").ClickAsync();
        await Expect(auditor.Page.Locator(".verification")).ToContainTextAsync("に終わりました。", new() { Timeout = 180_000 });
        await Expect(auditor.Page.Locator(".verification")).ToContainTextAsync("問題はありません。");
        await LooksWellAsync(auditor, "seals");
        (await auditor.Page.APIRequest.GetAsync("/export/audit-log.xlsx?unit=D101")).Status.ShouldBe(200);
    }

    /// <summary>The filter is an address, and leads on to the report.</summary>
    private static async Task FindAsync(Visit ward)
    {
        await ward.Page.Locator("[name=unit]").SelectOptionAsync("D101");
        await ward.Page.Locator("[name=act]").SelectOptionAsync("monthly-report.accept");
        await ward.Page.Locator("[name=to]").FillAsync("2026-10-31");
        await ward.Page.Locator(".filters button").ClickAsync();
        await ward.Page.WaitForURLAsync("**/audit?unit=D101*");
        await Expect(ward.Page.Locator(".filters")).ToContainTextAsync("令和8年10月31日");
        await Expect(ward.Page.Locator(".history li").First).ToContainTextAsync("受理しました");
        await Expect(ward.Page.Locator(".history li").First).ToContainTextAsync("提出済 → 受理済");
        await ward.Page.Locator(".history li a").First.ClickAsync();
        await ward.Page.WaitForURLAsync("**/reports/D101/*");
        await ward.Page.GoBackAsync();
        await Expect(ward.Page.Locator("[name=act]")).ToHaveValueAsync("monthly-report.accept");
    }

    private static async Task LooksWellAsync(Visit visit, string name)
    {
        await visit.IsAccessibleAsync();
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await visit.IsAccessibleAsync();
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await visit.FitsATelephoneAsync();
        await visit.PictureAsync(name);
    }
}
