using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ConformanceHarness.Generation.WireCases;
using ConformanceHarness.Spec.WireCases;

namespace ConformanceHarness.Generation.HttpCases;

/// <summary>Spells out the pieces of a raw case: every placeholder becomes what it stands for at one target.</summary>
/// <param name="texts">Text by placeholder.</param>
/// <param name="bodies">Body by placeholder; its length goes by the same name with <c>length</c> in place of <c>body</c>.</param>
internal sealed class RawText(IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, byte[]> bodies)
{
    public byte[] Bytes(Piece piece) => PieceWriter.Bytes(piece, bodies["body"], Write);

    private void Write(ArrayBufferWriter<byte> output, string text, int? number)
    {
        var from = 0;
        foreach (Match match in HttpPlaceholders.Placeholder().Matches(text))
        {
            Encoding.UTF8.GetBytes(text.AsSpan(from, match.Index - from), output);
            Write(output, match, number);
            from = match.Index + match.Length;
        }
        Encoding.UTF8.GetBytes(text.AsSpan(from), output);
    }

    private void Write(ArrayBufferWriter<byte> output, Match match, int? number)
    {
        var (name, how) = (match.Groups["name"].Value, match.Groups["how"].Value);
        if (bodies.TryGetValue(name, out var body)) output.Write(how.Length == 0 ? body : Chunks(body, how));
        else if (HttpPlaceholders.Lengths.Contains(name)) Encoding.UTF8.GetBytes(Number(bodies[name.Replace("length", "body", StringComparison.Ordinal)].Length, how), output);
        else Encoding.UTF8.GetBytes(name == "i" && number is { } i ? i.ToString(CultureInfo.InvariantCulture) : texts.GetValueOrDefault(name, match.Value), output);
    }

    // RFC 9112, section 7.1, without the last chunk.
    private static byte[] Chunks(byte[] body, string how)
    {
        var size = int.Parse(how.AsSpan(how.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        return [.. body.Chunk(size).SelectMany(chunk => (byte[])[.. Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"), .. chunk, .. "\r\n"u8])];
    }

    private static string Number(int length, string how) => how switch
    {
        "" => length.ToString(CultureInfo.InvariantCulture),
        [':', ..] => length.ToString(how[1..], CultureInfo.InvariantCulture),
        _ => (length + int.Parse(how, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture),
    };
}
