using System.Net;
using System.Net.Sockets;
using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Http;

public sealed class FailureKindTests
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n";

    private static async Task FailsAsync(FailureKind kind, Func<RawConnection, Task> serve, TimeSpan? timeout = null)
    {
        await using var server = RawServer.Start(serve);
        Check(kind, await Exchanging.SendOnceAsync(Exchanging.To(server.Endpoint) with { Timeout = timeout ?? Exchanging.Ample }));
    }

    private static void Check(FailureKind kind, Exchange exchange)
    {
        var (actual, detail) = exchange.Failure();
        Assert.True(kind == actual, $"expected {kind}, got {actual}: {detail}");
        Assert.InRange(detail.Length, 10, 300);
        Assert.All(["Exception", "System.", "   at ", "\n", "HttpRequestError", "(ResponseEnded)", "(InvalidResponse)"],
            word => Assert.DoesNotContain(word, detail, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_NobodyListens_IsRefused()
    {
        using var taken = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var port = ((IPEndPoint)taken.LocalEndPoint!).Port;
        var exchange = await Exchanging.SendOnceAsync(Exchanging.To(new($"http://127.0.0.1:{port}/")));
        Check(FailureKind.ConnectionRefused, exchange);
        Assert.Contains($"127.0.0.1:{port}", exchange.Failure().Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_UnknownName_IsNotResolved() =>
        Check(FailureKind.NameNotResolved, await Exchanging.SendOnceAsync(Exchanging.To(new("http://nosuchhost.invalid/"))));

    [Fact]
    public async Task SendAsync_ForbiddenNetwork_IsUnreachable() =>
        Check(FailureKind.Unreachable, await Exchanging.SendOnceAsync(Exchanging.To(new("http://255.255.255.255:9/"))));

    [Fact]
    public Task SendAsync_ResetBeforeAnAnswer_IsReset() => FailsAsync(FailureKind.Reset, async connection =>
    {
        await connection.ReadRequestAsync();
        connection.Reset();
    });

    [Fact]
    public Task SendAsync_ClosedBeforeAnAnswer_IsReset() => FailsAsync(FailureKind.Reset, async connection =>
    {
        await connection.ReadRequestAsync();
        connection.Close();
    });

    [Fact]
    public Task SendAsync_ClosedBeforeTheRequestIsRead_IsReset() => FailsAsync(FailureKind.Reset, connection =>
    {
        connection.Close();
        return Task.CompletedTask;
    });

    [Theory]
    [InlineData("HTT")]
    [InlineData("HTTP/1.1 200 OK\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData(Head)]
    [InlineData(Head + "half")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")]
    public async Task SendAsync_AnswerCutShort_IsIncomplete(string part)
    {
        await FailsAsync(FailureKind.Incomplete, async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(part);
            connection.Close();
        });
        await FailsAsync(FailureKind.Incomplete, async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(part);
            await Task.Delay(50);
            connection.Reset();
        });
    }

    [Theory]
    [InlineData("220 mail.example ESMTP\r\n")]
    [InlineData("\0\0\0\0\0\0\0\0\r\n\r\n")]
    [InlineData("<html>\n")]
    [InlineData("HTTP/2.0 200 OK\r\n\r\n")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    [InlineData("HTTP/1.1 2x0 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nb@d name: x\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n")]
    public Task SendAsync_BrokenFraming_IsNotHttp(string answer) => FailsAsync(FailureKind.NotHttp, async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(answer);
        await connection.ReadSomeAsync();
    });

    [Theory]
    [InlineData("\0\0\u0012\u0004\0\0")]
    [InlineData("220 mail")]
    [InlineData("HTTQ")]
    public Task SendAsync_OtherProtocolWithoutALineEnd_IsToldAtOnce(string start) => FailsAsync(FailureKind.NotHttp, async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(start);
        await connection.ReadSomeAsync();
    });

    [Fact]
    public Task SendAsync_AnswerAByteAtATime_IsNoOtherProtocol() => FailsAsync(FailureKind.Incomplete, async connection =>
    {
        await connection.ReadRequestAsync();
        foreach (var c in Head)
        {
            await connection.SendAsync(c.ToString());
            await Task.Delay(1);
        }
        connection.Close();
    });

    [Fact]
    public Task SendAsync_NoAnswer_TimesOut() => FailsAsync(FailureKind.Timeout, connection => connection.ReadRequestAsync(), Exchanging.Short);

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nX-Slow: ", "y")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", "y")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", "y")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\ny\r\n")]
    [InlineData("", "HTTP/1.1 100 Continue\r\n\r\n")]
    public async Task SendAsync_Trickle_TimesOutWithinTheBound(string start, string drop)
    {
        await using var server = RawServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(start);
            while (true)
            {
                await connection.SendAsync(drop);
                await Task.Delay(20);
            }
        });
        var exchange = await Exchanging.SendOnceAsync(Exchanging.To(server.Endpoint) with { Timeout = Exchanging.Short });
        Check(FailureKind.Timeout, exchange);
        Assert.InRange(exchange.Elapsed, Exchanging.Short - TimeSpan.FromMilliseconds(30), Exchanging.Short + TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task SendAsync_NobodyAccepts_TimesOut()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1);
        var endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}/");
        await using var exchanger = new HttpExchanger(Exchanging.To(endpoint) with { Timeout = Exchanging.Short });
        var exchanges = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => exchanger.SendAsync(Exchanging.Post(), CancellationToken.None).AsTask()));
        Assert.All(exchanges, exchange => Check(FailureKind.Timeout, exchange));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nX-Huge: ", "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy")]
    [InlineData("HTTP/1.1 200 OK\r\n", "X-One: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n")]
    [InlineData("HTTP/1.1 200 ", "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy")]
    public Task SendAsync_EndlessHeaders_AreTooLarge(string start, string more) => FailsAsync(FailureKind.HeadersTooLarge, async connection =>
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(start);
        while (true) await connection.SendAsync(string.Concat(Enumerable.Repeat(more, 50)));
    });

    [Fact]
    public Task SendAsync_FloodOfInformationalAnswers_CountsAsHeaders() => FailsAsync(FailureKind.HeadersTooLarge, async connection =>
    {
        await connection.ReadRequestAsync();
        while (true) await connection.SendAsync(string.Concat(Enumerable.Repeat("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n", 50)));
    });
}
