using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CitizenCenterPortal.Tests.Browser;

/// <summary>Somebody without a mouse: Tab until a thing has the focus, and keys from there. Wherever the focus stops it is in sight and drawn.</summary>
public sealed class Keys(IPage page)
{
    /// <summary>The most options of a list that one would go through by its arrows.</summary>
    private const int MostOptions = 120;

    /// <summary>Looks before a focus is out of sight for good.</summary>
    private const int MostLooks = 20;

    /// <summary>Nothing where the element has the focus; otherwise what has it. An exclamation mark where it could not be seen.</summary>
    private const string Look = """
        target => {
          const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
          const isDrawn = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
          const isSeen = at === document.body || (isDrawn && box.width > 0 && box.bottom > 0 && box.top < innerHeight);
          const name = `${at.tagName}#${at.id} ${(at.ariaLabel || at.innerText || '').slice(0, 40)}`;
          return (isSeen ? '' : '!') + (at === target ? '' : name);
        }
        """;

    /// <summary>From now on, until the browser is closed, a mouse that is pressed is a fault of the journey.</summary>
    public Task AreAllAsync() => page.Context.AddInitScriptAsync("addEventListener('pointerdown', event => event.isTrusted && console.error('a mouse was pressed'), true)");

    /// <summary>Presses a key, or several.</summary>
    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>Writes where the focus is.</summary>
    public Task WriteAsync(string text) => page.Keyboard.InsertTextAsync(text);

    /// <summary>Goes on by Tab until the element has the focus, if it has not.</summary>
    /// <param name="to">The element.</param>
    /// <param name="within">More stops than these are too many for a person, and fail.</param>
    /// <param name="back">True to go back instead.</param>
    public async Task GoToAsync(ILocator to, int within, bool back = false)
    {
        var stops = new List<string> { await to.EvaluateAsync<string>(Look) };
        while (stops[^1].Length > 0 && stops.Count <= within)
        {
            await page.Keyboard.PressAsync(back ? "Shift+Tab" : "Tab");
            stops.Add(await to.EvaluateAsync<string>(Look));
            stops[^1].ShouldNotStartWith("!", customMessage: "the focus is not to be seen");
        }

        stops[^1].ShouldBeEmpty($"not reached within {within}: {string.Join(" / ", stops)}");
    }

    /// <summary>Goes there by Tab and presses Enter.</summary>
    public async Task EnterAsync(ILocator at, int within, bool back = false)
    {
        await GoToAsync(at, within, back);
        await PressAsync("Enter");
    }

    /// <summary>Over the menu to the page; needed where a page was opened by its address or the sign-in.</summary>
    public async Task PassMenuAsync()
    {
        await EnterAsync(page.Locator(".skip").First, within: 1);
        await HoldAsync(page.Locator("main"));
    }

    /// <summary>From a page's heading, or from the page, to the first of what it is for.</summary>
    public Task SkipAsync() => EnterAsync(page.Locator("[data-skip-to]").First, within: 3);

    /// <summary>Waits until the element has the focus, which is to be seen.</summary>
    public async Task HoldAsync(ILocator at)
    {
        await Expect(at).ToBeFocusedAsync();
        var element = await at.ElementHandleAsync();
        for (var look = 0; look < MostLooks && (await page.EvaluateAsync<string>(Look, element)).Length > 0; look++)
        {
            await page.WaitForTimeoutAsync(100); // a page that is still being drawn comes into sight by itself
        }

        (await page.EvaluateAsync<string>(Look, element)).ShouldBeEmpty();
    }

    /// <summary>Waits for the page that a key led to: its heading has the focus.</summary>
    public async Task ArriveAsync(string address)
    {
        await page.WaitForURLAsync(address, Visit.Committed);
        await HoldAsync(page.Locator("h1"));
    }

    /// <summary>Goes to a list by Tab and through its options by the arrow, to one.</summary>
    public async Task ChooseAsync(ILocator list, string value, int within)
    {
        await GoToAsync(list, within);
        for (var at = 0; at < MostOptions && await list.InputValueAsync() != value; at++)
        {
            await PressAsync("ArrowDown");
        }

        (await list.InputValueAsync()).ShouldBe(value);
    }
}
