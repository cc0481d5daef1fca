using System.Net.Sockets;
using System.Text;

namespace ConformanceHarness.Tests.Endpoints.Serving;

/// <summary>Writes answers to a bare connection, header names in lower case.</summary>
internal static class SocketWriter
{
    private const int ChunkBytes = 16;
    private static readonly byte[] Spaces = [.. Enumerable.Repeat((byte)' ', 65_536)];

    /// <summary>Sends the answer; true when the connection stays open for another request.</summary>
    public static async Task<bool> WriteAsync(TcpClient client, Call call, Answer answer, HttpFault fault, CancellationToken cancellation)
    {
        if (call.IsOld && fault == HttpFault.OldVersionAnsweredInChunks)
            answer = answer with { Framing = Framing.Chunked };
        else if (call.IsOld && answer.Framing == Framing.Chunked)
            answer = answer with { Framing = Framing.UntilClose };
        if (answer.Delay > TimeSpan.Zero)
            await Task.Delay(answer.Delay, TimeProvider.System, cancellation);
        if (answer.Fate == Fate.Withheld)
            await client.GetStream().ReadExactlyAsync(new byte[1], cancellation);
        if (answer.Fate != Fate.Sent)
            throw new IOException("reset on purpose");
        var closes = answer.Close || answer.Missing > 0 || answer.Framing == Framing.UntilClose
            || (call.IsOld ? !Asks(call, "keep-alive") : Asks(call, "close") && fault != HttpFault.CloseIgnored);
        var stream = client.GetStream();
        await stream.WriteAsync(Head(answer, closes), cancellation);
        if (KestrelMessages.HasContent(call.Method, answer))
            await WriteContentAsync(stream, answer, cancellation);
        return !closes;
    }

    private static bool Asks(Call call, string option) => call.Header("Connection")?.Split(',').Any(one => one.Trim().Equals(option, StringComparison.OrdinalIgnoreCase)) == true;

    private static byte[] Head(Answer answer, bool closes)
    {
        var head = new StringBuilder($"HTTP/1.1 {answer.Status} -\r\n");
        foreach (var (name, value) in answer.Headers)
            head.Append(name.ToLowerInvariant()).Append(": ").Append(value).Append("\r\n");
        if (closes)
            head.Append("connection: close\r\n");
        if (answer.Framing == Framing.Chunked)
            head.Append("transfer-encoding: chunked\r\n");
        if (answer.Framing == Framing.Length && answer.Status is not (204 or 304))
            head.Append("content-length: ").Append(answer.Body.Length + answer.Padding + answer.Missing).Append("\r\n");
        return Encoding.Latin1.GetBytes(head.Append("\r\n").ToString());
    }

    private static async Task WriteContentAsync(NetworkStream stream, Answer answer, CancellationToken cancellation)
    {
        if (answer.Framing != Framing.Chunked)
        {
            await stream.WriteAsync(answer.Body, cancellation);
            for (var left = answer.Padding; left > 0; left -= Math.Min(left, Spaces.Length))
                await stream.WriteAsync(Spaces.AsMemory(0, (int)Math.Min(left, Spaces.Length)), cancellation);
            return;
        }

        for (var at = 0; at < answer.Body.Length; at += ChunkBytes)
        {
            var piece = answer.Body.Slice(at, Math.Min(ChunkBytes, answer.Body.Length - at)).ToArray();
            byte[] chunk = [.. Encoding.ASCII.GetBytes($"{piece.Length:X};x=y\r\n"), .. piece, .. "\r\n"u8];
            await stream.WriteAsync(chunk, cancellation);
        }

        await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), cancellation);
    }
}
