namespace ConformanceHarness.Generation.Patterns.Breaking;

/// <summary>Literal text dropped, changed, doubled and in another case; each word and each separator of it on its own.</summary>
internal static class LiteralEdits
{
    internal static IEnumerable<Edit> Of(PatternElement element, string text)
    {
        (int Start, string Text)[] words = [.. Words(text)];
        int[] separators = [.. Enumerable.Range(0, text.Length).Where(place => !char.IsAsciiLetterOrDigit(text[place]))];
        return Cases(element, text, words)
            .Concat(Separators(element, text, separators))
            .Concat(words.SelectMany(word => Word(element, text, word.Start, word.Text)))
            .Append(Edit.Of(element, NearMissKind.Missing, "", "missing altogether"));
    }

    private static IEnumerable<Edit> Cases(PatternElement element, string text, (int Start, string Text)[] words)
    {
        foreach ((int start, string word) in words)
        {
            yield return Edit.Of(element, NearMissKind.CaseFlipped, text.With(start, TextEdits.Flipped(text[start]).ToString()), $"'{word}' with its first letter in the other case");
            int last = start + word.Length - 1;
            yield return Edit.Of(element, NearMissKind.CaseFlipped, text.With(last, TextEdits.Flipped(text[last]).ToString()), $"'{word}' with its last letter in the other case");
        }

        yield return Edit.Of(element, NearMissKind.CaseFlipped, text.Flipped(), "in the other case");
    }

    private static IEnumerable<Edit> Separators(PatternElement element, string text, int[] places)
    {
        foreach (int place in places)
        {
            string shown = $"{TextEdits.Shown(text[place].ToString())} at {place}";
            yield return Edit.Of(element, NearMissKind.Missing, text.Without(place), $"{shown} missing");
            foreach (char other in Rivals(text[place]))
                yield return Edit.Of(element, NearMissKind.Replaced, text.With(place, other.ToString()), $"{shown} replaced by {TextEdits.Shown(other.ToString())}");
            yield return Edit.Of(element, NearMissKind.Doubled, text.Doubled(place), $"{shown} doubled");
            yield return Edit.Of(element, NearMissKind.Replaced, text.Insert(place, " "), $"{shown} with a space before it");
            yield return Edit.Of(element, NearMissKind.Replaced, text.Insert(place + 1, " "), $"{shown} with a space after it");
        }
    }

    private static IEnumerable<Edit> Word(PatternElement element, string text, int start, string word)
    {
        int last = start + word.Length - 1;
        int middle = start + (word.Length / 2);
        yield return Edit.Of(element, NearMissKind.Missing, text.Without(start, word.Length), $"'{word}' missing");
        yield return Edit.Of(element, NearMissKind.Missing, text.Without(last), $"'{word}' without its last character");
        yield return Edit.Of(element, NearMissKind.Missing, text.Without(start), $"'{word}' without its first character");
        yield return Edit.Of(element, NearMissKind.Replaced, text.With(middle, text[middle] == 'x' ? "y" : "x"), $"'{word}' with another character at {middle - start}");
        yield return Edit.Of(element, NearMissKind.Doubled, text.Doubled(last), $"'{word}' with its last character doubled");
        yield return Edit.Of(element, NearMissKind.Doubled, text.Insert(start, word), $"'{word}' doubled");
        yield return Edit.Of(element, NearMissKind.Replaced, text.Insert(last + 1, " "), $"'{word}' with a space after it");
        yield return Edit.Of(element, NearMissKind.NotOffered, text.Insert(last + 1, "-x"), $"'{word}' with more after a hyphen");
    }

    private static IEnumerable<(int Start, string Text)> Words(string text)
    {
        for (int start = 0; start < text.Length; start++)
        {
            int end = start;
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                end++;
            if (end > start)
                yield return (start, text[start..end]);
            start = end;
        }
    }

    private static IEnumerable<char> Rivals(char separator) => separator switch
    {
        '/' => ['\\', ':', '-'],
        ':' => ['/', ';', '.'],
        '-' => ['_', '\u2013'],
        '.' => [',', 'x'],
        ' ' => ['\u00A0', '_'],
        _ => ['-', 'x'],
    };
}
