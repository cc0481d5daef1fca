namespace ConformanceHarness.Generation.Patterns.Breaking;

/// <summary>What a group's choices do not offer: its words cut, prolonged, run together, in another case.</summary>
internal static class ChoiceEdits
{
    internal static IEnumerable<Edit> Of(PatternElement element, string text)
    {
        ImmutableArray<string> words = [.. element.Words.Prepend(text).Distinct()];
        yield return Offer(element, text + "-xx", "a choice of the same form");
        yield return Edit.Of(element, NearMissKind.CaseFlipped, text.ToUpperInvariant(), $"'{text}' in upper case");
        yield return Edit.Of(element, NearMissKind.Missing, "", "missing altogether");
        foreach (string word in words.Where(word => word.Length > 0))
        {
            yield return Offer(element, word[..^1], $"'{word}' without its last character");
            yield return Offer(element, word + "x", $"'{word}' and one character more");
            yield return Offer(element, word[1..], $"'{word}' without its first character");
            yield return Offer(element, word + "-x", $"'{word}' with more after a hyphen");
            yield return Edit.Of(element, NearMissKind.CaseFlipped, word.With(word.Length - 1, TextEdits.Flipped(word[^1]).ToString()), $"'{word}' with its last letter in the other case");
            yield return Edit.Of(element, NearMissKind.CaseFlipped, word.Flipped(), $"'{word}' in the other case");
            yield return Edit.Of(element, NearMissKind.Doubled, word + word, $"'{word}' doubled");
            foreach (int place in Enumerable.Range(0, word.Length).Where(place => !char.IsAsciiLetterOrDigit(word[place])).Take(2))
            {
                string shown = TextEdits.Shown(word[place].ToString());
                yield return Edit.Of(element, NearMissKind.Missing, word.Without(place), $"'{word}' without its {shown}");
                yield return Edit.Of(element, NearMissKind.Replaced, word.With(place, word[place] == '_' ? "-" : "_"), $"'{word}' with another separator");
                yield return Edit.Of(element, NearMissKind.Doubled, word.Doubled(place), $"'{word}' with its {shown} doubled");
                foreach (char other in ":/ ".Where(other => other != word[place]))
                    yield return Edit.Of(element, NearMissKind.Replaced, word.With(place, other.ToString()), $"'{word}' with {TextEdits.Shown(other.ToString())} for its {shown}");
                yield return Edit.Of(element, NearMissKind.Replaced, word.Insert(place, " "), $"'{word}' with a space before its {shown}");
                yield return Edit.Of(element, NearMissKind.Replaced, word.Insert(place + 1, " "), $"'{word}' with a space after its {shown}");
            }
        }
    }

    private static Edit Offer(PatternElement element, string text, string what) => Edit.Of(element, NearMissKind.NotOffered, text, what);
}
