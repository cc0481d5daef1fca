using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Wire;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Http;

public sealed class HostileBytesTests
{
    public static Arbitrary<string> Answers()
    {
        string[] pieces =
        [
            "HTTP/1.1 200 OK\r\n", "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 101 X\r\n", "HTTP/1.1 500\r\n", "HTTP/9.9 200 OK\r\n", "\r\n", "\n", "\r", "\0",
            "Content-Length: 5\r\n", "Content-Length: -1\r\n", "Content-Length: 99999999999999999999\r\n", "Content-Length: 5, 5\r\n", "Transfer-Encoding: chunked\r\n",
            "Transfer-Encoding: gzip\r\n", "Connection: close\r\n", "Keep-Alive: timeout=0\r\n", "X: \u00ff\r\n", ": empty\r\n", " folded\r\n", "5\r\nhello\r\n", "0\r\n\r\n", "ffffffffff\r\n",
            "hello", "Content-Type: \"\u0001\r\n", "Set-Cookie: ;;;=\r\n", "Location: http://[::1\r\n", "Content-Encoding: br\r\n", "Date: never\r\n", "ETag: x\r\n",
        ];
        var piece = Gen.OneOf(Gen.Elements(pieces), Gen.Choose(0, 255).Select(code => ((char)code).ToString()));
        var tail = piece.ListOf().Select(string.Concat);
        return Gen.OneOf(tail, tail.Select(text => "HTTP/1.1 200 OK\r\n" + text)).ToArbitrary();
    }

    [Property(MaxTest = 400, Arbitrary = [typeof(HostileBytesTests)])]
    public async Task SendAsync_AnyBytesForAnAnswer_IsAnOutcome(string answer)
    {
        await using var server = RawServer.Sending(answer);
        var exchange = await Exchanging.SendOnceAsync(Exchanging.To(server.Endpoint) with { MaxBodyBytes = 4096 });
        Assert.True(exchange.Outcome is Response or TransportFailure { Kind: not FailureKind.Timeout }, exchange.Outcome.ToString());
    }
}
