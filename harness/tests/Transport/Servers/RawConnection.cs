using System.Net.Sockets;
using System.Text;

namespace ConformanceHarness.Tests.Transport.Servers;

/// <summary>A server's end of a connection, where a test says each byte.</summary>
public sealed class RawConnection(Socket socket, int number)
{
    private readonly byte[] _buffer = new byte[64 * 1024];

    /// <summary>The how-manieth connection this is, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>The next request as Latin-1 text, or null when the client has closed.</summary>
    public async Task<string?> ReadRequestAsync()
    {
        var text = new StringBuilder();
        while (!IsWhole(text.ToString()))
        {
            if (await ReadSomeAsync() is not { } more) return null;
            text.Append(more);
        }
        return text.ToString();
    }

    /// <summary>What is there to read, or null at the end.</summary>
    public async Task<string?> ReadSomeAsync()
    {
        var count = await socket.ReceiveAsync(_buffer);
        return count == 0 ? null : Encoding.Latin1.GetString(_buffer, 0, count);
    }

    public async Task SendAsync(string latin1) => await SendAsync(Encoding.Latin1.GetBytes(latin1));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty) bytes = bytes[await socket.SendAsync(bytes)..];
    }

    public Task AnswerAsync(string body, params string[] headers) =>
        SendAsync($"HTTP/1.1 200 OK\r\n{string.Concat(headers.Select(line => line + "\r\n"))}Content-Length: {body.Length}\r\n\r\n{body}");

    /// <summary>Ends the connection by a reset rather than in order.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
    }

    public void Close() => socket.Close();

    private static bool IsWhole(string text)
    {
        var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (head < 0) return false;
        const string Length = "Content-Length: ";
        var at = text.IndexOf(Length, StringComparison.Ordinal);
        var length = at < 0 || at > head ? 0
            : int.Parse(text[(at + Length.Length)..text.IndexOf('\r', at)], System.Globalization.CultureInfo.InvariantCulture);
        return text.Length >= head + 4 + length;
    }
}
