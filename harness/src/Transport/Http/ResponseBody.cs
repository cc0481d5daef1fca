using System.Buffers;
using System.Net;
using System.Runtime.CompilerServices;

namespace ConformanceHarness.Transport.Http;

/// <summary>Reads a body up to a bound, believing no length it is told beyond what is cheap to set aside.</summary>
/// <param name="Bytes">What came, at most the bound.</param>
/// <param name="Truncated">Whether more came.</param>
internal readonly record struct ResponseBody(byte[] Bytes, bool Truncated)
{
    private const int Chunk = 16 * 1024;

    public static ValueTask<ResponseBody> ReadAsync(HttpResponseMessage message, int bound, CancellationToken ct)
    {
        // What follows a 101 is another protocol, not a body (RFC 9110, section 15.2.2).
        if (message.StatusCode == HttpStatusCode.SwitchingProtocols) return new(new ResponseBody([], false));
        var stream = message.Content.ReadAsStream(ct);
        if (message.Headers.NonValidated.Contains("Transfer-Encoding")) return ReadAnyAsync(stream, bound, ct);
        return message.Content.Headers.ContentLength switch
        {
            0 => new(new ResponseBody([], false)),
            > 0 and <= Chunk and var length when length <= bound => ReadKnownAsync(stream, (int)length, ct),
            _ => ReadAnyAsync(stream, bound, ct),
        };
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<ResponseBody> ReadKnownAsync(Stream stream, int length, CancellationToken ct)
    {
        var bytes = new byte[length];
        var count = await stream.ReadAtLeastAsync(bytes, length, throwOnEndOfStream: false, ct).ConfigureAwait(false);
        return new(count == length ? bytes : bytes[..count], false);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<ResponseBody> ReadAnyAsync(Stream stream, int bound, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Min(bound, Chunk));
        try
        {
            var count = 0;
            while (count < bound)
            {
                if (count == buffer.Length) buffer = Grown(buffer, bound);
                var read = await stream.ReadAsync(buffer.AsMemory(count, Math.Min(buffer.Length, bound) - count), ct).ConfigureAwait(false);
                if (read == 0) return new(buffer.AsSpan(0, count).ToArray(), false);
                count += read;
            }
            var more = await stream.ReadAsync(new byte[1], ct).ConfigureAwait(false) > 0;
            return new(buffer.AsSpan(0, bound).ToArray(), more);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Grown(byte[] buffer, int bound)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(bound, buffer.Length * 2L));
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
