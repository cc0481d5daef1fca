using System.Buffers;
using System.Globalization;
using ConformanceHarness.Generation.Patterns;
using ConformanceHarness.Generation.Patterns.Breaking;
using ConformanceHarness.Generation.Values;

namespace ConformanceHarness.Generation.Features;

/// <summary>
/// Near misses that come from how text is handled rather than from the pattern: quoted, wrapped, encoded or continued
/// values, and words in another spelling. Each is proved to be none of the pattern's by every reading.
/// </summary>
internal static class ForeignText
{
    private static readonly SearchValues<char> Unreserved = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    private static readonly (string Before, string After)[] Wraps =
    [
        ("\"", "\""), ("'", "'"), ("<", ">"), ("", "%0A"), ("", "%20"), ("", "?x=1"), ("", "#x"), ("", ";"), ("", "\u2028"), ("", "\u00a0"),
        ("", "\u0085"), ("", "\\n"), ("", "*"), ("", ".."), ("", ":"), ("", "\u200b"), ("[", "]"), ("", ","), ("", "\f"), ("", "\v"),
    ];

    public static IEnumerable<NearMiss> Around(PatternReadings language)
    {
        var plain = language.Primary.Plain();
        var texts = Wraps.Select(wrap => (Text: wrap.Before + plain.Text + wrap.After, Label: $"in {wrap.Before}…{wrap.After}"))
            .Concat(Words(plain)).Concat(Escaped(plain.Text)).Concat(Kinds(plain.Text)).Concat(Blank(language.Primary.Range.Min));
        return texts.Where(text => text.Text.IsWellFormed() && language.Primary.Range.Contains(text.Text.Length) && language.Judge(text.Text) == Agreement.None)
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

    // What a reader that decodes once too often takes for the value (RFC 3986, section 2.1).
    private static IEnumerable<(string Text, string Label)> Escaped(string plain)
    {
        yield return (Escape(plain, 0), "its first character percent-encoded");
        yield return (Escape(plain, plain.Length - 1), "its last character percent-encoded");
        if (plain.AsSpan().IndexOfAnyExcept(Unreserved) is var at and >= 0) yield return (Escape(plain, at), $"'{plain[at]}' percent-encoded");
    }

    private static string Escape(string text, int at) => string.Concat(text.AsSpan(0, at), Uri.HexEscape(text[at]), text.AsSpan(at + 1));

    // The text that servers fail on where only a length binds must not make them fail here either.
    private static IEnumerable<(string Text, string Label)> Kinds(string plain) =>
        TextKind.All.Select(kind => (kind.Prefix ? kind.Unit + plain : plain[..^1] + kind.Unit + plain[^1], $"with {kind.Name} in it"));

    private static IEnumerable<(string Text, string Label)> Blank(int length) =>
        new[] { ' ', '\t' }.Select(space => (new string(space, Math.Max(1, length)), string.Create(CultureInfo.InvariantCulture, $"U+{(int)space:X4} {Math.Max(1, length)} times")));

    private static string With(ImmutableArray<Segment> segments, int at, string text) =>
        string.Concat(segments.Select((segment, index) => index == at ? text : segment.Text));
}
