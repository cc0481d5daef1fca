using System.Globalization;
using System.Text;
using ConformanceHarness.Campaign.Events;

namespace ConformanceHarness.Reporting.Text;

/// <summary>
/// Raw bytes for people: a line for each line on the wire with its end written out, every byte that is not plain ASCII as
/// <c>\xNN</c>, and what is done between the bytes in parentheses.
/// </summary>
public static class RawText
{
    /// <summary>The lines, bounded.</summary>
    public static ImmutableArray<string> Of(RawView raw, Limits limits)
    {
        var lines = raw.Send.SelectMany(send => Lines(send, limits)).ToList();
        if (raw.HalfClose) lines.Add("(the sending half is closed)");
        return Elision.Lines([.. lines], limits.BodyLines * 2);
    }

    private static IEnumerable<string> Lines(RawSendView send, Limits limits)
    {
        if (send.OneByOne) yield return "(one byte at a time)";
        foreach (var line in Split(Bytes(send))) yield return Hostile.Visible(Escaped(line), limits.Value);
        if (send.PauseMs > 0) yield return string.Create(CultureInfo.InvariantCulture, $"(nothing for {send.PauseMs:0} ms{(send.OneByOne ? " after each" : "")})");
    }

    private static byte[] Bytes(RawSendView send)
    {
        if (send.Base64 is null) return Encoding.UTF8.GetBytes(send.Text ?? "");
        var bytes = new byte[send.Base64.Length];
        return Convert.TryFromBase64String(send.Base64, bytes, out var count) ? bytes[..count] : [];
    }

    private static IEnumerable<ArraySegment<byte>> Split(byte[] bytes)
    {
        for (var from = 0; from < bytes.Length;)
        {
            var end = Array.IndexOf(bytes, (byte)'\n', from);
            var next = end < 0 ? bytes.Length : end + 1;
            yield return new(bytes, from, next - from);
            from = next;
        }
    }

    private static string Escaped(ArraySegment<byte> line)
    {
        var text = new StringBuilder(line.Count + 4);
        foreach (var b in line)
        {
            _ = b switch
            {
                (byte)'\r' => text.Append("\\r"),
                (byte)'\n' => text.Append("\\n"),
                (byte)'\\' => text.Append("\\\\"),
                < (byte)' ' or > (byte)'~' => text.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}"),
                _ => text.Append((char)b),
            };
        }
        return text.ToString();
    }
}
