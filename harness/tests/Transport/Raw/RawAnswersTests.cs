using ConformanceHarness.Wire.Raw;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Raw;

/// <summary>How answers are told apart (RFC 9112).</summary>
public sealed class RawAnswersTests
{
    private const string Empty = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private static RawRequest Pipelined(params ImmutableArray<string> methods) => RawSending.Request() with { Methods = methods };

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\ncontent-length:2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nok")]
    [InlineData("HTTP/1.0 200 OK\r\n\r\nok")]
    [InlineData("HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 2\n\nok")]
    [InlineData("\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, Chunked\r\n\r\n1;a=b\r\no\r\n01 \r\nk\r\n000\r\nX-Trailer: t\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 77\r\n\r\n2\r\nok\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\n\r\nok")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")]
    public async Task SendAsync_WellFramedAnswer_IsReadWhole(string answer)
    {
        var answers = await RawSending.AnsweredAsync(answer);
        Assert.True(answers.End == ConnectionEnd.Closed, answers.Detail);
        var only = Assert.Single(answers.Answers);
        Assert.Equal((200, "ok", false), (only.Status, only.Text(), only.Truncated));
        Assert.True(answers.Rest.IsEmpty);
    }

    [Fact]
    public async Task SendAsync_Headers_AreKeptAsTheyCame()
    {
        var answers = await RawSending.AnsweredAsync("HTTP/1.1 200 OK\r\nx-b:  two \r\nX-A: \u00e9\0\r\nx-B: 3\r\nX-Fold: one\r\n\ttwo\r\nContent-Length: 0\r\n\r\n");
        Assert.Equal([new("x-b", "two"), new("X-A", "\u00e9\0"), new("x-B", "3"), new("X-Fold", "one two"), new("Content-Length", "0")], answers.Answers[0].Headers.ToArray());
    }

    [Fact]
    public async Task SendAsync_InterimAnswers_AreCountedAndSkipped()
    {
        var flood = string.Concat(Enumerable.Repeat("HTTP/1.1 100 Continue\r\n\r\n", 40));
        var answers = await RawSending.AnsweredAsync(flood + Empty);
        Assert.Single(answers.Answers);
        Assert.InRange(answers.Interim.Length, 1, 40);
        Assert.All(answers.Interim, status => Assert.Equal(100, status));
    }

    [Theory]
    [InlineData("HEAD", "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n")]
    [InlineData("HEAD", "HTTP/1.1 400 Bad\r\nTransfer-Encoding: chunked\r\n\r\n")]
    [InlineData("POST", "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n")]
    [InlineData("GET", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n")]
    public async Task SendAsync_AnswerWithoutABody_EndsWithItsHead(string method, string head)
    {
        var answers = await RawSending.AnsweredAsync(head + "HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\nok", Pipelined(method, "POST"));
        Assert.Equal([0, 2], answers.Answers.Select(answer => answer.Body.Length));
        Assert.Equal(201, answers.Answers[1].Status);
    }

    [Theory]
    [InlineData("GET", "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n")]
    [InlineData("CONNECT", "HTTP/1.1 200 OK\r\n\r\n")]
    public async Task SendAsync_OtherProtocolFollows_IsNotReadAsAnswers(string method, string head)
    {
        var answers = await RawSending.AnsweredAsync(head + "\u0001\u0002", Pipelined(method, "POST"));
        Assert.Single(answers.Answers);
        Assert.Equal(ConnectionEnd.Dropped, answers.End);
    }

    [Fact]
    public async Task SendAsync_PipelinedRequests_GetTheirAnswersInOrder()
    {
        var two = RawSending.Request(RawSending.Call).Then(RawSending.Request(RawSending.Call.Replace("{}", "[]", StringComparison.Ordinal)));
        var answers = await RawSending.AnswersAsync(async connection =>
        {
            await connection.ReadSomeAsync();
            await connection.AnswerAsync("first");
            await Task.Delay(20);
            await connection.AnswerAsync("second");
            await connection.ReadSomeAsync();
        }, two);
        Assert.Equal(["first", "second"], answers.Answers.Select(answer => answer.Text()));
        Assert.Equal(ConnectionEnd.KeptOpen, answers.End);
    }

    [Fact]
    public async Task SendAsync_OneAnswerTooMany_IsReadAndThenDropped()
    {
        var answers = await RawSending.AnsweredAsync(string.Concat(Enumerable.Repeat(Empty, 5)), Pipelined("POST", "POST"));
        Assert.Equal(3, answers.Answers.Length);
        Assert.Equal(ConnectionEnd.Dropped, answers.End);
        Assert.Contains("more answers", answers.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SendAsync_NoAnswerDue_TellsWhetherOneComes()
    {
        Assert.Equal((ConnectionEnd.KeptOpen, 0), Seen(await RawSending.AnswersAsync(connection => connection.ReadSomeAsync(), Pipelined())));
        Assert.Equal((ConnectionEnd.Dropped, 1), Seen(await RawSending.AnsweredAsync("HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n", Pipelined())));
        static (ConnectionEnd, int) Seen(RawAnswers answers) => (answers.End, answers.Answers.Length);
    }

    [Fact]
    public async Task SendAsync_AnswerAByteAtATime_IsReadWhole()
    {
        const string Slow = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n" + Empty;
        var answers = await RawSending.AnswersAsync(async connection =>
        {
            await connection.ReadSomeAsync();
            foreach (var c in Slow) await connection.SendAsync(c.ToString());
            connection.Close();
        }, Pipelined("POST", "POST"));
        Assert.Equal(["ok", ""], answers.Answers.Select(answer => answer.Text()));
        Assert.Equal(ConnectionEnd.Closed, answers.End);
    }
}
