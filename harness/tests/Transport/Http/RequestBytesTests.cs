using System.Diagnostics;
using System.Text;
using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport.Http;
using ConformanceHarness.Wire;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Http;

public sealed class RequestBytesTests : IAsyncDisposable
{
    private readonly RawServer _server = RawServer.ForEachRequest((connection, request) =>
        request.StartsWith("HEAD ", StringComparison.Ordinal) ? connection.SendAsync("HTTP/1.1 200 OK\r\n\r\n") : connection.AnswerAsync("ok"));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<string> SentAsync(HttpRequest request)
    {
        await Exchanging.SendOnceAsync(Exchanging.To(_server.Endpoint), request);
        return Assert.Single(_server.Requests);
    }

    private string Host => $"127.0.0.1:{_server.Port}";

    [Fact]
    public async Task SendAsync_Post_IsOnTheWireWithNothingAdded()
    {
        var sent = await SentAsync(Exchanging.Post("""{"a":1}""", new("Content-Type", "application/x-amz-json-1.1"), new("X-Amz-Target", "S_1.Op")));
        Assert.Equal(
            $"POST / HTTP/1.1\r\nHost: {Host}\r\nX-Amz-Target: S_1.Op\r\nContent-Type: application/x-amz-json-1.1\r\nContent-Length: 7\r\n\r\n{{\"a\":1}}",
            sent);
    }

    [Fact]
    public async Task SendAsync_UnderAnActivity_AddsNoTraceHeaders()
    {
        using var activity = new Activity("run").SetIdFormat(ActivityIdFormat.W3C).Start();
        activity.AddBaggage("a", "b");
        Assert.Equal($"POST / HTTP/1.1\r\nHost: {Host}\r\nContent-Length: 2\r\n\r\n{{}}", await SentAsync(Exchanging.Post()));
    }

    [Theory]
    [InlineData("x-amz-target")]
    [InlineData("X-AMZ-TARGET")]
    [InlineData("X-Amz-Target")]
    [InlineData("x-aMz-TaRgEt")]
    public async Task SendAsync_CustomHeaderName_KeepsItsCase(string name) =>
        Assert.Contains($"\r\n{name}: S_1.Op\r\n", await SentAsync(Exchanging.Post("{}", new Header(name, "S_1.Op"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("application/x-amz-json-1.1; charset=utf-8")]
    [InlineData("APPLICATION/X-AMZ-JSON-1.1")]
    [InlineData("no media type at all")]
    [InlineData(";;,;")]
    [InlineData("text/plain ")]
    [InlineData("  text/plain")]
    [InlineData("caf\u00e9/\u00ff")]
    public async Task SendAsync_ContentTypeValue_GoesOutByteForByte(string value) =>
        Assert.Contains($"\r\nContent-Type: {value}\r\n", await SentAsync(Exchanging.Post("{}", new Header("Content-Type", value))), StringComparison.Ordinal);

    [Theory]
    [InlineData("X-Amz-Target", "")]
    [InlineData("User-Agent", "(((")]
    [InlineData("Accept", "nothing; like, a /media type")]
    [InlineData("X-Amz-Target", "  S_1 . Op\t")]
    public async Task SendAsync_HeaderValue_IsNotValidated(string name, string value) =>
        Assert.Contains($"\r\n{name}: {value}\r\n", await SentAsync(Exchanging.Post("{}", new Header(name, value))), StringComparison.Ordinal);

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    [InlineData("HEAD")]
    [InlineData("FROBNICATE")]
    public async Task SendAsync_AnyMethodWithABody_GoesOut(string method) =>
        Assert.Equal($"{method} / HTTP/1.1\r\nHost: {Host}\r\nContent-Length: 2\r\n\r\n{{}}", await SentAsync(Exchanging.Request(method, "{}")));

    [Theory]
    [InlineData("POST", "Content-Length: 0\r\n")]
    [InlineData("GET", "")]
    public async Task SendAsync_NoBody_IsFramedAsTheMethodDemands(string method, string framing) =>
        Assert.Equal($"{method} / HTTP/1.1\r\nHost: {Host}\r\n{framing}\r\n", await SentAsync(Exchanging.Request(method, "")));

    [Theory]
    [InlineData("", "/", "/")]
    [InlineData("base", "/", "/base/")]
    [InlineData("base/", "/x?y=1", "/base/x?y=1")]
    [InlineData("", "/a/../b//c?x=%41&y", "/a/../b//c?x=%41&y")]
    [InlineData("", "/a#b", "/a#b")]
    public async Task SendAsync_Path_FollowsTheBasePathVerbatim(string basePath, string path, string target)
    {
        await Exchanging.SendOnceAsync(Exchanging.To(new(_server.Endpoint, basePath)), Exchanging.Post() with { Path = path });
        Assert.StartsWith($"POST {target} HTTP/1.1\r\n", Assert.Single(_server.Requests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_LongBody_GoesOutWhole()
    {
        var body = new string('x', 1 << 20);
        Assert.EndsWith("\r\n\r\n" + body, await SentAsync(Exchanging.Post(body)), StringComparison.Ordinal);
    }

    [Property(MaxTest = 60)]
    public async Task SendAsync_AnyBytes_GoOutUntouched(byte[] body)
    {
        await using var exchanger = new HttpExchanger(Exchanging.To(_server.Endpoint));
        await exchanger.SendAsync(Exchanging.Post() with { Body = body }, CancellationToken.None);
        Assert.EndsWith($"Content-Length: {body.Length}\r\n\r\n{Encoding.Latin1.GetString(body)}", _server.Requests[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PO ST", "/", "X-A", "1")]
    [InlineData("CONNECT", "/", "X-A", "1")]
    [InlineData("POST", "*", "X-A", "1")]
    [InlineData("POST", "", "X-A", "1")]
    [InlineData("POST", "/a b", "X-A", "1")]
    [InlineData("POST", "/caf\u00e9", "X-A", "1")]
    [InlineData("POST", "/", "X A", "1")]
    [InlineData("POST", "/", "", "1")]
    [InlineData("POST", "/", "X-A", "1\r\nX-B: 2")]
    [InlineData("POST", "/", "X-A", "\0")]
    [InlineData("POST", "/", "X-A", "\u0100")]
    [InlineData("POST", "/", "content-length", "7")]
    [InlineData("POST", "/", "Transfer-Encoding", "chunked")]
    [InlineData("POST", "/", "Expect", "100-continue")]
    [InlineData("POST", "/", "host", "elsewhere")]
    public async Task SendAsync_WhatNoHttpClientCanSend_IsRefusedBeforeAConnection(string method, string path, string name, string value)
    {
        var request = Exchanging.Request(method, "{}", new Header(name, value)) with { Path = path };
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => Exchanging.SendOnceAsync(Exchanging.To(_server.Endpoint), request));
        Assert.Contains("raw connection", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(0, _server.Accepted);
    }
}
