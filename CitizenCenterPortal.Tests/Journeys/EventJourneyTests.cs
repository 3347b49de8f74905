using CitizenCenterPortal.Tests.Audit.Files;
using CitizenCenterPortal.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>An event from its first word to its end, written on a telephone at the counter of a centre; and two centres that hold one together.</summary>
public sealed class EventJourneyTests(BrowserRun run) : BrowserTest(run)
{
    private const string Title = "川べりの防災さんぽ";

    [Fact]
    public async Task A_centre_plans_recruits_holds_and_evaluates_an_event_on_a_telephone_and_its_ward_joins_another_centre_to_it()
    {
        var staff = await SignInAsync("center-staff", "/events");
        await staff.Page.SetViewportSizeAsync(Pictures.Narrow, 800);
        var address = await ATitleIsEnoughToBeginAsync(staff);
        var director = await SignInAsync("center-director", address);
        await AnUnreadyPlanIsNotApprovedAsync(director);
        await ThePlanIsWrittenOutAsync(staff, address);
        await director.GoAsync(address);
        await StepAsync(director, "event.approve", "承認");
        await staff.GoAsync(address);
        await StepAsync(staff, "event.recruit", "募集中");
        await WardJoinsAnotherCentreAsync(address);
        await WhoCameIsWrittenByAFingerAsync(staff, address);
        await ASurveyAddsUpAsync(staff, address);
        await APhotographIsLaidBesideItAsync(staff, address);
        await staff.GoAsync(address);
        await StepAsync(staff, "event.hold", "実施済");
        await TheResultIsWrittenAsync(staff, address);
        await director.GoAsync(address);
        await StepAsync(director, "event.close", "完了");
        await director.FitsATelephoneAsync();
        await director.IsAccessibleAsync();
        await director.PictureAsync("event");
        await ItCountsInTheReportAsync(director, address);
    }

    /// <summary>What is missing is not asked for before it is needed.</summary>
    private static async Task<string> ATitleIsEnoughToBeginAsync(Visit staff)
    {
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = "企画する" }).First.ClickAsync();
        await staff.IsAliveAsync();
        await WriteAsync(staff, "event-name", Title);
        await staff.Page.Locator("form").GetByRole(AriaRole.Link, new() { Name = "やめる" }).ClickAsync();
        var asks = staff.Page.Locator("dialog[open]");
        await Expect(asks).ToContainTextAsync("入力したものは消えます。");
        await staff.IsAccessibleAsync();
        await asks.GetByRole(AriaRole.Button, new() { Name = "この画面に残る" }).ClickAsync();
        await Expect(staff.Page.Locator("#event-name")).ToHaveValueAsync(Title);
        await SaveAsync(staff);
        await Expect(staff.Page.Locator("h1")).ToHaveTextAsync(Title);
        await staff.IsAliveAsync();
        return new Uri(staff.Page.Url).AbsolutePath;
    }

    private static async Task AnUnreadyPlanIsNotApprovedAsync(Visit director)
    {
        await director.Page.Locator("button[data-opens='event.approve']").ClickAsync();
        var dialog = director.Page.Locator("dialog[id='event.approve']");
        await dialog.Locator("button[type=submit]").ClickAsync();
        await Expect(dialog).ToContainTextAsync("ねらいを書いてください。");
        await Expect(dialog).ToContainTextAsync("目標を書いてください。");
        await director.IsAccessibleAsync();
    }

    private static async Task ThePlanIsWrittenOutAsync(Visit staff, string address)
    {
        await staff.GoAsync($"{address}/edit");
        foreach (var (field, words) in new[]
        {
            ("aim", "水害のとき歩いて逃げる道を知る"), ("goal", "逃げる道を言える人が八割になる"), ("goal-measure", "道を言えた人の割合（%）"), ("goal-target", "80"), ("need", "大雨のとき、どの道が危ないかという声が多い"), ("need-address", "令和8年10月3日の防災会議の記録"),
            ("sessions-1-day", "2026-11-18"), ("sessions-1-start", "15:00"), ("sessions-1-end", "14:00"), ("sessions-1-place", "川べりの広場"), ("target", "小学生とその家族"), ("capacity", "20"),
        })
        {
            await WriteAsync(staff, field, words);
        }

        await staff.Page.Locator("[id='sessions-1-room']").SelectOptionAsync(new SelectOptionValue { Label = "館外" });
        await staff.Page.Locator("[id='need-kind']").SelectOptionAsync(new SelectOptionValue { Label = "市民の声" });
        await staff.Page.Locator("[id='recruitment']").SelectOptionAsync(new SelectOptionValue { Label = "先着" });
        await WriteAsync(staff, "recruit-from", "2026-11-01");
        await WriteAsync(staff, "recruit-to", "2026-11-10");
        await staff.Page.Locator("#clauses").GetByLabel("D4-1").CheckAsync();
        await staff.Page.Locator("#themes").GetByLabel("防災").First.CheckAsync();
        await SaveAsync(staff);
        await Expect(staff.Page.Locator("[aria-invalid=true]")).ToHaveIdAsync("sessions-1-end");
        await staff.IsAccessibleAsync();
        await WriteAsync(staff, "sessions-1-end", "16:30");
        await SaveAsync(staff);
        await Expect(staff.Page.Locator("main")).ToContainTextAsync("川べりの広場");
    }

    /// <summary>The ward's head adds a centre; it is said to both in the list.</summary>
    private async Task WardJoinsAnotherCentreAsync(string address)
    {
        var ward = await SignInAsync("ward-director", address);
        await ward.Page.Locator("button[data-opens='event.join']").ClickAsync();
        var dialog = ward.Page.Locator("dialog[id='event.join']");
        await dialog.GetByLabel("D102").CheckAsync();
        await dialog.GetByLabel("D103").CheckAsync();
        await ward.IsAccessibleAsync();
        await dialog.Locator("button[type=submit]").ClickAsync();
        await Expect(ward.Page.Locator("main header, main").First).ToContainTextAsync("共催");
        await ward.GoAsync("/events?unit=D102&when=all");
        await Expect(ward.Page.Locator("main table")).ToContainTextAsync(Title);
        await ward.IsAccessibleAsync();
    }

    private static async Task WhoCameIsWrittenByAFingerAsync(Visit staff, string address)
    {
        await staff.GoAsync($"{address}/sessions/1");
        await WriteAsync(staff, "elementary", "8");
        await WriteAsync(staff, "adult", "7");
        await Expect(staff.Page.Locator(".sum")).ToContainTextAsync("15");
        await WriteAsync(staff, "new-persons", "16");
        await SaveAsync(staff);
        await Expect(staff.Page.Locator("[aria-invalid=true]")).ToHaveIdAsync("new-persons");
        await WriteAsync(staff, "new-persons", "15");
        await WriteAsync(staff, "first-time", "4");
        await staff.IsAccessibleAsync();
        await SaveAsync(staff);
        await Expect(staff.Page.Locator("main")).ToContainTextAsync("実人数 15 人");
    }

    private static async Task ASurveyAddsUpAsync(Visit staff, string address)
    {
        await staff.GoAsync($"{address}/survey");
        await WriteAsync(staff, "collected-on", "2026-11-18");
        await WriteAsync(staff, "answers", "12");
        await WriteAsync(staff, "Satisfaction-0", "9");
        await WriteAsync(staff, "Satisfaction-1", "2");
        await staff.IsAccessibleAsync();
        await SaveAsync(staff);
        await Expect(staff.Page.Locator("main")).ToContainTextAsync("回収 12 枚");
    }

    private static async Task APhotographIsLaidBesideItAsync(Visit staff, string address)
    {
        await staff.GoAsync(address);
        await staff.Page.Locator("#add-paper summary").ClickAsync();
        await staff.Page.Locator("#paper-caption").FillAsync("川べりを歩く");
        await staff.Page.Locator("#import-file").SetInputFilesAsync(new FilePayload { Name = "IMG_1.png", MimeType = "image/png", Buffer = GivenPictures.Point });
        var add = staff.Page.Locator("#add-paper button[type=submit]");
        await add.ClickAsync();
        await Expect(staff.Page.Locator("#add-paper input[name=agreed]")).ToBeFocusedAsync();
        await staff.FitsATelephoneAsync();
        await staff.Page.Locator("#add-paper input[name=agreed]").CheckAsync();
        await add.ClickAsync();
        await Expect(staff.Page.Locator("main")).ToContainTextAsync("「川べりを歩く」を載せました。");
        await Expect(staff.Page.Locator(".photographs img[alt='川べりを歩く']")).ToHaveJSPropertyAsync("naturalWidth", 1);
        await staff.IsAliveAsync();
        await staff.FitsATelephoneAsync();
        await staff.IsAccessibleAsync();
    }

    private static async Task TheResultIsWrittenAsync(Visit staff, string address)
    {
        await staff.GoAsync($"{address}/edit");
        await WriteAsync(staff, "result", "十五人が歩き、十一人が道を言えた");
        await WriteAsync(staff, "goal-result", "73.3");
        await WriteAsync(staff, "next-time", "夜の道も歩いてみる");
        await SaveAsync(staff);
        await StepAsync(staff, "event.evaluate", "評価済");
    }

    /// <summary>The month's report is offered it, and says which events it counted.</summary>
    private static async Task ItCountsInTheReportAsync(Visit director, string address)
    {
        await director.GoAsync("/events/counted/D101/2026-11");
        await Expect(director.Page.Locator($"main a[href='{address}']").First).ToBeVisibleAsync();
        await director.IsAccessibleAsync();
    }

    private static async Task StepAsync(Visit visit, string act, string state)
    {
        await visit.Page.Locator($"button[data-opens='{act}']").ClickAsync();
        await visit.Page.Locator($"dialog[id='{act}'] button[type=submit]").ClickAsync();
        await Expect(visit.Page.Locator("main .badge").First).ToHaveTextAsync(state);
    }

    private static async Task WriteAsync(Visit visit, string field, string words)
    {
        await visit.Page.Locator($"[id='{field}']").FillAsync(words);
        await visit.Page.Locator($"[id='{field}']").BlurAsync();
    }

    private static Task SaveAsync(Visit visit) => visit.Page.Locator("form button[type=submit]", new() { HasText = "保存する" }).ClickAsync();
}
