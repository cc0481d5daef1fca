using System.Globalization;
using System.Text;

namespace ConformanceHarness.Wire.Json;

/// <summary>Replaces escaped halves of surrogate pairs by <c>�</c>, which most readers take them for.</summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    public static ReadOnlyMemory<byte> Replace(ReadOnlyMemory<byte> bytes, out bool found)
    {
        found = false;
        var span = bytes.Span;
        byte[]? copy = null;
        for (var i = span.IndexOf((byte)'\\'); i >= 0 && i < span.Length - 1; i = Next(span, i))
        {
            if (!Half(span, i, out var unit)) { i++; continue; }
            if (char.IsHighSurrogate(unit) && Half(span, i + EscapeLength, out var second) && char.IsLowSurrogate(second))
            {
                i += (2 * EscapeLength) - 1;
                continue;
            }
            copy ??= bytes.ToArray();
            "\\ufffd"u8.CopyTo(copy.AsSpan(i));
            i += EscapeLength - 1;
        }
        found = copy is not null;
        return copy ?? bytes;
    }

    private static int Next(ReadOnlySpan<byte> span, int i)
    {
        var rest = i + 1 >= span.Length ? -1 : span[(i + 1)..].IndexOf((byte)'\\');
        return rest < 0 ? -1 : i + 1 + rest;
    }

    private static bool Half(ReadOnlySpan<byte> span, int at, out char unit)
    {
        unit = default;
        if (at < 0 || at + EscapeLength > span.Length || span[at] != '\\' || span[at + 1] != 'u') return false;
        if (!ushort.TryParse(Encoding.ASCII.GetString(span.Slice(at + 2, 4)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)) return false;
        unit = (char)code;
        return char.IsSurrogate(unit);
    }
}
