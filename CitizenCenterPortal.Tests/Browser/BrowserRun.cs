using Microsoft.Playwright;

namespace CitizenCenterPortal.Tests.Browser;

/// <summary>What all browser tests of a run share: one Chromium and one portal with the sample city. They run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserRun : ICollectionFixture<BrowserRun>, IAsyncLifetime
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Browser";

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The portal.</summary>
    public PortalServer Portal { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Switches });
        Portal = await PortalServer.StartAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (Portal is not null)
        {
            await Portal.DisposeAsync();
        }

        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
