using CitizenCenterPortal.Tests.Given;
using Microsoft.Playwright;

namespace CitizenCenterPortal.Tests.Browser;

/// <summary>What the journeys of a run share: one Chromium and one portal with the sample city. They run one after the other.</summary>
public class BrowserRun : IAsyncLifetime
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Browser";

    private IPlaywright? playwright;
    private TestDatabase? database;

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; private set; } = null!;

    /// <summary>The portal.</summary>
    public PortalServer Portal { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Browser = await Chromium.OpenAsync(playwright);
        (Portal, database) = await StartAsync();
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (Portal is not null)
        {
            await Portal.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }

        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>The portal, and its database where that does not go with it.</summary>
    protected virtual async Task<(PortalServer Portal, TestDatabase? Database)> StartAsync() => (await PortalServer.StartAsync(), null);
}

/// <summary>The journeys.</summary>
[CollectionDefinition(BrowserRun.Name)]
public sealed class Journeys : ICollectionFixture<BrowserRun>;
