using System.Globalization;
using System.Text;
using CitizenCenterPortal.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>The city moves a finished year in from a file: first a faulty one, then the right one, looked at before it is written.</summary>
public sealed class ImportJourneyTests(BrowserRun run) : BrowserTest(run)
{
    private const string Header = "館コード,対象月,項目コード,内訳,値\n";

    [Fact]
    public async Task A_file_is_mended_by_the_lines_it_names_looked_at_and_taken_in()
    {
        var city = await SignInAsync("city-director", "/");
        await city.Page.GetByRole(AriaRole.Link, new() { Name = "ファイルの取り込み" }).ClickAsync();
        await Expect(city.Page.Locator("#import-file")).ToBeVisibleAsync();
        await city.IsAccessibleAsync();
        await city.FitsATelephoneAsync();

        await SendAsync(city, Header + "D101,R4.4,OPEN.DAYS,,26\nD999,R4.4,OPEN.DAYS,,26\nD102,R4.13,OPEN.DAYS,,x\n");
        await Expect(city.Page.GetByRole(AriaRole.Row, new() { Name = "3:1 館コード「D999」の館は登録されていません。" })).ToBeVisibleAsync();
        await Expect(city.Page.GetByRole(AriaRole.Row, new() { Name = "4:5" })).ToBeVisibleAsync();
        await city.IsAccessibleAsync();
        await city.PictureAsync("import-refused");

        await city.Page.GetByRole(AriaRole.Link, new() { Name = "ファイルを選び直す" }).ClickAsync();
        await Expect(city.Page.Locator("#import-file")).ToBeVisibleAsync();
        var lines = new StringBuilder(Header);
        foreach (var unit in new[] { "D101", "D102" })
        {
            for (var month = 4; month <= 12; month++)
            {
                lines.Append(CultureInfo.InvariantCulture, $"{unit},2022-{month:00},OPEN.DAYS,,2{month % 10}\n");
            }
        }

        await SendAsync(city, lines.ToString());
        await Expect(city.Page.GetByText("新規 18、変更 0、同じ 0（月次報告 18 件）")).ToBeVisibleAsync();
        await city.IsAccessibleAsync();
        await city.FitsATelephoneAsync();
        await city.PictureAsync("import-preview");

        await city.Page.GetByRole(AriaRole.Button, new() { Name = "取り込む" }).ClickAsync();
        await city.Page.Locator("#import-ask").GetByRole(AriaRole.Button, new() { Name = "取り込む" }).ClickAsync();
        await Expect(city.Page.GetByText("新規 18、変更 0、変わらず 0（月次報告 18 件、確定として）。")).ToBeVisibleAsync();
        await city.IsAccessibleAsync();
        await city.GoAsync("/reports/D101/2022-05");
        await Expect(city.Page.GetByText("数値をファイルから取り込みました").First).ToBeVisibleAsync();
    }

    private static async Task SendAsync(Visit visit, string lines)
    {
        await visit.IsAliveAsync();
        await visit.Page.Locator("#import-file").SetInputFilesAsync(new FilePayload { Name = "実績.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(lines) });
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "確かめる" }).ClickAsync();
        await visit.Page.WaitForURLAsync(address => new Uri(address).AbsolutePath.Length > "/admin/import/".Length, Visit.Committed);
        await visit.IsAliveAsync();
        await Expect(visit.Page.Locator("h1")).ToBeFocusedAsync(); // by keys one goes on from what came of it
    }
}
