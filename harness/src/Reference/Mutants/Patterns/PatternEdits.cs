using System.Text.RegularExpressions;

namespace ConformanceHarness.Reference.Mutants.Patterns;

/// <summary>Each element of a pattern widened, narrowed and dropped.</summary>
internal static class PatternEdits
{
    public static IEnumerable<PatternEdit> Of(PatternPart part) => part switch
    {
        PatternPart.Word { IsName: true } word => Name(word),
        PatternPart.Word word => Mark(word),
        PatternPart.Class @class => ClassEdits.Of(@class),
        PatternPart.Group group => Group(group),
        PatternPart.Anchor { IsEnd: true } => End(part),
        _ => [],
    };

    private static IEnumerable<PatternEdit> Name(PatternPart.Word word)
    {
        var source = word.Text;
        yield return new(word, "any-case", $"'{source}' in any case", $"(?i:{source})", source.ToUpperInvariant(), source.ToLowerInvariant(), char.ToUpperInvariant(source[0]) + source[1..]);
        yield return new(word, "any-word", $"any small letters for '{source}'", "[a-z]+", "other");
        yield return new(word, "any-text", $"anything for '{source}'", "[^:/]*", "a_1", "", "*");
        yield return new(word, "optional", $"'{source}' or nothing", $"(?:{source})?", "");
        yield return new(word, "longer", $"'{source}' with more letters", $"{source}[a-z]*", $"{source}s", $"{source}z");
        yield return new(word, "hyphenated", $"'{source}' with a word after a hyphen", $"{source}(?:-[a-z]+)?", $"{source}-fips");
        yield return new(word, "cut", $"'{source}' without its end", source[..^1] + $"(?:{source[^1]})?", source[..^1]);
    }

    private static IEnumerable<PatternEdit> Mark(PatternPart.Word word)
    {
        var source = Regex.Escape(word.Text);
        yield return new(word, "any-character", $"any character for '{word.Text}'", ".", "_", "-", "a");
        yield return new(word, "colon-or-slash", $"a colon, a slash or '{word.Text}'", $"(?:[:/]|{source})", "/", ":");
        yield return new(word, "optional", $"'{word.Text}' or nothing", $"(?:{source})?", "");
        yield return new(word, "repeated", $"'{word.Text}' once or more", $"(?:{source})+", source + source);
        yield return new(word, "spaced", $"'{word.Text}' with a space around", $" ?{source} ?", $" {source}", $"{source} ");
    }

    private static IEnumerable<PatternEdit> Group(PatternPart.Group group)
    {
        var suffix = group.Quantifier.Source;
        string Of(IEnumerable<string> alternatives) => $"(?:{string.Join('|', alternatives)}){suffix}";
        var all = group.Alternatives;
        for (var at = 0; at < all.Length && all.Length > 1; at++)
        {
            var one = all[at];
            var shown = one.Length == 0 ? "nothing" : $"'{one}'";
            yield return new(group, $"without-{Slug(one)}", $"never {shown}", Of(all.RemoveAt(at)), Of([one]));
            if (one.Length > 0)
                yield return new(group, $"{Slug(one)}-and-more", $"{shown} with more after it", Of(all.SetItem(at, $"{one}[a-z0-9-]*")), Of([one]) + "-b", Of([one]) + "b2");
        }
        if (!all.Contains("")) yield return new(group, "optional", "nothing in its place", Of(all.Add("")), "");
        if (all.Length == 1) yield break;
        yield return new(group, "any-suffix", "any letters, digits and hyphens in its place", Of(["[A-Za-z0-9_-]*"]), "-eu", "x");
        yield return new(group, "any-text", "anything in its place", "[^:/]*", " b", ".x");
        yield return new(group, "any-case", "its alternatives in any case", $"(?i:{string.Join('|', all)}){suffix}", [.. all.Where(one => one.Length > 0 && one.All(c => char.IsAsciiLetter(c) || c == '-')).Select(one => one.ToUpperInvariant())]);
    }

    private static IEnumerable<PatternEdit> End(PatternPart part)
    {
        yield return new(part, "open", "anything after its end", "", "x", "-and-more", "\\n");
        yield return new(part, "line-feed", "a line feed after its end", "\\n?$", "\\n$");
        yield return new(part, "white-space", "white space after its end", "\\s*$", "\\t$", " $");
        yield return new(part, "slash", "a slash after its end", "/?$", "/$");
        yield return new(part, "word-end", "anything but a letter or digit after its end", "\\b", "\\.1");
        yield return new(part, "any-line", "further lines after its end", "(?=\\n|$)", "\\nmore");
        yield return new(part, "nul", "anything after a NUL", "(?=\\x00|$)", "\\x00");
    }

    /// <summary>A pattern's source as part of a name.</summary>
    public static string Slug(string source)
    {
        var words = Regex.Replace(source.Replace(":", " colon ", StringComparison.Ordinal).Replace("/", " slash ", StringComparison.Ordinal), "[^A-Za-z0-9]+", "-").Trim('-');
        return words.Length == 0 ? source.Length == 0 ? "empty" : "mark" : words;
    }
}
