using System.Collections.Concurrent;

namespace ConformanceHarness.Transport.Http;

/// <summary>Lends out one timer a request, and takes back those that did not fire.</summary>
internal sealed class DeadlinePool(TimeSpan timeout, TimeProvider time) : IDisposable
{
    private readonly ConcurrentQueue<CancellationTokenSource> _idle = new();

    public CancellationTokenSource Rent()
    {
        if (!_idle.TryDequeue(out var deadline)) return new(timeout, time);
        deadline.CancelAfter(timeout);
        return deadline;
    }

    public void Return(CancellationTokenSource deadline)
    {
        if (deadline.TryReset()) _idle.Enqueue(deadline);
        else deadline.Dispose();
    }

    public void Dispose()
    {
        while (_idle.TryDequeue(out var deadline)) deadline.Dispose();
    }
}
