using Microsoft.Playwright;

namespace CitizenCenterPortal.Tests.Browser;

/// <summary>How every test opens its browser, and how long it waits for what it expects of a page.</summary>
internal static class Chromium
{
    /// <summary>In milliseconds: what comes late on a busy machine still comes. A test that fails waits this long once.</summary>
    private const float Patience = 20_000;

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>A browser of its own.</summary>
    public static Task<IBrowser> OpenAsync(IPlaywright playwright)
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        return playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Switches });
    }
}
