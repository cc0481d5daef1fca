using System.Text;
using Spectre.Console.Rendering;

namespace ConformanceHarness.Reporting.Text;

/// <summary>Breaks text to a width in terminal cells.</summary>
public static class Wrap
{
    /// <summary>Breaks prose at spaces, and words longer than a line within.</summary>
    public static IEnumerable<string> Words(string text, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' '))
        {
            var cells = Cells(word);
            if (line.Length > 0 && used + 1 + cells > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }
            if (line.Length > 0)
            {
                line.Append(' ');
                used++;
            }
            var parts = Hard(word, width).ToArray();
            foreach (var part in parts[..^1]) yield return part;
            line.Append(parts[^1]);
            used += Cells(parts[^1]);
        }
        yield return line.ToString();
    }

    /// <summary>Breaks at the width, wherever that is; at least one line comes back.</summary>
    public static IEnumerable<string> Hard(string text, int width)
    {
        var start = 0;
        var used = 0;
        for (var i = 0; i < text.Length;)
        {
            var length = Rune.TryGetRuneAt(text, i, out var rune) ? rune.Utf16SequenceLength : 1;
            var cells = Cells(text.AsSpan(i, length));
            if (used + cells > width && i > start)
            {
                yield return text[start..i];
                (start, used) = (i, 0);
            }
            used += cells;
            i += length;
        }
        yield return text[start..];
    }

    /// <summary>How many terminal cells the text takes.</summary>
    public static int Cells(ReadOnlySpan<char> text) =>
        System.Text.Ascii.IsValid(text) ? text.Length : new Segment(text.ToString()).CellCount();
}
