using System.IO.Compression;
using System.Text;
using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Wire;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Http;

public sealed class AnswerTests
{
    private static async Task<Exchange> ExchangeAsync(string answer, string method = "POST")
    {
        await using var server = RawServer.Sending(answer);
        return await Exchanging.SendOnceAsync(Exchanging.To(server.Endpoint), Exchanging.Request(method, "{}"));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\no\r\n1;x=y\r\nk\r\n0\r\nTrailer: z\r\n\r\n", 200, "ok")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n2\r\nok\r\n0\r\n\r\n", 200, "ok")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nok", 200, "ok")]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok", 200, "ok")]
    [InlineData("HTTP/1.1 400 \r\nContent-Length: 0\r\n\r\n", 400, "")]
    [InlineData("HTTP/1.1 204 No Content\r\n\r\n", 204, "")]
    [InlineData("HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n", 304, "")]
    [InlineData("HTTP/1.1 999 What\r\nContent-Length: 1\r\n\r\nx", 999, "x")]
    [InlineData("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\nrest", 101, "")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokok", 200, "ok")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: not a media type; charset=none\r\nContent-Length: 2\r\n\r\nok", 200, "ok")]
    public async Task SendAsync_AnyFraming_ReadsStatusAndBody(string answer, int status, string body)
    {
        var exchange = await ExchangeAsync(answer);
        Assert.Equal(status, exchange.Answer().Status);
        Assert.Equal(body, exchange.BodyText());
        Assert.False(exchange.Answer().Truncated);
        Assert.True(exchange.Elapsed > TimeSpan.Zero);
    }

    [Fact]
    public async Task SendAsync_Head_ReadsNoBody() =>
        Assert.Equal("", (await ExchangeAsync("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n", "HEAD")).BodyText());

    [Fact]
    public async Task SendAsync_Headers_AreReadInOrderWithRepeatsAndEveryByte()
    {
        var exchange = await ExchangeAsync(
            "HTTP/1.1 200 OK\r\nx-b: caf\u00e9\u0080\u0001\r\nContent-Type: a\r\nX-A: 1\r\nLocation: \u00c3\u00a9\r\nx-a: 2\r\nx-empty:\r\nContent-Length: 0\r\n\r\n");
        Assert.Equal(
            [new("x-b", "caf\u00e9\u0080\u0001"), new("X-A", "1"), new("X-A", "2"), new("Location", "\u00c3\u00a9"), new("x-empty", ""), new("Content-Type", "a"), new("Content-Length", "0")],
            exchange.Answer().Headers.ToArray());
    }

    [Fact]
    public async Task SendAsync_InformationalAnswers_AreSkipped()
    {
        var exchange = await ExchangeAsync(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        Assert.Equal(200, exchange.Answer().Status);
        Assert.Null(exchange.Answer().Headers.First("Link"));
    }

    [Theory]
    [InlineData("HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n", 302)]
    [InlineData("HTTP/1.1 307 Temporary Redirect\r\nLocation: http://127.0.0.2:1/\r\nContent-Length: 0\r\n\r\n", 307)]
    [InlineData("HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=x\r\nContent-Length: 0\r\n\r\n", 401)]
    [InlineData("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Negotiate\r\nContent-Length: 0\r\n\r\n", 407)]
    [InlineData("HTTP/1.1 503 Unavailable\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n", 503)]
    public async Task SendAsync_AnswerThatAsksForMore_IsTheAnswer(string answer, int status)
    {
        await using var server = RawServer.ForEachRequest((connection, _) => connection.SendAsync(answer));
        Assert.Equal(status, (await Exchanging.SendOnceAsync(Exchanging.To(server.Endpoint))).Answer().Status);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task SendAsync_CompressedBody_IsLeftAlone()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(new byte[5_000_000]);
        var bytes = Encoding.Latin1.GetString(packed.ToArray());
        var exchange = await ExchangeAsync($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {bytes.Length}\r\n\r\n{bytes}");
        Assert.Equal(bytes, exchange.BodyText());
        Assert.Equal("gzip", exchange.Answer().Headers.First("Content-Encoding"));
    }

    [Fact]
    public async Task SendAsync_CookieSet_IsNotSentBack()
    {
        await using var server = RawServer.ForEachRequest((connection, _) => connection.AnswerAsync("ok", "Set-Cookie: a=b; Path=/"));
        await using var exchanger = new HttpExchanger(Exchanging.To(server.Endpoint));
        await exchanger.SendAsync(Exchanging.Post(), CancellationToken.None);
        await exchanger.SendAsync(Exchanging.Post(), CancellationToken.None);
        Assert.Equal(2, server.Requests.Count);
        Assert.All(server.Requests, request => Assert.DoesNotContain("a=b", request, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SendAsync_AnswerBeforeTheWholeRequestIsRead_IsTheAnswer()
    {
        await using var server = RawServer.Start(async connection =>
        {
            await connection.ReadSomeAsync();
            await connection.SendAsync("HTTP/1.1 413 Too Large\r\nConnection: close\r\n\r\ntoo large");
            await Task.Delay(50);
            connection.Close();
        });
        var exchange = await Exchanging.SendOnceAsync(Exchanging.To(server.Endpoint), Exchanging.Post(new string('x', 8 << 20)));
        Assert.Equal(413, exchange.Answer().Status);
    }

    [Fact]
    public async Task SendAsync_GivenRequest_IsTheOneInTheExchange()
    {
        await using var server = RawServer.Sending("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
        var request = Exchanging.Post();
        Assert.Same(request, (await Exchanging.SendOnceAsync(Exchanging.To(server.Endpoint), request)).Request);
    }
}
