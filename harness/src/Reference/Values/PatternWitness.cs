using System.Text;
using ConformanceHarness.Spec.Patterns;
using static ConformanceHarness.Reference.Values.PatternNode;

namespace ConformanceHarness.Reference.Values;

/// <summary>Finds one text that matches a pattern and has a length in bounds; no generator, just a proof by example.</summary>
internal static class PatternWitness
{
    private const int MaxCopies = 4096;

    /// <summary>A text of <paramref name="min"/> to <paramref name="max"/> characters that matches in full; null when none was found.</summary>
    public static string? Find(string pattern, int min, int max)
    {
        var text = Make(PatternParser.Parse(pattern), min);
        return text.Length >= min && text.Length <= max && EcmaRegex.Compile(pattern).IsMatch(text) ? text : null;
    }

    // As short as it gets with at least `need` characters, or as long as it gets below that.
    private static string Make(PatternNode node, int need) => node switch
    {
        Character character => character.Text,
        Choice choice => choice.Options.Select(option => Make(option, need))
            .OrderBy(text => text.Length < need).ThenBy(text => text.Length < need ? -text.Length : text.Length).First(),
        Sequence sequence => InOrder(sequence.Parts, need),
        Repeat repeat => Copies(repeat, need),
        _ => "",
    };

    private static string InOrder(ImmutableArray<PatternNode> parts, int need)
    {
        var texts = parts.Select(part => Make(part, 0)).ToArray();
        var missing = need - texts.Sum(text => text.Length);
        for (var i = 0; i < texts.Length && missing > 0; i++)
        {
            var grown = Make(parts[i], texts[i].Length + missing);
            missing -= grown.Length - texts[i].Length;
            texts[i] = grown;
        }
        return string.Concat(texts);
    }

    private static string Copies(Repeat repeat, int need)
    {
        var made = new StringBuilder();
        for (var copies = 0; copies < Math.Min(repeat.Max, MaxCopies) && (copies < repeat.Min || made.Length < need); copies++)
        {
            var left = Math.Max(1, repeat.Min - copies);
            var copy = Make(repeat.Part, (Math.Max(0, need - made.Length) + left - 1) / left);
            if (copy.Length == 0 && copies >= repeat.Min) break;
            made.Append(copy);
        }
        return made.ToString();
    }
}
