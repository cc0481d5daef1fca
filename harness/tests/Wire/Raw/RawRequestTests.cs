using System.Text;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Raw;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Wire.Raw;

public sealed class RawRequestTests
{
    private static HttpRequest Post(params Header[] headers) =>
        new() { Method = "POST", Path = "/a?b", Headers = [.. headers], Body = "{}"u8.ToArray() };

    private static string Text(HttpRequest request) => Encoding.Latin1.GetString(RawRequest.Of(request, "h:1").Bytes.Span);

    [Fact]
    public void Of_Request_KeepsOrderAndCaseOfHeaders() => Assert.Equal(
        "POST /a?b HTTP/1.1\r\nHost: h:1\r\nx-B: 2\r\nX-a: \r\nx-b: 3\r\nContent-Length: 2\r\n\r\n{}",
        Text(Post(new("x-B", "2"), new("X-a", ""), new("x-b", "3"))));

    [Fact]
    public void Of_RequestThatSaysItsOwn_AddsNothing() => Assert.Equal(
        "POST /a?b HTTP/1.1\r\ncontent-length: 9\r\nhost: other\r\n\r\n{}", Text(Post(new("content-length", "9"), new("host", "other"))));

    [Fact]
    public void Of_RequestWithTransferEncoding_GetsNoLength() =>
        Assert.DoesNotContain("Content-Length", Text(Post(new Header("Transfer-Encoding", "chunked"))), StringComparison.Ordinal);

    [Fact]
    public void Of_LineEndInAValue_IsWrittenAsItIs() =>
        Assert.Contains("\r\nx: a\r\n b\r\n", Text(Post(new Header("x", "a\r\n b"))), StringComparison.Ordinal);

    [Fact]
    public void Of_CharacterBeyondOneByte_IsRefused() =>
        Assert.Throws<ArgumentException>(() => RawRequest.Of(Post(new Header("x", "漢")), "h"));

    [Fact]
    public void Of_Request_WaitsForTheAnswerToItsMethod() =>
        Assert.Equal("HEAD", Assert.Single(RawRequest.Of(Post() with { Method = "HEAD" }, "h").Methods));

    [Fact]
    public void Then_AnotherRequest_FollowsOnTheConnection()
    {
        var both = RawRequest.Of(Post(), "h").Then(RawRequest.Of(Post() with { Method = "HEAD" }, "h") with { HalfClose = true });
        Assert.Equal(["POST", "HEAD"], both.Methods.AsEnumerable());
        Assert.True(both.HalfClose);
        Assert.Equal(2, both.Chunks.Length);
    }

    [Property]
    public void Bytes_AnyChunks_AreAllInOrder(byte[][] chunks) => Assert.Equal(
        chunks.SelectMany(chunk => chunk), new RawRequest { Chunks = [.. chunks.Select(chunk => new RawChunk(chunk))] }.Bytes.ToArray());

    [Property]
    public void OneByOne_AnyBytes_AreTheSameWithAPauseEach(byte[] bytes)
    {
        var slow = RawRequest.Of(bytes).OneByOne(TimeSpan.FromSeconds(1));
        Assert.Equal(bytes, slow.Bytes.ToArray());
        Assert.Equal(TimeSpan.FromSeconds(bytes.Length), slow.Paused);
    }

    [Property]
    public void Digest_AnyTwoSplits_DifferWhenTheWritesDo(NonEmptyArray<byte> first, NonEmptyArray<byte> second)
    {
        var whole = RawRequest.Of((byte[])[.. first.Get, .. second.Get]);
        var split = new RawRequest { Chunks = [new(first.Get), new(second.Get)] };
        Assert.NotEqual(RequestDigest.Of(whole), RequestDigest.Of(split));
        Assert.NotEqual(RequestDigest.Of(whole), RequestDigest.Of(whole with { HalfClose = true }));
        Assert.NotEqual(RequestDigest.Of(whole), RequestDigest.Of(whole with { Methods = ["POST", "POST"] }));
        Assert.NotEqual(RequestDigest.Of(whole), RequestDigest.Of(whole.OneByOne(default)));
        Assert.Equal(RequestDigest.Of(whole), RequestDigest.Of(RawRequest.Of(whole.Bytes.ToArray())));
    }
}
