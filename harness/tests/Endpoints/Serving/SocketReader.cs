using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>Reads HTTP/1.1 requests off a connection (RFC 9112), just as much of it as these endpoints need.</summary>
internal sealed class SocketReader(NetworkStream stream)
{
    private const int MostBodyBytes = 32 << 20;
    private readonly byte[] buffer = new byte[16_384];
    private int from;
    private int to;

    /// <summary>The next request; null at the end of the connection.</summary>
    /// <exception cref="IOException">What came is no request.</exception>
    public async Task<Call?> ReadAsync(CancellationToken cancellation)
    {
        if (await LineAsync(cancellation) is not { } start)
            return null;
        if (start.Split(' ') is not [var method, var target, _])
            throw new IOException("no request line");
        var headers = ImmutableArray.CreateBuilder<(string, string)>();
        while (await LineAsync(cancellation) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
                throw new IOException("no header line");
            headers.Add((line[..colon], line[(colon + 1)..].Trim(' ', '\t')));
        }

        var call = new Call(method, PathOf(target), headers.ToImmutable(), default);
        if (call.Header("Expect") is not null)
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), cancellation);
        return call with { Body = await BodyAsync(call, cancellation) };
    }

    private static string PathOf(string target)
    {
        var absolute = target.StartsWith("http://", StringComparison.OrdinalIgnoreCase);
        return (absolute ? new Uri(target).AbsolutePath : target).Split('?')[0];
    }

    private async Task<byte[]> BodyAsync(Call call, CancellationToken cancellation)
    {
        if (call.Header("Transfer-Encoding") is null)
            return await BytesAsync(int.Parse(call.Header("Content-Length") ?? "0", NumberStyles.None, CultureInfo.InvariantCulture), cancellation);
        var body = new List<byte>();
        while (true)
        {
            var size = (await LineAsync(cancellation) ?? throw new IOException("no chunk")).Split(';')[0];
            var chunk = await BytesAsync(int.Parse(size, NumberStyles.HexNumber, CultureInfo.InvariantCulture), cancellation);
            body.AddRange(chunk);
            while (await LineAsync(cancellation) is { Length: > 0 } && chunk.Length == 0)
                continue;
            if (chunk.Length == 0)
                return [.. body];
        }
    }

    private async Task<byte[]> BytesAsync(int count, CancellationToken cancellation)
    {
        if (count > MostBodyBytes)
            throw new IOException("too long");
        var bytes = new byte[count];
        for (var at = 0; at < count;)
        {
            if (from == to && !await FillAsync(cancellation))
                throw new IOException("cut short");
            var some = Math.Min(count - at, to - from);
            buffer.AsSpan(from, some).CopyTo(bytes.AsSpan(at));
            (at, from) = (at + some, from + some);
        }

        return bytes;
    }

    private async Task<string?> LineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (from < to || await FillAsync(cancellation))
        {
            var c = (char)buffer[from++];
            if (c == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append(c);
        }

        return line.Length == 0 ? null : throw new IOException("cut short");
    }

    private async Task<bool> FillAsync(CancellationToken cancellation)
    {
        (from, to) = (0, await stream.ReadAsync(buffer, cancellation));
        return to > 0;
    }
}
