using CitizenCenterPortal.Tests.Browser;

namespace CitizenCenterPortal.Tests.Ui;

/// <summary>Tables of many rows: the page scrolls, their head and the names stay in sight.</summary>
public sealed class TallTablesTests(BrowserRun run) : BrowserTest(run)
{
    private const int Height = 900;

    /// <summary>From the middle of the table: the tops of head and foot, the left edge of a name, and how far there is to scroll within.</summary>
    private const string Look = """
        async () => {
          const region = document.querySelector('.tall'), table = region.firstElementChild;
          scrollTo(0, region.getBoundingClientRect().top + scrollY + 700);
          region.scrollLeft = 150;
          await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          const at = element => element.getBoundingClientRect();
          return [at(table.tHead).top, table.tFoot ? at(table.tFoot).bottom : innerHeight, at(table.querySelector('tbody th[scope=row]')).left - at(region).left,
            region.scrollHeight - region.clientHeight, document.documentElement.scrollWidth - innerWidth, region.tabIndex];
        }
        """;

    [Fact]
    public async Task The_page_scrolls_and_the_tables_head_stays_in_sight_at_every_width()
    {
        var visit = await SignInAsync("city-staff");
        foreach (var address in new[] { "/?parts=units", "/?parts=units&all=1", "/?show=measures", "/reports" })
        {
            await visit.GoAsync(address);
            await visit.Page.Locator(".tall").WaitForAsync();
            foreach (var width in new[] { Pictures.Wide, 1280, 768, Pictures.Narrow })
            {
                await visit.Page.SetViewportSizeAsync(width, Height);
                var seen = await visit.Page.EvaluateAsync<double[]>(Look);
                var where = $"{address} at {width}: {string.Join(" ", seen)}";
                seen[0].ShouldBeInRange(-1, 3, where);
                seen[1].ShouldBeInRange(Height - 1, Height + 1, where);
                seen[2].ShouldBeInRange(-1, 3, where);
                seen[3].ShouldBe(0, where);
                seen[4].ShouldBeLessThanOrEqualTo(0, where);
                seen[5].ShouldBe(0, "the keyboard reaches what scrolls sideways");
            }

            await visit.IsAccessibleAsync();
        }
    }
}
