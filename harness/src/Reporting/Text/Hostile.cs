using System.Globalization;
using System.Text;

namespace ConformanceHarness.Reporting.Text;

/// <summary>
/// Shows text that somebody else chose. What an answer carries may drive a terminal, reorder a line (Unicode UAX #9),
/// end an element or be no XML at all (XML 1.0, section 2.2); here it becomes text that does none of it, with every
/// such character written as its code point: <c>\u{1b}</c>.
/// </summary>
public static class Hostile
{
    private const int MaxCombining = 2;

    /// <summary>
    /// One line of <paramref name="text"/>: controls (line feeds too), format characters, unusual spaces, lone
    /// surrogates, private and unassigned characters written as code points.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="max">How many UTF-16 units of it to keep; the middle of longer text is left out, and its length in UTF-8 bytes said.</param>
    public static string Visible(string text, int max = int.MaxValue)
    {
        var (head, gap, tail) = Elision.Cut(text, max);
        if (gap is null) return IsTame(text) ? text : Write(text);
        return $"{Write(head)}{gap}{Write(tail)}";
    }

    /// <summary>
    /// The lines of <paramref name="text"/>, broken at line feeds only, each as <see cref="Visible"/> shows it; what is
    /// left out has a line of its own.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <param name="max">How many UTF-16 units to keep.</param>
    /// <param name="maxLines">How many lines to keep, at least 2; the middle of more is left out and counted.</param>
    public static ImmutableArray<string> Lines(string text, int max, int maxLines)
    {
        var (head, gap, tail) = Elision.Cut(text, max);
        if (gap is null) return Elision.Lines([.. head.Split('\n').Select(Write)], maxLines);
        return Elision.Lines([.. head.Split('\n').Select(Write), gap, .. tail.Split('\n').Select(Write)], maxLines);
    }

    private static bool IsTame(string text)
    {
        foreach (var c in text)
            if (c is < ' ' or > '~') return false;
        return true;
    }

    private static string Write(string text)
    {
        if (IsTame(text)) return text;
        var result = new StringBuilder(text.Length + 16);
        var combining = MaxCombining;
        for (var i = 0; i < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                Append(result, text[i++]);
                continue;
            }
            i += rune.Utf16SequenceLength;
            var mark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            combining = mark ? combining + 1 : 0;
            if (combining > MaxCombining || IsUnseen(rune)) Append(result, rune.Value);
            else result.Append(rune.ToString());
        }
        return result.ToString();
    }

    private static void Append(StringBuilder result, int value) =>
        result.Append(CultureInfo.InvariantCulture, $"\\u{{{value:x}}}");

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate => true,
        UnicodeCategory.SpaceSeparator => rune.Value != ' ',
        // Letters and symbols without ink (Unicode, Default_Ignorable_Code_Point and the blank braille cell).
        _ => rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0
            or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF),
    };
}
