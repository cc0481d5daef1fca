using System.Globalization;

namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>Reads the body of a request (RFC 9112, sections 6 and 7), strictly.</summary>
internal sealed class SocketBody(SocketBytes bytes, HttpFault fault)
{
    private const int MostBodyBytes = 32 << 20;
    private const int MostDigits = 12;

    /// <summary>The body that the headers announce.</summary>
    /// <exception cref="RefusedException">They announce none that can be read.</exception>
    public async Task<byte[]> ReadAsync(Call call, CancellationToken cancellation)
    {
        var codings = call.Header("Transfer-Encoding");
        var lengths = call.Headers.Where(h => h.Name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)).SelectMany(h => h.Value.Split(',')).Select(v => v.Trim(' ', '\t')).ToList();
        if (codings is null || (fault == HttpFault.UnknownCodingIgnored && codings != "chunked"))
            return await CountedAsync(Length(lengths), cancellation);
        if (lengths.Count > 0 && fault != HttpFault.LengthBesideChunkedTaken)
            throw new RefusedException(400);
        if (!codings.Equals("chunked", StringComparison.OrdinalIgnoreCase) || fault == HttpFault.ChunkedNotKnown)
            throw new RefusedException(501);
        return await ChunkedAsync(cancellation);
    }

    private async Task<byte[]> CountedAsync(int length, CancellationToken cancellation)
    {
        var body = await bytes.BytesAsync(length, cancellation);
        if (fault == HttpFault.LengthOneShortMended && body is [.., not (byte)'}'] && bytes.Peek() == '}')
            return [.. body, .. await bytes.BytesAsync(1, cancellation)];
        return body;
    }

    private int Length(List<string> values)
    {
        if (values.Count == 0)
            return 0;
        var text = values[^1];
        if (fault == HttpFault.SignedLengthTaken)
            text = text.TrimStart('+');
        if (fault == HttpFault.LengthReadLeniently)
            return int.TryParse(string.Concat(text.TrimStart('-').TakeWhile(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var some) ? some : 0;
        if (values.Distinct().Count() > 1 || text.Length is 0 or > MostDigits || text.Any(c => !char.IsAsciiDigit(c)))
            throw new RefusedException(400);
        if (fault == HttpFault.RepeatedLengthFails && values.Count > 1)
            throw new RefusedException(500);
        var length = long.Parse(text, CultureInfo.InvariantCulture);
        return length <= MostBodyBytes ? (int)length : throw new RefusedException(413);
    }

    private async Task<byte[]> ChunkedAsync(CancellationToken cancellation)
    {
        var body = new List<byte>();
        while (true)
        {
            var size = Size(await LineAsync(cancellation));
            if (size == 0)
                break;
            body.AddRange(await bytes.BytesAsync(size, cancellation));
            if (await LineAsync(cancellation) is not "")
                throw new RefusedException(400);
        }

        while (await LineAsync(cancellation) is { Length: > 0 })
            continue;
        return [.. body];
    }

    private async Task<string> LineAsync(CancellationToken cancellation) =>
        await bytes.LineAsync(cancellation) ?? (fault == HttpFault.IncompleteTaken ? "" : throw new RefusedException(400));

    private int Size(string line)
    {
        var end = line.IndexOf(';', StringComparison.Ordinal);
        if (end >= 0 && fault == HttpFault.ChunkExtensionsRefused)
            throw new RefusedException(400);
        var digits = end < 0 ? line : line[..end];
        if (fault == HttpFault.ChunkSizePrefixTaken && digits.StartsWith("0x", StringComparison.Ordinal))
            digits = digits[2..];
        if (fault == HttpFault.IncompleteTaken && digits.Length == 0)
            return 0;
        if (fault == HttpFault.ChunkSizeWrapsAround && digits.Length > 8)
            digits = digits[^8..];
        if (digits.Length == 0 || digits.Any(c => !char.IsAsciiHexDigit(c)) || digits.TrimStart('0').Length > 7)
            throw new RefusedException(400);
        var size = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return size <= MostBodyBytes ? size : throw new RefusedException(413);
    }
}
