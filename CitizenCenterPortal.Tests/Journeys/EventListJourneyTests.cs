using System.Text;
using CitizenCenterPortal.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>A centre brings its year's events in from a list, mended by the cells that are named, and finds them by two characters.</summary>
public sealed class EventListJourneyTests(BrowserRun run) : BrowserTest(run)
{
    private const string Head = "事業名,開催日,開始,終了,部屋,会場,テーマ\n";

    [Fact]
    public async Task A_list_is_mended_looked_at_taken_in_and_found_again()
    {
        var staff = await SignInAsync("center-staff", "/events");
        await staff.Page.GetByRole(AriaRole.Link, new() { Name = "ファイルから" }).ClickAsync();
        await Expect(staff.Page.Locator("#import-file")).ToBeVisibleAsync();
        await Expect(staff.Page.GetByRole(AriaRole.Link, new() { Name = "令和8年度" })).ToBeVisibleAsync();
        await staff.IsAccessibleAsync();
        await staff.FitsATelephoneAsync();

        await SendAsync(staff, Head + "はじめての鼓笛隊,2027-02-06,10:00,9:00,館外,小学校,宇宙\n");
        await Expect(staff.Page.GetByRole(AriaRole.Row, new() { Name = "2:4 終わりの時刻が、始まりより前か同じです。" })).ToBeVisibleAsync();
        await staff.IsAccessibleAsync();

        await staff.Page.GetByRole(AriaRole.Link, new() { Name = "ファイルを選び直す" }).ClickAsync();
        await Expect(staff.Page.Locator("#import-file")).ToBeVisibleAsync();
        var list = Head + "はじめての鼓笛隊,2027-02-06,9:00,10:00,館外,小学校,\nはじめての鼓笛隊,2027-02-13,9:00,10:00,館外,小学校,\n";
        await SendAsync(staff, list);
        await Expect(staff.Page.GetByText("新しい事業 1件が企画中になります。")).ToBeVisibleAsync();
        await staff.IsAccessibleAsync();
        await staff.FitsATelephoneAsync();
        await staff.Page.GetByRole(AriaRole.Button, new() { Name = "取り込む" }).ClickAsync();
        await staff.Page.Locator("#import-ask").GetByRole(AriaRole.Button, new() { Name = "取り込む" }).ClickAsync();
        await Expect(staff.Page.GetByText("1件の事業を企画中として加えました。")).ToBeVisibleAsync();

        await staff.GoAsync("/events?when=all&q=" + Uri.EscapeDataString("鼓笛"));
        await Expect(staff.Page.GetByRole(AriaRole.Link, new() { Name = "はじめての鼓笛隊" })).ToHaveCountAsync(1);

        foreach (var (address, picture) in new[] { ("/events", "events"), ("/events/calendar", "event-calendar"), ("/events/overview", "event-overview") })
        {
            await staff.GoAsync(address);
            await staff.PictureAsync(picture, whole: false);
        }
    }

    private static async Task SendAsync(Visit visit, string lines)
    {
        await visit.IsAliveAsync();
        await visit.Page.Locator("#import-file").SetInputFilesAsync(new FilePayload { Name = "事業.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(lines) });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "確かめる" }).ClickAsync();
        await visit.Page.WaitForURLAsync(address => new Uri(address).AbsolutePath.Length > "/events/import/".Length, Visit.Committed);
        await visit.IsAliveAsync();
        await Expect(visit.Page.Locator("h1")).ToBeFocusedAsync();
    }
}
