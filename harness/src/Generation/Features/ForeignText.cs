using ConformanceHarness.Generation.Patterns;

namespace ConformanceHarness.Generation.Features;

/// <summary>
/// Near misses that come from how text is handled rather than from the pattern: quoted, wrapped, encoded or continued
/// values, and words in another spelling. Each is proved to be none of the pattern's by every reading.
/// </summary>
internal static class ForeignText
{
    private static readonly (string Before, string After)[] Wraps =
    [
        ("\"", "\""), ("'", "'"), ("<", ">"), ("", "%0A"), ("", "%20"), ("", "?x=1"), ("", "#x"), ("", ";"), ("", "\u2028"), ("", "\u00a0"),
        ("", "\u0085"), ("", "\\n"), ("", "*"), ("", ".."), ("", ":"), ("", "\u200b"), ("[", "]"), ("", ","), ("", "\f"), ("", "\v"),
    ];

    public static IEnumerable<NearMiss> Around(PatternReadings language)
    {
        var plain = language.Primary.Plain();
        var texts = Wraps.Select(wrap => (Text: wrap.Before + plain.Text + wrap.After, Label: $"in {wrap.Before}…{wrap.After}"))
            .Concat(Words(plain));
        return texts.Where(text => language.Primary.Range.Contains(text.Text.Length) && language.Judge(text.Text) == Agreement.None)
            .Select(text => new NearMiss(text.Text, NearMissKind.NotOffered, null, text.Label));
    }

    // Literal words in the plural, or with a hyphen; other elements replaced by a word.
    private static IEnumerable<(string Text, string Label)> Words(PatternSample plain)
    {
        var segments = plain.Segments;
        for (var at = 0; at < segments.Length; at++)
        {
            var text = segments[at].Text;
            for (var i = 1; i <= text.Length; i++)
                if (segments[at].Element.Kind == ElementKind.Literal && char.IsAsciiLetter(text[i - 1]))
                    foreach (var insert in i == text.Length || !char.IsAsciiLetter(text[i]) ? new[] { "s", "-" } : i % 2 == 0 ? ["-"] : [])
                        yield return (With(segments, at, text.Insert(i, insert)), $"'{insert}' in '{text}' after '{text[..i]}'");
            if (segments[at].Element.Kind == ElementKind.Literal) continue;
            foreach (var word in new[] { "aws", "*", "null", "${x}" })
                yield return (With(segments, at, word), $"{segments[at].Element.Source} as '{word}'");
        }
    }

    private static string With(ImmutableArray<Segment> segments, int at, string text) =>
        string.Concat(segments.Select((segment, index) => index == at ? text : segment.Text));
}
