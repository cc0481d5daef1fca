using System.Globalization;

namespace ConformanceHarness.Generation.Patterns.Breaking;

/// <summary>Small changes of a text, and how to name its characters.</summary>
internal static class TextEdits
{
    internal static string Without(this string text, int start, int count = 1) => text.Remove(start, count);

    internal static string With(this string text, int place, string replacement) =>
        string.Concat(text.AsSpan(0, place), replacement, text.AsSpan(place + 1));

    internal static string Doubled(this string text, int place) => text.Insert(place, text[place].ToString());

    internal static char Flipped(char letter) => letter switch
    {
        >= 'a' and <= 'z' => (char)(letter - 32),
        >= 'A' and <= 'Z' => (char)(letter + 32),
        _ => letter,
    };

    internal static string Flipped(this string text) => string.Concat(text.Select(Flipped));

    /// <summary>Whether no surrogate stands alone.</summary>
    internal static bool IsWellFormed(this string text)
    {
        for (int place = 0; place < text.Length; place++)
        {
            if (!char.IsSurrogate(text[place]))
                continue;
            if (!char.IsSurrogatePair(text, place))
                return false;
            place++;
        }

        return true;
    }

    /// <summary>A character as a label shows it: itself where it is printable ASCII, else its code point.</summary>
    internal static string Shown(string character) => character is [>= ' ' and <= '~']
        ? $"'{character}'"
        : string.Join(' ', character.EnumerateRunes().Select(rune => string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}")));
}
