using ConformanceHarness.Tests.Transport.Raw;
using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport;
using ConformanceHarness.Wire.Raw;
using Xunit;

namespace ConformanceHarness.Tests.Transport;

public sealed class EndpointExchangerTests
{
    private static RawRequest Raw => RawSending.Request() with { Settle = TimeSpan.FromMilliseconds(10) };

    [Fact]
    public async Task SendAsync_EitherKind_GoesItsWay()
    {
        await using var server = RawServer.ForEachRequest((connection, _) => connection.AnswerAsync("ok"));
        await using var exchanger = new EndpointExchanger(Exchanging.To(server.Endpoint));
        Assert.Equal("ok", (await exchanger.SendAsync(Exchanging.Post(), CancellationToken.None)).BodyText());
        Assert.Equal("ok", Assert.Single((await exchanger.SendAsync(Raw, CancellationToken.None)).Answers().Answers).Text());
    }

    [Fact]
    public async Task SendAsync_BothKindsAtOnce_ShareTheTurns()
    {
        var (now, most) = (0, 0);
        await using var server = RawServer.ForEachRequest(async (connection, _) =>
        {
            var at = Interlocked.Increment(ref now);
            most = Math.Max(most, at);
            await Task.Delay(20);
            Interlocked.Decrement(ref now);
            await connection.AnswerAsync("ok");
        });
        await using var exchanger = new EndpointExchanger(Exchanging.To(server.Endpoint) with { Concurrency = 1 });
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => exchanger.SendAsync(i % 2 == 0 ? Raw : Exchanging.Post(), CancellationToken.None).AsTask()));
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task SendAsync_BothKindsWithARate_ShareIt()
    {
        await using var server = RawServer.ForEachRequest((connection, _) => connection.AnswerAsync("ok"));
        await using var exchanger = new EndpointExchanger(Exchanging.To(server.Endpoint) with { RateLimit = 20 });
        var started = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => exchanger.SendAsync(i % 2 == 0 ? Raw : Exchanging.Post(), CancellationToken.None).AsTask()));
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromMilliseconds(340));
    }

    [Fact]
    public async Task SendAsync_Cancelled_GivesItsTurnBack()
    {
        await using var server = RawServer.ForEachRequest((connection, _) => connection.AnswerAsync("ok"));
        await using var exchanger = new EndpointExchanger(Exchanging.To(server.Endpoint) with { Concurrency = 1, RateLimit = 5 });
        await exchanger.SendAsync(Exchanging.Post(), CancellationToken.None);
        using var caller = new CancellationTokenSource();
        var waiting = exchanger.SendAsync(Exchanging.Post(), caller.Token).AsTask();
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.IsType<RawAnswers>((await exchanger.SendAsync(Raw, CancellationToken.None)).Outcome);
    }
}
