using System.Text.RegularExpressions;
using CitizenCenterPortal.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Journeys;

/// <summary>The city hub follows a clause from the map to a centre's evidence, to the event itself and to its papers, and says what is enough for it.</summary>
public sealed partial class MandateJourneyTests(BrowserRun run) : BrowserTest(run)
{
    [Fact]
    public async Task The_city_hub_follows_a_clause_from_the_map_to_an_event_and_its_papers_and_sets_what_is_enough()
    {
        var city = await SignInAsync("city-staff", "/mandate");
        await LooksWellAsync(city, "mandate");
        await city.Page.Locator(".table-coverage a[href*='/mandate/D4-1?'][href*='unit=D101']").ClickAsync();
        await Expect(city.Page.Locator("h1")).ToContainTextAsync("桜台市民センター");
        await LooksWellAsync(city, "mandate-clause");
        var piece = city.Page.Locator("main tr:has(.badge) th a[href^='/events/']").First;
        var title = await piece.InnerTextAsync();
        await piece.ClickAsync();
        await Expect(city.Page).ToHaveURLAsync(EventPage());
        await Expect(city.Page.Locator("h1")).ToContainTextAsync(title.Split('（')[0]);

        var photograph = city.Page.Locator(".photographs img").First;
        await photograph.ScrollIntoViewIfNeededAsync();
        await Expect(photograph).ToHaveJSPropertyAsync("naturalWidth", 160);
        await LooksWellAsync(city, "event-papers");
        var taken = await city.Page.RunAndWaitForDownloadAsync(() => city.Page.GetByRole(AriaRole.Link, new() { Name = "募集ちらし.pdf" }).ClickAsync());
        (await File.ReadAllBytesAsync(await taken.PathAsync())).AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();

        await city.GoAsync("/mandate/edit?clause=D4-1");
        await LooksWellAsync(city, "mandate-edit");
        await city.Page.Locator("#enough").FillAsync("９０");
        await city.Page.Locator("#reason").FillAsync("つながりを何より大切にするため");
        await city.Page.Locator("form:has(#enough) button[type=submit]").ClickAsync();
        await Expect(city.Page.GetByText("基準を保存しました。")).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await city.GoAsync("/mandate/D4-1?unit=D101");
        await Expect(city.Page.Locator(".facts")).ToContainTextAsync("90件以上");
        await Expect(city.Page.Locator("main table").First).ToContainTextAsync("少ない");

        var centre = await SignInAsync("center-staff", "/mandate");
        await LooksWellAsync(centre, "mandate-centre");
        await Expect(centre.Page.Locator("main tbody tr").First).ToContainTextAsync("少ない");
    }

    private static async Task LooksWellAsync(Visit visit, string picture)
    {
        await visit.IsAccessibleAsync();
        await visit.FitsATelephoneAsync();
        await visit.PictureAsync(picture, whole: false);
    }

    [GeneratedRegex("/events/[A-Z0-9]+-[0-9]+$")]
    private static partial Regex EventPage();
}
