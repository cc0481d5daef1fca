using System.Globalization;
using System.IO.Compression;
using System.Text;
using ConformanceHarness.Wire.Raw;

namespace ConformanceHarness.Campaign.Views;

/// <summary>
/// A raw request as one command for a POSIX shell: <c>printf</c> makes the bytes, <c>nc</c> (OpenBSD's) puts them on a
/// connection, over TLS <c>openssl s_client</c> does. Bytes that are not plain are octal escapes, which is the one form
/// that POSIX gives <c>printf</c> in its format.
/// </summary>
internal static class RawLine
{
    private const int Seconds = 10;
    private const int Longest = 4096;

    public static string Of(Uri address, RawRequest request)
    {
        var chunks = request.Chunks.Where(chunk => !chunk.Bytes.IsEmpty).ToList();
        var makes = chunks switch
        {
            [] => Make([]),
            [{ OneByOne: false, Pause.Ticks: 0 } only] => Make(only.Bytes.Span),
            _ => $"{{ {string.Concat(chunks.Select(chunk => $"{Make(chunk)}; "))}}}",
        };
        return $"{makes} | {Connection(address, request.HalfClose)}";
    }

    private static string Connection(Uri address, bool halfClose) => address.Scheme == "https"
        ? $"timeout {Seconds} openssl s_client -quiet -connect {Quoted($"{address.Host}:{address.Port}")} -servername {Quoted(address.IdnHost)}"
        : $"nc {(halfClose ? "-N " : "")}-w {Seconds} {Quoted(address.IdnHost)} {address.Port}";

    private static string Make(RawChunk chunk)
    {
        if (!chunk.OneByOne) return Make(chunk.Bytes.Span) + Sleep(chunk.Pause);
        return $"{Make(chunk.Bytes.Span)} | od -An -v -to1 | tr -s ' ' '\\n' | while read -r byte; do [ -z \"$byte\" ] || {{ printf \"\\\\$byte\"{Sleep(chunk.Pause)}; }}; done";
    }

    private static string Make(ReadOnlySpan<byte> bytes)
    {
        var line = Printed(bytes);
        return line.Length <= Longest ? line : Unpacked(bytes) is var packed && packed.Length < line.Length ? packed : line;
    }

    private static string Printed(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder("printf '", bytes.Length + 16);
        foreach (var b in bytes)
        {
            _ = b switch
            {
                (byte)'\r' => text.Append("\\r"),
                (byte)'\n' => text.Append("\\n"),
                (byte)'%' => text.Append("%%"),
                (byte)'\\' or (byte)'\'' or < (byte)' ' or > (byte)'~' => text.Append('\\').Append(Convert.ToString(b, 8).PadLeft(3, '0')),
                _ => text.Append((char)b),
            };
        }
        return text.Append('\'').ToString();
    }

    // What is long is as a rule one thing over and over.
    private static string Unpacked(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(bytes);
        return $"printf '%s' {Convert.ToBase64String(packed.GetBuffer().AsSpan(0, (int)packed.Length))} | base64 -d | gunzip";
    }

    private static string Sleep(TimeSpan pause) =>
        pause > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $"; sleep {pause.TotalSeconds:0.###}") : "";

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
