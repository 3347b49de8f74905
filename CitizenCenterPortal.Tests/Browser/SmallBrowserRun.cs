using CitizenCenterPortal.Tests.Given;

namespace CitizenCenterPortal.Tests.Browser;

/// <summary>What those share that look at many pages and need few centres: beside the journeys, and with a city of twelve.</summary>
public sealed class SmallBrowserRun : BrowserRun
{
    /// <summary>The collection's name.</summary>
    public const string Small = "Browser, small city";

    /// <inheritdoc/>
    protected override async Task<(PortalServer Portal, TestDatabase? Database)> StartAsync() => await PortalServer.StartSmallAsync(years: 2);
}

/// <summary>Those who look at many pages.</summary>
[CollectionDefinition(SmallBrowserRun.Small)]
public sealed class Looks : ICollectionFixture<SmallBrowserRun>;
