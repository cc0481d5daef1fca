using System.Text;

namespace ConformanceHarness.Generation.Patterns.Breaking;

/// <summary>One edit by chance, anywhere in a member.</summary>
internal static class ChanceEdit
{
    private const string Strays = "_ .-/:;,*%\"'\\\t\n\0é\u0663\uFF11\u212A\u017F\u200B";

    internal static NearMiss Apply(PatternSample sample, IChooser chooser)
    {
        string text = sample.Text;
        if (text.Length == 0)
            return new(Character(chooser), NearMissKind.Chance, null, "a character in the empty string");
        int place = chooser.Next(text.Length);
        if (char.IsLowSurrogate(text[place]))
            place--;
        int width = char.IsHighSurrogate(text[place]) ? 2 : 1;
        string here = text.Substring(place, width);
        string stray = Character(chooser);
        (string edited, string what) = chooser.Next(6) switch
        {
            0 => (Spliced(place, width, ""), $"{TextEdits.Shown(here)} deleted"),
            1 => (text.Insert(place, stray), $"{TextEdits.Shown(stray)} inserted"),
            2 when place + width < text.Length => Swapped(text, place, width),
            3 when width == 1 && TextEdits.Flipped(text[place]) != text[place] =>
                (Spliced(place, 1, TextEdits.Flipped(text[place]).ToString()), $"{TextEdits.Shown(here)} in the other case"),
            4 when width == 1 && text[place] is > ' ' and < '~' => Neighbour(chooser.Next(2) == 0 ? 1 : -1),
            _ => (Spliced(place, width, stray), $"{TextEdits.Shown(here)} replaced by {TextEdits.Shown(stray)}"),
        };
        return new(edited, NearMissKind.Chance, ElementAt(sample, place), $"{what} at {place}");

        string Spliced(int start, int count, string replacement) =>
            string.Concat(text.AsSpan(0, start), replacement, text.AsSpan(start + count));

        (string, string) Neighbour(int step)
        {
            string neighbour = ((char)(text[place] + step)).ToString();
            return (Spliced(place, 1, neighbour), $"{TextEdits.Shown(here)} replaced by {TextEdits.Shown(neighbour)}");
        }
    }

    private static (string Text, string What) Swapped(string text, int place, int width)
    {
        int after = place + width;
        int next = char.IsHighSurrogate(text[after]) ? 2 : 1;
        string swapped = string.Concat(text.AsSpan(0, place), text.AsSpan(after, next), text.AsSpan(place, width), text.AsSpan(after + next));
        return (swapped, $"{TextEdits.Shown(text.Substring(place, width))} and {TextEdits.Shown(text.Substring(after, next))} swapped");
    }

    private static string Character(IChooser chooser) => chooser.Next(16) switch
    {
        < 6 => Strays[chooser.Next(Strays.Length)].ToString(),
        < 14 => ((char)(' ' + chooser.Next(95))).ToString(),
        14 => new Rune(0xA1 + chooser.Next(0x3000)).ToString(),
        _ => new Rune(0x1F300 + chooser.Next(0x300)).ToString(),
    };

    private static PatternElement? ElementAt(PatternSample sample, int place)
    {
        foreach (Segment segment in sample.Segments)
        {
            if (place < segment.Text.Length)
                return segment.Element;
            place -= segment.Text.Length;
        }

        return null;
    }
}
