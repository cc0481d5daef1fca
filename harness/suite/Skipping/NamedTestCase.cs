using System.ComponentModel;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ConformanceHarness.Suite.Skipping;

/// <summary>A test named by its first argument, after its theory's name if that has one, which counts as skipped when it throws a <see cref="SkipException"/>.</summary>
public sealed class NamedTestCase : XunitTestCase
{
    /// <summary>For the runner, which makes one and fills it from its serialized form.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("Called by the de-serializer only")]
    public NamedTestCase()
    {
    }

    /// <summary>The test of one row.</summary>
    public NamedTestCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod method, object[] arguments)
        : base(diagnostics, display, displayOptions, method, arguments)
    {
    }

    /// <inheritdoc/>
    public override async Task<RunSummary> RunAsync(
        IMessageSink diagnosticMessageSink, IMessageBus messageBus, object[] constructorArguments, ExceptionAggregator aggregator, CancellationTokenSource cancellationTokenSource)
    {
        using var bus = new SkippingBus(messageBus);
        var summary = await base.RunAsync(diagnosticMessageSink, bus, constructorArguments, aggregator, cancellationTokenSource);
        summary.Failed -= bus.Skipped;
        summary.Skipped += bus.Skipped;
        return summary;
    }

    /// <inheritdoc/>
    protected override string GetDisplayName(IAttributeInfo factAttribute, string displayName) =>
        (factAttribute.GetNamedArgument<string>(nameof(NamedTheoryAttribute.DisplayName)) is { } group ? group + "/" : "") + (string)TestMethodArguments[0];
}
