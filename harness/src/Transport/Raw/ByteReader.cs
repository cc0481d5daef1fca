using System.Buffers;
using System.Text;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Transport.Raw;

/// <summary>Reads lines and runs of bytes off a stream, and remembers how what it has not finished with began.</summary>
internal sealed class ByteReader(Stream stream) : IDisposable
{
    private const int Size = 16 * 1024;
    private const int MostRemembered = 256;
    private readonly ArrayBufferWriter<byte> _begun = new(MostRemembered);
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Size);
    private int _from;
    private int _to;

    /// <summary>The first bytes since <see cref="Forget"/>, whether taken or not.</summary>
    public ReadOnlyMemory<byte> Begun
    {
        get
        {
            Remember(_buffer.AsSpan(_from, _to - _from));
            return _begun.WrittenMemory.ToArray();
        }
    }

    /// <summary>Begins anew with remembering.</summary>
    public void Forget() => _begun.ResetWrittenCount();

    /// <summary>Waits for bytes, unless some are there; false at the end.</summary>
    public ValueTask<bool> AnyAsync(CancellationToken ct) => _to > _from ? new(true) : FillAsync(ct);

    /// <summary>
    /// The next line as Latin-1, without its end. A bare line feed ends a line too (RFC 9112, section 2.2).
    /// </summary>
    /// <param name="budget">The bytes that may be taken; less by the line afterwards.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="AnswerException">The line is longer than the budget, or the stream ended in it.</exception>
    public async ValueTask<string> LineAsync(HeadBudget budget, CancellationToken ct)
    {
        var seen = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_from + seen, _to - _from - seen).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var line = Take(seen + found + 1).Span;
                budget.Spend(line.Length);
                line = line[..^1];
                return Encoding.Latin1.GetString(line is [.. var text, (byte)'\r'] ? text : line);
            }
            seen = _to - _from;
            budget.Allow(seen + 1);
            if (!await FillAsync(ct).ConfigureAwait(false)) throw Ended();
        }
    }

    /// <summary>At most <paramref name="most"/> bytes, none at the end; good until the next call.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> SomeAsync(long most, CancellationToken ct) =>
        await AnyAsync(ct).ConfigureAwait(false) ? Take((int)Math.Min(most, _to - _from)) : default;

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    public static AnswerException Ended() => new(ConnectionEnd.Closed, "closed the connection before the end of its answer");

    private ReadOnlyMemory<byte> Take(int count)
    {
        var taken = _buffer.AsMemory(_from, count);
        Remember(taken.Span);
        _from += count;
        return taken;
    }

    private void Remember(ReadOnlySpan<byte> bytes) =>
        _begun.Write(bytes[..Math.Min(bytes.Length, MostRemembered - _begun.WrittenCount)]);

    private async ValueTask<bool> FillAsync(CancellationToken ct)
    {
        MakeRoom();
        var count = await stream.ReadAsync(_buffer.AsMemory(_to), ct).ConfigureAwait(false);
        _to += count;
        return count > 0;
    }

    private void MakeRoom()
    {
        if (_from > 0)
        {
            _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
            (_from, _to) = (0, _to - _from);
        }
        if (_to < _buffer.Length) return;
        var larger = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _to).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
