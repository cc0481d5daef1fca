using System.Threading.Channels;

namespace ConformanceHarness.Campaign.Execution;

/// <summary>
/// Runs numbered cases with bounded concurrency and hands the trials on in the order of their numbers, so that the
/// same seed tells the same story at any concurrency.
/// </summary>
internal static class OrderedExecution
{
    private const int Window = 512;

    /// <summary>Runs cases 0 to <paramref name="count"/>; <paramref name="at"/> gives null for a number to leave out.</summary>
    public static async IAsyncEnumerable<(long Number, TTrial Trial)> RunAsync<TCase, TTrial>(
        long count, Func<long, TCase?> at, Func<long, TCase, CancellationToken, ValueTask<TTrial>> run, int concurrency,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
        where TCase : class
        where TTrial : class
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        using var window = new SemaphoreSlim(Window);
        var done = Channel.CreateUnbounded<(long, TTrial?)>(new() { SingleReader = true });
        var next = -1L;
        var workers = Enumerable.Range(0, Math.Max(1, concurrency)).Select(_ => Task.Run(Work, CancellationToken.None)).ToArray();
        _ = Task.WhenAll(workers).ContinueWith(all => done.Writer.TryComplete(all.Exception?.InnerException), TaskScheduler.Default);

        var waiting = new Dictionary<long, TTrial?>();
        var due = 0L;
        try
        {
            await foreach (var (number, trial) in done.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                waiting[number] = trial;
                while (waiting.Remove(due, out var ready))
                {
                    window.Release();
                    if (ready is not null) yield return (due, ready);
                    due++;
                }
            }
            // A cut leaves holes; what was judged behind them is still told, in order.
            foreach (var (number, trial) in waiting.OrderBy(entry => entry.Key))
                if (trial is not null) yield return (number, trial);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(workers).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task Work()
        {
            try
            {
                while (!stop.IsCancellationRequested)
                {
                    await window.WaitAsync(stop.Token).ConfigureAwait(false);
                    var number = Interlocked.Increment(ref next);
                    if (number >= count) return;
                    var made = at(number);
                    done.Writer.TryWrite((number, made is null ? null : await run(number, made, stop.Token).ConfigureAwait(false)));
                }
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
            }
            catch
            {
                // The others would wait for ever for the window to move past the number that is missing.
                await stop.CancelAsync().ConfigureAwait(false);
                throw;
            }
        }
    }
}
