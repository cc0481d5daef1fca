using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Transport;
using ConformanceHarness.Wire.Raw;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Raw;

public sealed class ConnectionEndTests
{
    private const string Empty = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private static Func<RawConnection, Task> Then(string latin1, Action<RawConnection> act) => async connection =>
    {
        await connection.ReadSomeAsync();
        await connection.SendAsync(latin1);
        await Task.Delay(20);
        act(connection);
    };

    [Theory]
    [InlineData("", 0)]
    [InlineData(Empty, 1)]
    public async Task SendAsync_ClosedOrReset_IsTold(string answer, int count)
    {
        foreach (var end in new[] { ConnectionEnd.Closed, ConnectionEnd.Reset })
        {
            var answers = await RawSending.AnswersAsync(Then(answer, connection =>
            {
                if (end == ConnectionEnd.Closed) connection.Close();
                else connection.Reset();
            }));
            Assert.Equal((end, count, ""), (answers.End, answers.Answers.Length, answers.Rest()));
            Assert.StartsWith("127.0.0.1:", answers.Detail, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("HTT")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhalf")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf")]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n")]
    public async Task SendAsync_HalfAnAnswer_IsNoAnswerButShown(string half)
    {
        var closed = await RawSending.AnswersAsync(Then(Empty + half, connection => connection.Close()), RawSending.Request() with { Methods = ["POST", "POST"] });
        Assert.Equal((ConnectionEnd.Closed, 1, half), (closed.End, closed.Answers.Length, closed.Rest()));
        var reset = await RawSending.AnswersAsync(Then(half, connection => connection.Reset()));
        Assert.Equal((ConnectionEnd.Reset, 0), (reset.End, reset.Answers.Length));
        var silent = await RawSending.AnswersAsync(Then(half, _ => { }), timeout: Exchanging.Short);
        Assert.Equal((ConnectionEnd.TimedOut, 0, half), (silent.End, silent.Answers.Length, silent.Rest()));
    }

    [Theory]
    [InlineData("220 mail.example ESMTP\r\n")]
    [InlineData("\0\0\0\0\r\n\r\n")]
    [InlineData("HTTP/2.0 200 OK\r\n\r\n")]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")]
    [InlineData("http/1.1 200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 20 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 2000 OK\r\n\r\n")]
    [InlineData("HTTP/1.1  200 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 099 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n: no name\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nb@d: x\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nspace : x\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n folded first\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: +1\r\n\r\nx")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nx")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n")]
    public async Task SendAsync_BrokenFraming_IsNotHttp(string answer)
    {
        var answers = await RawSending.AnswersAsync(Then(answer, connection => connection.Close()));
        Assert.True(answers.End == ConnectionEnd.NotHttp, $"{answers.End}: {answers.Detail}");
        Assert.Empty(answers.Answers);
        Assert.Equal(answer, answers.Rest());
    }

    [Fact]
    public async Task SendAsync_LongRest_IsKeptInPart() =>
        Assert.Equal(new string('y', 256), (await RawSending.AnsweredAsync(new string('y', 3000) + "\r\n")).Rest());

    [Fact]
    public async Task SendAsync_Silence_TimesOut()
    {
        var started = TimeProvider.System.GetTimestamp();
        var answers = await RawSending.AnswersAsync(connection => connection.ReadSomeAsync(), timeout: Exchanging.Short);
        Assert.Equal(ConnectionEnd.TimedOut, answers.End);
        Assert.InRange(TimeProvider.System.GetElapsedTime(started), Exchanging.Short - TimeSpan.FromMilliseconds(30), Exchanging.Short + TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nX-Slow: ", "y")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n", "y")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\ny\r\n")]
    [InlineData("", "HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData("", "\r\n")]
    public async Task SendAsync_Trickle_TimesOut(string start, string drop) => Assert.Equal(ConnectionEnd.TimedOut, (await RawSending.AnswersAsync(async connection =>
    {
        await connection.ReadSomeAsync();
        await connection.SendAsync(start);
        while (true)
        {
            await connection.SendAsync(drop);
            await Task.Delay(20);
        }
    }, timeout: Exchanging.Short)).End);

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nX-Huge: ", "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy")]
    [InlineData("HTTP/1.1 200 OK\r\n", "X-One: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n")]
    [InlineData("", "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n")]
    [InlineData("", "\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", "yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n", "X-One: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n")]
    public async Task SendAsync_EndlessHeaders_AreTooLarge(string start, string more) => Assert.Equal(ConnectionEnd.HeadersTooLarge, (await RawSending.AnswersAsync(async connection =>
    {
        await connection.ReadSomeAsync();
        await connection.SendAsync(start);
        while (true) await connection.SendAsync(string.Concat(Enumerable.Repeat(more, 50)));
    })).End);

    [Theory]
    [InlineData("", "")]
    [InlineData("Content-Length: 9000000000000\r\n", "")]
    [InlineData("Transfer-Encoding: chunked\r\n", "2000\r\n")]
    public async Task SendAsync_EndlessBody_IsCutAtTheBoundAndDropped(string header, string chunk)
    {
        await using var server = RawServer.Start(async connection =>
        {
            await connection.ReadSomeAsync();
            await connection.SendAsync($"HTTP/1.1 200 OK\r\n{header}\r\n");
            while (true) await connection.SendAsync(chunk + new string('y', 8192) + (chunk.Length > 0 ? "\r\n" : ""));
        });
        var answers = (await RawSending.SendAsync(Exchanging.To(server.Endpoint) with { MaxBodyBytes = 100_000 }, RawSending.Request())).Answers();
        Assert.Equal(ConnectionEnd.Dropped, answers.End);
        Assert.True(answers.Answers[0].Truncated);
        Assert.Equal(new string('y', 100_000), answers.Answers[0].Text());
    }

    [Theory]
    [InlineData(100_000, false)]
    [InlineData(100_001, true)]
    public async Task SendAsync_BodyAroundTheBound_IsTruncatedBeyondItOnly(int length, bool truncated)
    {
        string[] heads = [$"Content-Length: {length}\r\n\r\n", "\r\n", $"Transfer-Encoding: chunked\r\n\r\n{length:x}\r\n"];
        foreach (var head in heads)
        {
            await using var server = RawServer.Sending($"HTTP/1.1 200 OK\r\n{head}{new string('y', length)}{(head.Contains("chunked", StringComparison.Ordinal) ? "\r\n0\r\n\r\n" : "")}");
            var answers = (await RawSending.SendAsync(Exchanging.To(server.Endpoint) with { MaxBodyBytes = 100_000 }, RawSending.Request())).Answers();
            Assert.Equal((truncated, 100_000), (answers.Answers[0].Truncated, answers.Answers[0].Body.Length));
        }
    }

    [Property(MaxTest = 40)]
    public void SendAsync_AnyBytesBack_NeverThrow(NonEmptyArray<byte> bytes)
    {
        var answers = RawSending.AnswersAsync(async connection =>
        {
            await connection.ReadSomeAsync();
            await connection.SendAsync(bytes.Get.AsMemory());
            connection.Close();
        }).GetAwaiter().GetResult();
        Assert.Empty(answers.Answers);
        Assert.False(answers.Rest.IsEmpty);
    }

    [Fact]
    public async Task SendAsync_Cancelled_Throws()
    {
        using var caller = new CancellationTokenSource();
        await using var server = RawServer.Start(async connection =>
        {
            await connection.ReadSomeAsync();
            await caller.CancelAsync();
        });
        await using var exchanger = new ConformanceHarness.Transport.Raw.RawExchanger(Exchanging.To(server.Endpoint));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await exchanger.SendAsync(RawSending.Request(), caller.Token));
    }

    [Fact]
    public void Constructor_WrongOption_SaysWhich() => Assert.NotEmpty(Assert.Throws<TransportConfigurationException>(() =>
        new ConformanceHarness.Transport.Raw.RawExchanger(Exchanging.To(new("ftp://h/")))).Message);
}
