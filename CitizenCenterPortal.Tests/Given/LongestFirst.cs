using CitizenCenterPortal.Tests.Browser;
using CitizenCenterPortal.Tests.Exports;
using CitizenCenterPortal.Tests.House;
using CitizenCenterPortal.Tests.Shell;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("CitizenCenterPortal.Tests.Given." + nameof(CitizenCenterPortal.Tests.Given.LongestFirst), "CitizenCenterPortal.Tests")]

namespace CitizenCenterPortal.Tests.Given;

/// <summary>
/// Begins with what runs longest, so that nothing is left running alone at the end: the journeys, which follow one another in one browser, beside them the
/// longest of the others, and soon those that look at many pages, yet not at once: two browsers that start together keep each other waiting.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        BrowserRun.Name, ClassOf<WholeCityTests>(), ClassOf<ScopeTests>(), ClassOf<TypedCellTests>(), SmallBrowserRun.Small,
        ClassOf<PageCommandsTests>(), ClassOf<ScreenAndSheetTests>(), ClassOf<PaperTests>(), ClassOf<MovedUnitTests>(),
    ];

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Array.IndexOf(Long, collection.DisplayName) is var at and >= 0 ? at : Long.Length);

    /// <summary>How the runner calls the collection of a class that declares none.</summary>
    private static string ClassOf<T>() => $"Test collection for {typeof(T).FullName}";
}
