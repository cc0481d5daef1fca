using ConformanceHarness.Reference.Worlds;
using Xunit;

namespace ConformanceHarness.Tests.Reference.Worlds;

public sealed class HoldingsTests
{
    [Fact]
    public async Task Take_TwoHoldersInStep_IsGrantedToOne()
    {
        for (var round = 0; round < 10; round++)
        {
            using var step = new InStep();
            var holdings = new Holdings(step);

            var granted = await Task.WhenAll(step.Start(() => holdings.Take("r", "a")), step.Start(() => holdings.Take("r", "b")));

            Assert.Single(granted, granted => granted);
        }
    }

    [Fact]
    public void Take_Again_IsGrantedToTheHolderAlone()
    {
        var holdings = new Holdings();

        Assert.Equal([true, true, false, true, true], [
            holdings.Take("r", "a"), holdings.Take("r", "a"), holdings.Take("r", "b"), holdings.Take("s", "b"), holdings.Take("R", "b")]);
        holdings.Clear();
        Assert.True(holdings.Take("r", "b"));
    }

    /// <summary>
    /// Lets two threads go on from every look at a name only together: where looking and taking are two steps, both have
    /// looked before either takes, every time.
    /// </summary>
    private sealed class InStep : IEqualityComparer<string>, IDisposable
    {
        private readonly Barrier _both = new(2);

        public Task<bool> Start(Func<bool> take) => Task.Factory.StartNew(
            () =>
            {
                var taken = take();
                _both.RemoveParticipant();
                return taken;
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        public bool Equals(string? x, string? y) => string.Equals(x, y, StringComparison.Ordinal);

        public int GetHashCode(string name)
        {
            _both.SignalAndWait();
            return StringComparer.Ordinal.GetHashCode(name);
        }

        public void Dispose() => _both.Dispose();
    }
}
