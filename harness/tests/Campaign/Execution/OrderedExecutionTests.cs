using ConformanceHarness.Campaign.Execution;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Campaign.Execution;

public sealed class OrderedExecutionTests
{
    private static readonly Trial Done = Kit.Trial(Kit.Case(), null);

    private static async Task<List<long>> NumbersAsync(long count, int concurrency, Func<long, CancellationToken, ValueTask>? work = null, Func<long, bool>? takes = null, CancellationToken ct = default)
    {
        var numbers = new List<long>();
        await foreach (var (number, _) in OrderedExecution.RunAsync(count, n => takes is null || takes(n) ? Kit.Case() : null, async (n, _, token) =>
        {
            if (work is not null) await work(n, token);
            return Done;
        }, concurrency, ct)) numbers.Add(number);
        return numbers;
    }

    [Property(MaxTest = 40)]
    public void RunAsync_AnyConcurrencyAndTimes_TellsEachNumberOnceInOrder(byte count, byte concurrency, int salt)
    {
        var numbers = NumbersAsync(count, concurrency % 17, async (n, _) =>
        {
            for (var i = Math.Abs((salt ^ (int)n) % 7); i > 0; i--) await Task.Yield();
        }, n => (n + salt) % 5 != 0).GetAwaiter().GetResult();
        Assert.Equal(Enumerable.Range(0, count).Select(n => (long)n).Where(n => (n + salt) % 5 != 0), numbers);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8)]
    public async Task RunAsync_AnyConcurrency_RunsThatManyAtOnceAndNoMore(int concurrency)
    {
        var (now, most) = (0, 0);
        var all = new TaskCompletionSource();
        await NumbersAsync(4 * concurrency, concurrency, async (_, token) =>
        {
            InterlockedMax(ref most, Interlocked.Increment(ref now));
            if (now == concurrency) all.TrySetResult();
            await all.Task.WaitAsync(TimeSpan.FromSeconds(20), token);
            await Task.Yield();
            Interlocked.Decrement(ref now);
        });
        Assert.Equal(concurrency, most);
    }

    [Fact]
    public async Task RunAsync_FirstCaseHangs_HoldsNoMoreThanItsWindow()
    {
        var release = new TaskCompletionSource();
        var started = 0L;
        var run = NumbersAsync(5_000, 4, async (n, _) =>
        {
            Interlocked.Increment(ref started);
            if (n == 0) await release.Task;
        });
        for (var still = 0L; still != Interlocked.Read(ref started) || still == 0; await Task.Delay(50)) still = Interlocked.Read(ref started);
        Assert.InRange(Interlocked.Read(ref started), 4, 512);
        release.SetResult();
        Assert.Equal(5_000, (await run).Count);
    }

    [Fact]
    public async Task RunAsync_Cut_TellsWhatWasDoneInOrderAndStartsNothingMore()
    {
        using var stop = new CancellationTokenSource();
        var started = 0L;
        var numbers = await NumbersAsync(5_000, 4, async (n, token) =>
        {
            Interlocked.Increment(ref started);
            if (n == 5) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            if (n == 60) await stop.CancelAsync();
        }, ct: stop.Token);
        Assert.Equal(numbers.Order(), numbers);
        Assert.DoesNotContain(5, numbers);
        Assert.Contains(60, numbers);
        Assert.InRange(started, numbers.Count, numbers.Count + 4);
    }

    [Fact]
    public async Task RunAsync_ReaderLeaves_EndsTheWorkers()
    {
        var running = 0;
        await foreach (var _ in OrderedExecution.RunAsync(1_000_000, _ => Kit.Case(), async (n, _, token) =>
        {
            Interlocked.Increment(ref running);
            try
            {
                if (n > 0) await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                return Done;
            }
            finally
            {
                Interlocked.Decrement(ref running);
            }
        }, 4, default)) break;
        Assert.Equal(0, running);
    }

    [Fact]
    public async Task RunAsync_CaseThatThrows_IsAnErrorOfTheRunAndNotAHang() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => NumbersAsync(10_000, 3, (n, _) => n == 20 ? throw new InvalidOperationException("bug") : default).WaitAsync(TimeSpan.FromSeconds(20)));

    [Fact]
    public async Task RunAsync_MakerThatThrows_IsAnErrorOfTheRunAndNotAHang() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => NumbersAsync(10_000, 3, takes: n => n == 20 ? throw new InvalidOperationException("bug") : true).WaitAsync(TimeSpan.FromSeconds(20)));

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            if (Interlocked.CompareExchange(ref most, value, seen) == seen) return;
    }
}
