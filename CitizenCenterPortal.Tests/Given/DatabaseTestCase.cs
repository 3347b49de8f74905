using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace CitizenCenterPortal.Tests.Given;

/// <summary>One run of a test on one database, which is made before it and dropped after it.</summary>
public sealed class DatabaseTestCase : XunitTestCase
{
    /// <summary>For the runner, which reads the case back.</summary>
    [Obsolete("For the runner."), EditorBrowsable(EditorBrowsableState.Never)]
    public DatabaseTestCase()
    {
    }

    /// <summary>The case of a method on a database.</summary>
    public DatabaseTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method, DatabaseKind kind)
        : base(diagnostics, display, options, method, [kind])
    {
    }

    private DatabaseKind Kind => (DatabaseKind)TestMethodArguments[0];

    /// <inheritdoc/>
    public override async Task<RunSummary> RunAsync(IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource)
    {
        TestDatabase? database = null;
        if (SkipReason is null)
        {
            await aggregator.RunAsync(async () => database = await TestDatabase.CreateAsync(Kind));
        }

        await using (database)
        {
            return await new XunitTestCaseRunner(this, DisplayName, SkipReason, constructorArguments, [database], messageBus, aggregator, cancellationTokenSource).RunAsync();
        }
    }

    /// <inheritdoc/>
    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) => $"{displayName} ({Kind})";

    /// <inheritdoc/>
    protected override string GetSkipReason(IAttributeInfo factAttribute) => base.GetSkipReason(factAttribute) ?? TestDatabase.WhyNot(Kind)!;
}
