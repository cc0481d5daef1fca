using System.Text;

namespace ConformanceHarness.Reporting.Text;

/// <summary>Leaves out the middle of what is long and says how much that was.</summary>
public static class Elision
{
    /// <summary>
    /// Cuts <paramref name="text"/> to <paramref name="max"/> UTF-16 units, two thirds of them from its beginning, and
    /// never through a surrogate pair. The gap names the bytes of UTF-8 left out; it is null when nothing was.
    /// </summary>
    public static (string Head, string? Gap, string Tail) Cut(string text, int max)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        if (text.Length <= max) return (text, null, "");
        var head = Whole(text, max - (max / 3));
        var tail = Whole(text, text.Length - (max / 3));
        var gap = $"… ({Amount.Bytes(Encoding.UTF8.GetByteCount(text.AsSpan(head, tail - head)))}) …";
        return (text[..head], gap, text[tail..]);
    }

    /// <summary>Keeps <paramref name="max"/> lines, at least 2, two thirds of them from the beginning.</summary>
    public static ImmutableArray<string> Lines(ImmutableArray<string> lines, int max)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 2);
        if (lines.Length <= max) return lines;
        var tail = (max - 1) / 3;
        var head = max - 1 - tail;
        return [.. lines[..head], $"… ({Amount.Of(lines.Length - head - tail, "line")}) …", .. lines[^tail..]];
    }

    private static int Whole(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]) ? at - 1 : at;
}
