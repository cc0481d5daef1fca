using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Transport.Pacing;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Pacing;

public sealed class RequestPacerTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task WaitAsync_AFewAtOnce_AreSpacedEvenly()
    {
        var pacer = new RequestPacer(5, _time);
        var turns = Enumerable.Range(0, 4).Select(_ => pacer.WaitAsync(CancellationToken.None).AsTask()).ToList();
        for (var given = 1; given <= 4; given++)
        {
            Assert.Equal(given, turns.Count(turn => turn.IsCompleted));
            _time.Advance(TimeSpan.FromMilliseconds(199));
            Assert.Equal(given, turns.Count(turn => turn.IsCompleted));
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }
        await Task.WhenAll(turns);
    }

    [Fact]
    public void WaitAsync_AfterAPause_SavesNothingUp()
    {
        var pacer = new RequestPacer(5, _time);
        Assert.True(pacer.WaitAsync(CancellationToken.None).AsTask().IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(pacer.WaitAsync(CancellationToken.None).AsTask().IsCompleted);
        Assert.False(pacer.WaitAsync(CancellationToken.None).AsTask().IsCompleted);
    }

    [Fact]
    public async Task WaitAsync_Cancelled_Throws()
    {
        var pacer = new RequestPacer(5, _time);
        await pacer.WaitAsync(CancellationToken.None);
        using var caller = new CancellationTokenSource();
        var turn = pacer.WaitAsync(caller.Token).AsTask();
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
    }

    [Fact]
    public async Task SendAsync_RateLimit_SpacesRequestsAndCountsNoneOfItAsElapsed()
    {
        await using var server = RawServer.ForEachRequest((connection, _) => connection.AnswerAsync("ok"));
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint) with { RateLimit = 20 });
        var started = TimeProvider.System.GetTimestamp();
        var exchanges = await Task.WhenAll(Enumerable.Range(0, 13).Select(_ => exchanger.SendAsync(Exchanging.Post(), CancellationToken.None).AsTask()));
        var all = TimeProvider.System.GetElapsedTime(started);
        Assert.True(all >= TimeSpan.FromMilliseconds(590), $"took {all}");
        Assert.All(exchanges, exchange => Assert.True(exchange.Answer().Status == 200 && exchange.Elapsed < all * 0.9));
    }
}
