using System.Runtime.CompilerServices;

namespace ConformanceHarness.Transport.Http;

/// <summary>
/// A connection's stream that knows whether an answer has begun. The HTTP client reports a connection closed while idle,
/// one closed instead of an answer and one closed in mid-answer by the same error; only here they can be told apart.
/// </summary>
/// <remarks>
/// The client writes a request, its head first and in one piece, then reads its answer. A write with a request line after
/// an answer has begun is the next request; one without is the rest of a request that was answered early. A connection may
/// also be opened ahead and lie idle before its first request: then the client has a read pending on it.
/// </remarks>
internal sealed partial class ConnectionStream(Stream inner) : Stream
{
    private const int Fresh = 0, Asked = 1, Answering = 2;
    private volatile int _state = Fresh;
    private volatile bool _reading;
    private volatile bool _ended;
    private bool _reused;
    private bool _unwritable;

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        _reading = true;
        // An empty read only waits for something to read; another follows it, whatever it says.
        if (buffer.IsEmpty) return inner.ReadAsync(buffer, cancellationToken);
        ValueTask<int> read;
        try
        {
            read = inner.ReadAsync(buffer, cancellationToken);
        }
        catch (IOException error)
        {
            throw OnFailure(error);
        }
        return read.IsCompletedSuccessfully ? new(OnRead(buffer.Span[..read.Result])) : AwaitedAsync(read, buffer);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<int> AwaitedAsync(ValueTask<int> read, Memory<byte> buffer)
    {
        try
        {
            var count = await read.ConfigureAwait(false);
            return OnRead(buffer.Span[..count]);
        }
        catch (IOException error) when (error is not (NoAnswerException or OtherProtocolException))
        {
            throw OnFailure(error);
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        BeginRequest(buffer.Span);
        if (_unwritable) return ValueTask.CompletedTask;
        try
        {
            var write = inner.WriteAsync(buffer, cancellationToken);
            return write.IsCompletedSuccessfully ? write : AwaitedAsync(write);
        }
        catch (IOException)
        {
            _unwritable = true;
            return ValueTask.CompletedTask;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask AwaitedAsync(ValueTask write)
    {
        try
        {
            await write.ConfigureAwait(false);
        }
        catch (IOException)
        {
            // A server may answer before it has read all, and close (RFC 9112, section 9.5): the read tells what there is.
            _unwritable = true;
        }
    }

    private void BeginRequest(ReadOnlySpan<byte> written)
    {
        if (_state == Asked || (_state == Answering && !IsRequestLine(written))) return;
        _reused = _state == Answering || _reading || _ended;
        _state = Asked;
        Interlocked.MemoryBarrier();
        if (_ended || _unwritable) throw new NoAnswerException(_reused, closed: true, null);
    }

    private static bool IsRequestLine(ReadOnlySpan<byte> written) =>
        written.IndexOf("\r\n"u8) is >= 0 and var end && written[..end].EndsWith(" HTTP/1.1"u8);

    private int OnRead(ReadOnlySpan<byte> read)
    {
        if (read.IsEmpty && LeavesNoAnswer()) throw new NoAnswerException(_reused, closed: true, null);
        if (_state == Asked && !MayBeginAnAnswer(read)) throw new OtherProtocolException(read);
        if (!read.IsEmpty) _state = Answering;
        _reading = false;
        return read.Length;
    }

    // The client looks at an answer once a line is whole, and a server that speaks something else may never end one.
    private static bool MayBeginAnAnswer(ReadOnlySpan<byte> read) => "HTTP/"u8.StartsWith(read[..Math.Min(read.Length, "HTTP/"u8.Length)]);

    private IOException OnFailure(IOException error) => LeavesNoAnswer() ? new NoAnswerException(_reused, closed: false, error) : error;

    /// <summary>Notes the end, for a write that may come at the same moment, and says whether a request is left without an answer.</summary>
    private bool LeavesNoAnswer()
    {
        _ended = true;
        Interlocked.MemoryBarrier();
        return _state == Asked;
    }
}
