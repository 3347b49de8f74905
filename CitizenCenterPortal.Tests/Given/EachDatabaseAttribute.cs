using Xunit.Abstractions;
using Xunit.Sdk;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>
/// A test that runs once on each database, each time on a fresh one of its own that it gets as its one parameter, a
/// <see cref="TestDatabase"/>. A database that is not there is listed as skipped, not missing.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("CitizenCenterPortal.Tests.Given." + nameof(EachDatabaseDiscoverer), "CitizenCenterPortal.Tests")]
public sealed class EachDatabaseAttribute : FactAttribute;

/// <summary>Makes one test case per database of a method marked <see cref="EachDatabaseAttribute"/>.</summary>
public sealed class EachDatabaseDiscoverer(IMessageSink diagnostics) : IXunitTestCaseDiscoverer
{
    /// <inheritdoc/>
    public IEnumerable<IXunitTestCase> Discover(ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) =>
        Enum.GetValues<DatabaseKind>().Select(kind => new DatabaseTestCase(diagnostics, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod, kind));
}
