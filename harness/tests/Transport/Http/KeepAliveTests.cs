using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Wire;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Http;

public sealed class KeepAliveTests
{
    private static async Task<Exchange[]> SendAsync(HttpExchanger exchanger, int times)
    {
        var exchanges = new Exchange[times];
        for (var turn = 0; turn < times; turn++) exchanges[turn] = await exchanger.SendAsync(Exchanging.Post(), CancellationToken.None);
        return exchanges;
    }

    /// <summary>Answers the first request of a connection, and ends it, by a close or reset, on getting the second.</summary>
    private static RawServer OneAnswerEach(bool reset) => RawServer.Start(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.AnswerAsync("ok");
        await connection.ReadRequestAsync();
        if (reset) connection.Reset();
        else connection.Close();
    });

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SendAsync_ReusedConnectionEndsWithoutAnswer_IsSentAgainOnANewOne(bool reset)
    {
        await using var server = OneAnswerEach(reset);
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint));
        Assert.All(await SendAsync(exchanger, 5), exchange => Assert.Equal("ok", exchange.BodyText()));
        Assert.InRange(exchanger.Retries, 2, 4);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SendAsync_RetryOff_ShowsTheEnd(bool reset)
    {
        await using var server = OneAnswerEach(reset);
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint) with { RetryIdleClose = false });
        var exchanges = await SendAsync(exchanger, 2);
        Assert.Equal(200, exchanges[0].Answer().Status);
        Assert.Equal(FailureKind.Reset, exchanges[1].Failure().Kind);
        Assert.Equal(0, exchanger.Retries);
    }

    [Fact]
    public async Task SendAsync_ResetEveryTime_ShowsAfterOneRetry()
    {
        await using var server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            if (connection.Number == 1)
            {
                await connection.AnswerAsync("ok");
                await connection.ReadRequestAsync();
            }
            connection.Reset();
        });
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint));
        var exchanges = await SendAsync(exchanger, 3);
        Assert.Equal(200, exchanges[0].Answer().Status);
        Assert.Equal(FailureKind.Reset, exchanges[1].Failure().Kind);
        Assert.Equal(FailureKind.Reset, exchanges[2].Failure().Kind);
        Assert.Equal(1, exchanger.Retries);
        Assert.Equal(3, server.Accepted);
    }

    [Fact]
    public async Task SendAsync_ResetOnANewConnection_IsNotRetried()
    {
        await using var server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            connection.Reset();
        });
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint));
        Assert.Equal(FailureKind.Reset, Assert.Single(await SendAsync(exchanger, 1)).Failure().Kind);
        Assert.Equal(1, server.Accepted);
    }

    [Fact]
    public async Task SendAsync_ReusedConnectionEndsInMidAnswer_IsIncompleteAndNotRetried()
    {
        await using var server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.AnswerAsync("ok");
            await connection.ReadRequestAsync();
            await connection.SendAsync("HTTP/1.1 200");
            connection.Close();
        });
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint));
        Assert.Equal(FailureKind.Incomplete, (await SendAsync(exchanger, 2))[1].Failure().Kind);
        Assert.Equal(0, exchanger.Retries);
    }

    [Fact]
    public async Task SendAsync_Retry_StaysWithinTheTimeout()
    {
        var time = new FakeTimeProvider();
        await using var server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            if (connection.Number > 1)
            {
                time.Advance(Exchanging.Ample * 0.5);
                return;
            }
            await connection.AnswerAsync("ok");
            await connection.ReadRequestAsync();
            time.Advance(Exchanging.Ample * 0.5);
            connection.Close();
        });
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint) with { TimeProvider = time });
        var exchange = (await SendAsync(exchanger, 2))[1];
        Assert.Equal(FailureKind.Timeout, exchange.Failure().Kind);
        Assert.Equal(Exchanging.Ample, exchange.Elapsed);
        Assert.Equal(1, exchanger.Retries);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20_000)]
    public async Task SendAsync_ConnectionsClosedAsIdleUnderLoad_AreNoFailures(int bodyLength)
    {
        await using var server = RawServer.Start(async connection =>
        {
            // Some close with the answer, some just after it, some a moment later: as a server's idle time-out would.
            for (var turn = 0; turn <= connection.Number % 3; turn++)
            {
                if (await connection.ReadRequestAsync() is null) return;
                await connection.AnswerAsync("ok");
            }
            if (connection.Number % 2 == 0) await Task.Yield();
            if (connection.Number % 5 == 0) await Task.Delay(1);
            if (connection.Number % 7 == 0) connection.Reset();
            else connection.Close();
        });
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint));
        var request = Exchanging.Post(new string('x', bodyLength));
        var outcomes = new System.Collections.Concurrent.ConcurrentBag<Outcome>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            for (var turn = 0; turn < 100; turn++) outcomes.Add((await exchanger.SendAsync(request, CancellationToken.None)).Outcome);
        }));
        Assert.Equal(800, outcomes.Count);
        Assert.Empty(outcomes.OfType<TransportFailure>());
    }
}
