using System.Text.RegularExpressions;

namespace ConformanceHarness.Reference.Mutants.Patterns;

/// <summary>A character class with other characters, or another number of them.</summary>
internal static class ClassEdits
{
    private static readonly (string Name, string Item, string Example)[] Strangers =
    [
        ("underscore", "_", "_"), ("dot", ".", "."), ("space", " ", " "), ("colon", ":", ":"), ("slash", "/", "/"), ("at-sign", "@", "@"),
        ("bracket", "\\[", "\\["), ("hyphen", "\\-", "-"), ("percent", "%", "%"), ("star", "*", "\\*"), ("back-tick", "`", "`"), ("brace", "{", "\\{"),
        ("small-letter", "a-z", "b"), ("capital", "A-Z", "B"), ("digit", "0-9", "7"),
        ("any-small-letter", "\\u00df-\\u00ff", "\u00e9"), ("any-capital", "\\u00c0-\\u00de", "\u00c9"), ("any-digit", "\\u0660-\\u0669", "\u0669"),
    ];

    public static IEnumerable<PatternEdit> Of(PatternPart.Class part)
    {
        foreach (var edit in Characters(part)) yield return edit;
        foreach (var edit in Count(part)) yield return edit;
        foreach (var edit in Ends(part)) yield return edit;
        var often = Times(part);
        yield return new(part, "any-text", "anything for it", "[^:/]*", $"\\*{often}", "_ _", "");
    }

    private static IEnumerable<PatternEdit> Characters(PatternPart.Class part)
    {
        if (part.Negated) yield break;
        var quantifier = part.Quantifier.Source;
        foreach (var (name, item, example) in Strangers)
            yield return new(part, $"{name}-too", $"{part.Source} takes '{Regex.Unescape(example)}' too", part.Of([.. Safe(part.Items), item]) + quantifier, With(part, example));
        for (var at = 0; at < part.Items.Length && part.Items.Length > 1; at++)
        {
            var item = part.Items[at];
            yield return new(part, $"without-{Name(item)}", $"{part.Source} takes no {item}", part.Of(Safe(part.Items.RemoveAt(at))) + quantifier, $"[{item}]{quantifier}", With(part, $"[{item}]"));
        }
        foreach (var (item, at) in part.Items.Select((item, at) => (item, at)))
        {
            if (item.Length != 3 || item[1] != '-') continue;
            var (low, high) = (item[0], item[2]);
            yield return Narrowed($"{(char)(low + 1)}-{high}", low);
            yield return Narrowed($"{low}-{(char)(high - 1)}", high);
            if (char.IsAsciiLetter(low)) yield return Narrowed($"{low}-{(char)((low + high) / 2)}", high);

            PatternEdit Narrowed(string other, char lost) =>
                new(part, $"{item}-as-{other}", $"{part.Source} takes {other} for {item}", part.Of(part.Items.SetItem(at, other)) + quantifier, With(part, lost.ToString()), $"{lost}{Times(part)}");
        }
    }

    private static IEnumerable<PatternEdit> Count(PatternPart.Class part)
    {
        var (_, min, max) = part.Quantifier;
        PatternEdit Counted(string what, string words, int least, int? most, params int[] telling) =>
            new(part, what, $"{part.Source}{part.Quantifier.Source} {words}", part.Source + Quantifier.Write(least, most), [.. telling.Select(count => part.Source + Quantifier.Write(count, count))]);
        if (min > 0) yield return Counted("one-fewer", "one time fewer", min - 1, max, min - 1);
        if (min > 1) yield return Counted("none-needed", "any fewer times", 0, max, 0, 1);
        if (max is null || max > min) yield return Counted("one-more-needed", "at least once more", min + 1, max, min);
        if (max is { } most)
        {
            yield return Counted("one-more", "one time more", min, most + 1, most + 1);
            yield return Counted("without-bound", "any more times", min, null, most + 1, (2 * most) + 1);
            if (most > min) yield return Counted("one-more-refused", "one time less at most", min, most - 1, most);
        }
        else
        {
            yield return Counted("at-most-8", "at most 8 times", min, Math.Max(8, min), 9, 40);
            yield return Counted("at-most-12", "at most 12 times", min, Math.Max(12, min), 13, 40);
            yield return Counted("at-most-32", "at most 32 times", min, Math.Max(32, min), 33, 60);
            yield return Counted("at-most-128", "at most 128 times", min, Math.Max(128, min), 129, 200);
            yield return Counted("exactly-12", "12 times", 12, 12, 11, 13, 1);
        }
    }

    // A class at whose beginning or end one of its characters does not stand.
    private static IEnumerable<PatternEdit> Ends(PatternPart.Class part)
    {
        if (part.Negated || part.Items.Length < 2 || part.Quantifier == Quantifier.Once) yield break;
        foreach (var item in part.Items)
        {
            yield return new(part, $"no-{Name(item)}-first", $"{part.Source} without {item} first", $"(?![{item}]){part.Source}{part.Quantifier.Source}", $"[{item}]{Rest(part)}");
            yield return new(part, $"no-{Name(item)}-last", $"{part.Source} without {item} last", $"{part.Source}{part.Quantifier.Source}(?<![{item}])", $"{Rest(part)}[{item}]");
        }
    }

    private static string Name(string item) => item is "\\-" or "-" ? "hyphen" : item is "_" ? "underscore" : PatternEdits.Slug(item);

    // Once the character, the rest of the class's own.
    private static string With(PatternPart.Class part, string one) => one + Rest(part);

    private static string Rest(PatternPart.Class part) => part.Quantifier switch
    {
        { Max: 1 } => "",
        { Min: > 1 and var min } => part.Source + Quantifier.Write(min - 1, min - 1),
        _ => part.Source + "*",
    };

    private static string Times(PatternPart.Class part) => part.Quantifier.Min > 1 ? Quantifier.Write(part.Quantifier.Min, part.Quantifier.Min) : "";

    // A hyphen at the end of a class is itself; before another item it would make a range.
    private static IEnumerable<string> Safe(IEnumerable<string> items) => items.Select(item => item == "-" ? "\\-" : item);
}
