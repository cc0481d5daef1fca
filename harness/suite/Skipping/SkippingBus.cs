using Xunit.Abstractions;
using Xunit.Sdk;

namespace ConformanceHarness.Suite.Skipping;

/// <summary>Tells a failure by <see cref="SkipException"/> on as a skip.</summary>
internal sealed class SkippingBus(IMessageBus inner) : IMessageBus
{
    public int Skipped { get; private set; }

    public bool QueueMessage(IMessageSinkMessage message)
    {
        if (message is not ITestFailed failed || failed.ExceptionTypes.FirstOrDefault() != typeof(SkipException).FullName) return inner.QueueMessage(message);
        Skipped++;
        return inner.QueueMessage(new TestSkipped(failed.Test, failed.Messages[0]));
    }

    public void Dispose()
    {
        // The bus belongs to the runner.
    }
}
