using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Http;

public sealed class BoundsTests
{
    private const int Bound = 100_000;

    private static RawServer Endless(TaskCompletionSource<long> sent, string head, string piece) => RawServer.Start(async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(head);
        var count = 0L;
        try
        {
            for (; ; count += piece.Length) await connection.SendAsync(piece);
        }
        finally
        {
            sent.TrySetResult(count);
        }
    });

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", "")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 9000000000000\r\n\r\n", "")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "2000\r\n")]
    public async Task SendAsync_EndlessBody_IsCutAtTheBoundAndTheConnectionDropped(string head, string chunk)
    {
        var sent = new TaskCompletionSource<long>();
        await using var server = Endless(sent, head, chunk + new string('y', 8192) + (chunk.Length > 0 ? "\r\n" : ""));
        var exchange = await Exchanging.SendOnceAsync(Exchanging.To(server.Endpoint) with { MaxBodyBytes = Bound });
        Assert.True(exchange.Answer().Truncated);
        Assert.Equal(new string('y', Bound), exchange.BodyText());
        await sent.Task.WaitAsync(Exchanging.Ample);
        Assert.True(exchange.Elapsed < TimeSpan.FromSeconds(5), $"took {exchange.Elapsed}");
    }

    [Theory]
    [InlineData(Bound, false)]
    [InlineData(Bound + 1, true)]
    [InlineData(Bound - 1, false)]
    public async Task SendAsync_BodyAroundTheBound_IsTruncatedBeyondItOnly(int length, bool truncated)
    {
        string[] heads = [$"Content-Length: {length}\r\n\r\n", "\r\n", $"Transfer-Encoding: chunked\r\n\r\n{length:x}\r\n"];
        foreach (var head in heads)
        {
            await using var server = RawServer.Sending($"HTTP/1.1 200 OK\r\n{head}{new string('y', length)}{(head.Contains("chunked", StringComparison.Ordinal) ? "\r\n0\r\n\r\n" : "")}");
            var answer = (await Exchanging.SendOnceAsync(Exchanging.To(server.Endpoint) with { MaxBodyBytes = Bound })).Answer();
            Assert.Equal(truncated, answer.Truncated);
            Assert.Equal(Math.Min(length, Bound), answer.Body.Length);
        }
    }

    [Fact]
    public async Task SendAsync_BodyBoundOfZero_ReadsNone()
    {
        await using var server = RawServer.Sending("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        var answer = (await Exchanging.SendOnceAsync(Exchanging.To(server.Endpoint) with { MaxBodyBytes = 0 })).Answer();
        Assert.True(answer.Truncated);
        Assert.True(answer.Body.IsEmpty);
    }

    [Theory]
    [InlineData(2000, true)]
    [InlineData(40_000, false)]
    public async Task SendAsync_HeadersAroundTheirBound_FailBeyondItOnly(int length, bool fits)
    {
        await using var server = RawServer.Sending($"HTTP/1.1 200 OK\r\nX-Long: {new string('y', length)}\r\nContent-Length: 0\r\n\r\n");
        var exchange = await Exchanging.SendOnceAsync(Exchanging.To(server.Endpoint) with { MaxHeaderBytes = 4096 });
        Assert.Equal(fits, exchange.Outcome is Response);
    }

    public static TheoryData<TransportOptions> WrongOptions()
    {
        var right = Exchanging.To(new("http://127.0.0.1:1/"));
        return
        [
            right with { Endpoint = new("/relative", UriKind.Relative) },
            right with { Endpoint = new("ftp://127.0.0.1/") },
            right with { Timeout = TimeSpan.Zero },
            right with { Timeout = TimeSpan.MaxValue },
            right with { MaxBodyBytes = -1 },
            right with { MaxHeaderBytes = 0 },
            right with { Concurrency = 0 },
            right with { RateLimit = 0 },
            right with { RateLimit = double.NaN },
            right with { CaFile = "/no/such/file.pem" },
        ];
    }

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void Constructor_WrongOption_SaysWhich(TransportOptions options) =>
        Assert.NotEmpty(Assert.Throws<TransportConfigurationException>(() => new HttpExchanger(options)).Message);
}
