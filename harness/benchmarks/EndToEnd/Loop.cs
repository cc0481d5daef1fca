using ConformanceHarness.Wire;

namespace ConformanceHarness.Benchmarks.EndToEnd;

/// <summary>Sends requests over and over, so many at once, and forgets the answers.</summary>
internal sealed class Loop(HttpRequest[] requests, int concurrency, Func<HttpRequest, ValueTask> send)
{
    /// <summary>The pace over <paramref name="count"/> requests.</summary>
    public async Task<Pace> RunAsync(int count)
    {
        var next = -1;
        var start = Pace.Start();
        await Task.WhenAll(Enumerable.Range(0, concurrency).Select(_ => Task.Run(async () =>
        {
            for (var n = Interlocked.Increment(ref next); n < count; n = Interlocked.Increment(ref next)) await send(requests[n % requests.Length]);
        })));
        return Pace.Since(start, count);
    }
}
