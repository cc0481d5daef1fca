using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Wire;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Http;

public sealed class TurnsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task SendAsync_ManyAtOnce_KeepTheConcurrencyAndReuseConnections(int concurrency)
    {
        var underWay = 0;
        var most = 0;
        var full = new TaskCompletionSource();
        var gate = new Lock();
        await using var server = RawServer.ForEachRequest(async (connection, _) =>
        {
            lock (gate) most = Math.Max(most, ++underWay);
            if (most >= concurrency) full.TrySetResult();
            await full.Task;
            await Task.Delay(5);
            lock (gate) underWay--;
            await connection.AnswerAsync("ok");
        });
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint) with { Concurrency = concurrency });
        var exchanges = await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => exchanger.SendAsync(Exchanging.Post(), CancellationToken.None).AsTask()));
        Assert.All(exchanges, exchange => Assert.Equal(200, exchange.Answer().Status));
        Assert.Equal(concurrency, most);
        Assert.Equal(concurrency, server.Accepted);
    }

    [Fact]
    public async Task SendAsync_WaitingForATurn_CountsForNoTimeout()
    {
        var time = new FakeTimeProvider();
        var asked = new SemaphoreSlim(0);
        var answer = new SemaphoreSlim(0);
        await using var server = RawServer.ForEachRequest(async (connection, _) =>
        {
            asked.Release();
            await answer.WaitAsync();
            await connection.AnswerAsync("ok");
        });
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint) with { Concurrency = 1, TimeProvider = time });
        var sending = Enumerable.Range(0, 4).Select(_ => exchanger.SendAsync(Exchanging.Post(), CancellationToken.None).AsTask()).ToList();
        foreach (var _ in sending)
        {
            Assert.True(await asked.WaitAsync(Exchanging.Ample));
            time.Advance(Exchanging.Ample * 0.6);
            answer.Release();
        }
        Assert.All(await Task.WhenAll(sending), exchange =>
        {
            Assert.Equal(200, exchange.Answer().Status);
            Assert.Equal(Exchanging.Ample * 0.6, exchange.Elapsed);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf")]
    public async Task SendAsync_CallerCancels_IsThrownAndTheExchangerGoesOn(string start)
    {
        var got = new TaskCompletionSource();
        await using var server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            if (connection.Number > 1) await connection.AnswerAsync("ok");
            else await connection.SendAsync(start);
            got.TrySetResult();
        });
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint) with { Concurrency = 1 });
        using var caller = new CancellationTokenSource();
        var sending = exchanger.SendAsync(Exchanging.Post(), caller.Token).AsTask();
        await got.Task.WaitAsync(Exchanging.Ample);
        await caller.CancelAsync();
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(caller.Token, thrown.CancellationToken);
        Assert.Equal(200, (await exchanger.SendAsync(Exchanging.Post(), CancellationToken.None)).Answer().Status);
    }

    [Fact]
    public async Task SendAsync_OneAfterAnother_EachHasItsWholeTime()
    {
        var timeout = TimeSpan.FromSeconds(1.5);
        await using var server = RawServer.ForEachRequest(async (connection, _) =>
        {
            await Task.Delay(timeout * 0.35);
            await connection.AnswerAsync("ok");
        });
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint) with { Timeout = timeout });
        for (var turn = 0; turn < 3; turn++)
            Assert.Equal(200, (await exchanger.SendAsync(Exchanging.Post(), CancellationToken.None)).Answer().Status);
    }

    [Fact]
    public async Task SendAsync_AfterATimeout_GoesOn()
    {
        var time = new FakeTimeProvider();
        await using var server = RawServer.ForEachRequest(async (connection, _) =>
        {
            if (connection.Number == 1) time.Advance(Exchanging.Ample);
            else await connection.AnswerAsync("ok");
        });
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint) with { TimeProvider = time });
        Assert.Equal(FailureKind.Timeout, (await exchanger.SendAsync(Exchanging.Post(), CancellationToken.None)).Failure().Kind);
        Assert.Equal(200, (await exchanger.SendAsync(Exchanging.Post(), CancellationToken.None)).Answer().Status);
    }

    [Fact]
    public async Task SendAsync_OtherKindOfRequest_IsRefused()
    {
        await using var exchanger = new HttpExchanger(Exchanging.To(new("http://127.0.0.1:1/")));
        await Assert.ThrowsAsync<ArgumentException>(() => exchanger.SendAsync(new Other(), CancellationToken.None).AsTask());
    }

    private sealed record Other : Request;
}
