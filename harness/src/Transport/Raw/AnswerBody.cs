using System.Buffers;
using System.Globalization;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Transport.Raw;

/// <summary>Reads a body up to a bound, believing no length it is told.</summary>
internal sealed class AnswerBody(ByteReader reader, TransportOptions options)
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    /// <summary>Whether more came than the bound.</summary>
    public bool Truncated { get; private set; }

    /// <exception cref="AnswerException">It breaks its framing, or ends too soon.</exception>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(AnswerFraming framing, CancellationToken ct)
    {
        switch (framing)
        {
            case AnswerFraming.Counted(var length):
                if (!await TakeAsync(length, ct).ConfigureAwait(false)) throw ByteReader.Ended();
                break;
            case AnswerFraming.Chunked:
                await ChunksAsync(ct).ConfigureAwait(false);
                break;
            default:
                await TakeAsync(long.MaxValue, ct).ConfigureAwait(false);
                break;
        }
        return _bytes.WrittenMemory;
    }

    /// <summary>Takes bytes until <paramref name="length"/> or the bound; false when the stream ended before both.</summary>
    private async ValueTask<bool> TakeAsync(long length, CancellationToken ct)
    {
        while (length > 0 && !Truncated)
        {
            var some = await reader.SomeAsync(length, ct).ConfigureAwait(false);
            if (some.IsEmpty) return false;
            length -= some.Length;
            var room = options.MaxBodyBytes - _bytes.WrittenCount;
            Truncated = some.Length > room;
            _bytes.Write(some.Span[..Math.Min(room, some.Length)]);
        }
        return true;
    }

    // RFC 9112, section 7.1; extensions and trailers are read past.
    private async ValueTask ChunksAsync(CancellationToken ct)
    {
        while (!Truncated)
        {
            var size = SizeOf(await LineAsync(ct).ConfigureAwait(false));
            if (size == 0)
            {
                await AnswerHead.FieldsAsync(reader, new(options.MaxHeaderBytes), ct).ConfigureAwait(false);
                return;
            }
            if (!await TakeAsync(size, ct).ConfigureAwait(false)) throw ByteReader.Ended();
            if (!Truncated && await LineAsync(ct).ConfigureAwait(false) is not "") throw Broken();
        }
    }

    private ValueTask<string> LineAsync(CancellationToken ct) => reader.LineAsync(new(options.MaxHeaderBytes), ct);

    private static long SizeOf(string line)
    {
        var end = line.IndexOf(';', StringComparison.Ordinal);
        var digits = (end < 0 ? line.AsSpan() : line.AsSpan(0, end)).Trim(" \t");
        return long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0 ? size : throw Broken();
    }

    private static AnswerException Broken() => new(ConnectionEnd.NotHttp, "sent what is not HTTP: a chunk is broken");
}
