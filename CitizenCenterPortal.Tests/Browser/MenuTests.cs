using System.Collections.Concurrent;
using CitizenCenterPortal.Identity;
using CitizenCenterPortal.Kernel;

namespace CitizenCenterPortal.Tests.Browser;

/// <summary>Whatever the menus lead to: a page that comes tomorrow is looked at without a word here.</summary>
[Collection(SmallBrowserRun.Small)]
public sealed class MenuTests(SmallBrowserRun run) : BrowserTest(run)
{
    /// <summary>What axe has looked at: people of one reach meet the same pages there, but for their first one, and axe takes its time.</summary>
    private static readonly ConcurrentDictionary<(Reach, string), bool> Seen = [];

    public static TheoryData<string> Everybody => [.. Roles.All.Select(role => role.Code)];

    [Theory]
    [MemberData(nameof(Everybody))]
    public async Task Every_page_of_a_menu_opens_without_fault_to_everybody_and_on_a_telephone(string role)
    {
        var visit = await SignInAsync(role);
        var pages = await visit.Page.Locator("#menu a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");

        pages.ShouldContain("/about");
        foreach (var page in pages)
        {
            (await visit.GoAsync(page)).Status.ShouldBe(200, page);
            if (Seen.TryAdd((Roles.Find(role)!.Reach, page == "/" ? role : page), true))
            {
                await visit.IsAccessibleAsync();
                await visit.FitsATelephoneAsync();
            }
        }
    }
}
