using CitizenCenterPortal.Tests.Exports;
using CitizenCenterPortal.Tests.House;
using CitizenCenterPortal.Tests.Shell;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("CitizenCenterPortal.Tests.Given." + nameof(CitizenCenterPortal.Tests.Given.LongestFirst), "CitizenCenterPortal.Tests")]

namespace CitizenCenterPortal.Tests.Given;

/// <summary>
/// Begins with what runs one after the other for minutes, so that nothing is left running alone at the end: first the collections of several classes, as
/// those that share a browser, then the longest of the others.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly Type[] Long = [typeof(WholeCityTests), typeof(PageCommandsTests), typeof(TypedCellTests), typeof(ScopeTests), typeof(ScreenAndSheetTests), typeof(PaperTests), typeof(MovedUnitTests)];

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(collection => collection.CollectionDefinition is null).ThenBy(Place);

    /// <summary>A class of its own bears its name.</summary>
    private static int Place(ITestCollection collection) =>
        Array.FindIndex(Long, type => collection.DisplayName.EndsWith($" {type.FullName}", StringComparison.Ordinal)) is var at and >= 0 ? at : Long.Length;
}
