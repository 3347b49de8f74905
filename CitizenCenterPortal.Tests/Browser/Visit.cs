using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace CitizenCenterPortal.Tests.Browser;

/// <summary>One person's browser: Japanese, in Tokyo, 1440 pixels wide. It notes whatever should not have happened.</summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>For waits that another page comes: its load event may have fired before anybody waits for it.</summary>
    public static readonly PageWaitForURLOptions Committed = new() { WaitUntil = WaitUntilState.Commit };

    private readonly IBrowserContext context;
    private readonly Uri address;
    private readonly ConcurrentQueue<string> faults = [];
    private readonly List<string> expected = [];

    private Visit(IBrowserContext context, IPage page, Uri address)
    {
        this.context = context;
        this.address = address;
        Page = page;
        Keys = new(page);
    }

    /// <summary>The page, as Playwright sees it.</summary>
    public IPage Page { get; }

    /// <summary>Its keyboard.</summary>
    public Keys Keys { get; }

    /// <summary>What should not have happened: errors in the console, exceptions, requests to other hosts.</summary>
    public IEnumerable<string> Faults => faults.Where(fault => !expected.Exists(part => fault.Contains(part, StringComparison.Ordinal)));

    internal static async Task<Visit> OpenAsync(IBrowser browser, Uri address)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address.ToString(),
            Locale = "ja-JP",
            TimezoneId = "Asia/Tokyo",
            ViewportSize = new() { Width = Pictures.Wide, Height = 900 },
            AcceptDownloads = true,
        });
        var visit = new Visit(context, await context.NewPageAsync(), address);
        visit.Watch();
        return visit;
    }

    /// <summary>Opens an address of the portal and waits until the page answers to its user.</summary>
    public async Task<IResponse> GoAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        await IsAliveAsync();
        return response!;
    }

    /// <summary>Waits until an interactive page answers to its user; a static page does at once.</summary>
    public Task IsAliveAsync() => IsAliveAsync("true");

    /// <summary>Waits until another page than this one has come and answers to its user.</summary>
    /// <param name="path">The page that is left: <c>/sign-in</c>.</param>
    public Task HasLeftAsync(string path) => IsAliveAsync($"location.pathname !== '{path}'");

    // Asked of the page itself: a load event that fires while a redirect is followed may be missed by who waits for it.
    // The head comes alive by itself and takes the title away until the page puts it back.
    private Task<IJSHandle> IsAliveAsync(string and) => Page.WaitForFunctionAsync(
        $"() => document.readyState !== 'loading' && document.querySelector('main') && !document.querySelector('main[data-alive=no]') && document.title !== '' && {and}");

    /// <summary>Says that an error is part of the test: a fault that contains the words is then none.</summary>
    public void Expect(string words) => expected.Add(words);

    /// <summary>Lets axe look at the page, by day and at its colours in the dark, and fails on whatever it finds, with the place and what to do.</summary>
    public async Task IsAccessibleAsync()
    {
        (await Axe.FaultsAsync(Page)).ShouldBeEmpty($"axe finds fault with {Page.Url}");
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var inTheDark = await Axe.FaultsAsync(Page, "color-contrast");
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        inTheDark.ShouldBeEmpty($"axe finds fault with {Page.Url} in the dark");
    }

    /// <summary>Fails where the page is wider than the narrowest telephone, so that one would have to push it sideways to read, or axe finds fault there.</summary>
    public async Task FitsATelephoneAsync()
    {
        await Page.SetViewportSizeAsync(Pictures.Narrow, 800);
        var width = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        var faults = await Axe.FaultsAsync(Page);
        await Page.SetViewportSizeAsync(Pictures.Wide, 900);
        width.ShouldBeLessThanOrEqualTo(Pictures.Narrow, $"width of {Page.Url} on a telephone, in pixels");
        faults.ShouldBeEmpty($"axe finds fault with {Page.Url} on a telephone");
    }

    /// <summary>Takes the page's pictures where <c>PORTAL_SCREENSHOTS</c> names a folder: <c>NAME.png</c>, and narrow, dark and print beside it.</summary>
    public Task PictureAsync(string name, bool whole = true) => Pictures.TakeAsync(Page, name, whole);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => context.DisposeAsync();

    private void Watch()
    {
        context.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                faults.Enqueue($"console of {message.Page?.Url}: {message.Text} {message.Location}");
            }
        };
        context.WebError += (_, error) => faults.Enqueue($"exception on {error.Page?.Url}: {error.Error}");
        context.Request += (_, request) =>
        {
            if (new Uri(request.Url) is { Scheme: "http" or "https" or "ws" or "wss" } target && target.Authority != address.Authority)
            {
                faults.Enqueue($"request to another host: {request.Url}");
            }
        };
    }
}
