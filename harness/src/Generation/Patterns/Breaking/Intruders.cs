using ConformanceHarness.Generation.Patterns.Syntax;

namespace ConformanceHarness.Generation.Patterns.Breaking;

/// <summary>Characters that a class leaves out and that a careless check lets in.</summary>
internal static class Intruders
{
    // Those that fold onto ASCII under Unicode's case rules: Kelvin sign, long s, dotted and dotless i.
    private static readonly ImmutableArray<(char Letter, string Trap)> Folding = [('k', "\u212A"), ('s', "\u017F"), ('i', "\u0130"), ('i', "\u0131")];

    private static readonly ImmutableArray<string> Everywhere =
    [
        "_", " ", ".", "-", "é", "\0", "\n", "\t", "/", ":", "*", "%", "\"", "\\", "\u200B", "\u0301", "😀",
        "@", "[", "`", "{", "É", "]", "}", "^", "~", "+", "=", "#", "?", "&", "!", "$", "(", ")", "<", ">", ",", ";", "|", "'",
    ];

    /// <summary>The intruders for a set of allowed characters, the most telling first, with their names.</summary>
    internal static IEnumerable<(string Character, string What)> For(CodeSet allowed) => Cases(allowed)
        .Concat(Neighbours(allowed))
        .Concat(Lookalikes(allowed))
        .Concat(Everywhere.Select(character => (character, "")))
        .Where(intruder => intruder.Item1.EnumerateRunes().All(rune => !allowed.Contains(rune.Value)))
        .DistinctBy(intruder => intruder.Item1)
        .Select(intruder => (intruder.Item1, intruder.Item2.Length == 0 ? TextEdits.Shown(intruder.Item1) : $"{TextEdits.Shown(intruder.Item1)}, {intruder.Item2}"));

    private static IEnumerable<(string, string)> Cases(CodeSet allowed)
    {
        if (allowed.Contains('a') != allowed.Contains('A'))
            yield return (allowed.Contains('a') ? "A" : "a", "a letter in the other case");
        else if (!allowed.Contains('a'))
            yield return ("a", "a letter");
        if (!allowed.Contains('0'))
            yield return ("0", "a digit");
    }

    private static IEnumerable<(string, string)> Neighbours(CodeSet allowed)
    {
        foreach (CodeRange range in allowed.Ranges.Where(range => range.First is > ' ' and <= '~'))
        {
            yield return (((char)(range.First - 1)).ToString(), $"just below {TextEdits.Shown(((char)range.First).ToString())}");
            if (range.Last < '~')
                yield return (((char)(range.Last + 1)).ToString(), $"just above {TextEdits.Shown(((char)range.Last).ToString())}");
        }
    }

    private static IEnumerable<(string, string)> Lookalikes(CodeSet allowed)
    {
        if (allowed.Contains('1'))
        {
            yield return ("\u0663", "a digit of another script");
            yield return ("\uFF11", "a full-width digit");
            yield return ("\u00B2", "a superscript digit");
        }

        if (allowed.Contains('a') || allowed.Contains('A'))
        {
            yield return ("\u0430", "a letter of another script");
            yield return (allowed.Contains('A') ? "\uFF21" : "\uFF41", "a full-width letter");
        }

        foreach ((char letter, string trap) in Folding)
        {
            if (allowed.Contains(letter) || allowed.Contains(TextEdits.Flipped(letter)))
                yield return (trap, $"folds onto '{letter}'");
        }
    }
}
