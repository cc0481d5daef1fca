using System.Text;
using ConformanceHarness.Tests.Transport.Servers;
using ConformanceHarness.Wire.Raw;
using FsCheck;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Transport.Raw;

public sealed class RawBytesSentTests
{
    /// <summary>Sends, half-closes, and gives what the server read until then.</summary>
    private static async Task<byte[]> ReceivedAsync(RawRequest request)
    {
        var got = new MemoryStream();
        var answers = await RawSending.AnswersAsync(async connection =>
        {
            while (await connection.ReadSomeAsync() is { } some) got.Write(Encoding.Latin1.GetBytes(some));
            await connection.AnswerAsync("ok");
            connection.Close();
        }, request with { HalfClose = true });
        Assert.True(answers.Sent);
        Assert.Equal("ok", Assert.Single(answers.Answers).Text());
        return got.ToArray();
    }

    [Property(MaxTest = 25)]
    public void SendAsync_AnyBytesInAnyChunks_ArriveExactly(byte[][] chunks)
    {
        var request = new RawRequest { Chunks = [.. chunks.Select(chunk => new RawChunk(chunk))] };
        Assert.Equal(request.Bytes.ToArray(), ReceivedAsync(request).GetAwaiter().GetResult());
    }

    [Fact]
    public async Task SendAsync_LargeRequest_ArrivesExactly()
    {
        var bytes = Enumerable.Range(0, 3 << 20).Select(i => (byte)(i * 7)).ToArray();
        var received = await ReceivedAsync(RawRequest.Of(bytes));
        Assert.True(bytes.AsSpan().SequenceEqual(received));
    }

    [Fact]
    public async Task SendAsync_OneByOne_ComesAByteAtATime()
    {
        var reads = new List<string>();
        await RawSending.AnswersAsync(async connection =>
        {
            while (await connection.ReadSomeAsync() is { } some) reads.Add(some);
            connection.Close();
        }, RawSending.Request("abcdefgh").OneByOne(TimeSpan.FromMilliseconds(15)) with { HalfClose = true });
        Assert.Equal("abcdefgh", string.Concat(reads));
        Assert.True(reads.Count > 3, $"came in {reads.Count} pieces");
    }

    [Fact]
    public async Task SendAsync_Pause_SeparatesChunksAndProlongsTheTimeout()
    {
        var pieces = new List<string>();
        var pause = Exchanging.Short * 2;
        var request = new RawRequest { Chunks = [new("first"u8.ToArray(), pause), new("second"u8.ToArray())] };
        var answers = await RawSending.AnswersAsync(async connection =>
        {
            while (await connection.ReadSomeAsync() is { } some)
            {
                pieces.Add(some);
                if (some == "second") await connection.AnswerAsync("ok");
            }
        }, request, Exchanging.Short);
        Assert.Equal(["first", "second"], pieces);
        Assert.Single(answers.Answers);
    }

    [Fact]
    public async Task SendAsync_NotHalfClosed_KeepsSendingHalfOpen()
    {
        var ended = new TaskCompletionSource<bool>();
        var answers = await RawSending.AnswersAsync(async connection =>
        {
            await connection.ReadRequestAsync();
            var more = connection.ReadSomeAsync();
            ended.SetResult(await Task.WhenAny(more, Task.Delay(30)) == more);
            await connection.AnswerAsync("ok");
        });
        Assert.False(await ended.Task);
        Assert.Equal(ConnectionEnd.KeptOpen, answers.End);
    }

    [Fact]
    public async Task SendAsync_ServerThatNeverReads_EndsInTimeWithWhatItSent()
    {
        var request = RawRequest.Of(new byte[64 << 20]);
        var answers = await RawSending.AnswersAsync(_ => Task.CompletedTask, request, Exchanging.Short);
        Assert.Equal(ConnectionEnd.TimedOut, answers.End);
        Assert.False(answers.Sent);
    }

    [Fact]
    public async Task SendAsync_AnsweredBeforeAllIsSent_StillSendsTheRest()
    {
        var rest = new TaskCompletionSource<string?>();
        var request = new RawRequest { Chunks = [new("start"u8.ToArray(), TimeSpan.FromMilliseconds(100)), new("rest"u8.ToArray())] };
        var answers = await RawSending.AnswersAsync(async connection =>
        {
            await connection.ReadSomeAsync();
            await connection.SendAsync("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            rest.SetResult(await connection.ReadSomeAsync());
        }, request);
        Assert.Equal("rest", await rest.Task.WaitAsync(Exchanging.Ample));
        Assert.Equal(400, Assert.Single(answers.Answers).Status);
        Assert.True(answers.Sent);
    }

    [Fact]
    public async Task SendAsync_Signer_AddsNothing()
    {
        await using var server = RawServer.ForEachRequest((connection, _) => connection.AnswerAsync("ok"));
        await RawSending.SendAsync(Exchanging.To(new(server.Endpoint, "/base")) with { Signer = new RefusingSigner() }, RawSending.Request());
        Assert.Equal(RawSending.Call, Assert.Single(server.Requests));
    }

    private sealed class RefusingSigner : ConformanceHarness.Transport.Signing.ISigner
    {
        public ValueTask<ConformanceHarness.Wire.HttpRequest> SignAsync(ConformanceHarness.Wire.HttpRequest request, Uri target, CancellationToken ct) =>
            throw new InvalidOperationException("nothing raw is to be signed");
    }
}
