using Microsoft.Playwright;

namespace CitizenCenterPortal.Tests.Browser;

/// <summary>What all browser tests of a run share: one Chromium and one portal with the sample city. They run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserRun : ICollectionFixture<BrowserRun>, IAsyncLifetime
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Browser";

    private IPlaywright? playwright;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The portal.</summary>
    public PortalServer Portal { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.OpenAsync(playwright);
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
