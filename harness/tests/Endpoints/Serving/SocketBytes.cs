using System.Net.Sockets;
using System.Text;

namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>Lines and runs of bytes off a connection.</summary>
internal sealed class SocketBytes(NetworkStream stream, HttpFault fault)
{
    private const int MostLineBytes = 32 * 1024;
    private readonly byte[] buffer = new byte[16_384];
    private int from;
    private int to;

    /// <summary>Whether bytes are there that nobody has read yet.</summary>
    public bool Any => from < to || stream.DataAvailable;

    /// <summary>Forgets what has come.</summary>
    public void Drop()
    {
        from = to;
        while (stream.DataAvailable)
            _ = stream.Read(buffer);
    }

    /// <summary>The line without its end; null at the end of the connection.</summary>
    public async Task<string?> LineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        while (from < to || await FillAsync(cancellation))
        {
            var c = (char)buffer[from++];
            if (c == '\n')
            {
                if (line is not { Length: > 0 } || line[^1] != '\r')
                    throw new RefusedException(fault == HttpFault.BareLineFeedFails ? 500 : 400);
                return line.ToString(0, line.Length - 1);
            }

            line.Append(c);
            if (fault == HttpFault.LargeHeaderFails && line.Length > 4096)
                throw new RefusedException(500);
            if (line.Length > MostLineBytes)
                throw new RefusedException(431);
        }

        return line.Length == 0 ? null : throw new RefusedException(400);
    }

    /// <summary>So many bytes; fewer at the end where that is the fault.</summary>
    public async Task<byte[]> BytesAsync(int count, CancellationToken cancellation)
    {
        var bytes = new byte[count];
        for (var at = 0; at < count;)
        {
            if (from == to && !await FillAsync(cancellation))
                return fault == HttpFault.IncompleteTaken ? bytes[..at] : throw new RefusedException(400);
            var some = Math.Min(count - at, to - from);
            buffer.AsSpan(from, some).CopyTo(bytes.AsSpan(at));
            (at, from) = (at + some, from + some);
        }

        return bytes;
    }

    /// <summary>The byte that comes next where it has come already; null else.</summary>
    public byte? Peek() => from < to ? buffer[from] : null;

    private async Task<bool> FillAsync(CancellationToken cancellation)
    {
        (from, to) = (0, await stream.ReadAsync(buffer, cancellation));
        return to > 0;
    }
}
