using System.Text.RegularExpressions;
using ConformanceHarness.Spec.WireCases;

namespace ConformanceHarness.Spec.Loading;

/// <summary>
/// Texts that a file of raw cases names once, put in where a case has the name in braces; one part may hold those before it.
/// </summary>
internal sealed class HttpParts
{
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);

    /// <summary>No part.</summary>
    public static HttpParts None => new();

    /// <summary>The parts; those with a problem are left out.</summary>
    public static HttpParts Read(JsonNodeView node)
    {
        var parts = new HttpParts();
        foreach (var (name, value) in node.Properties("an object: name to text"))
        {
            if (value.Text("text") is not { } text) continue;
            if (!HttpPlaceholders.Placeholder().IsMatch($"{{{name}}}") || HttpPlaceholders.Takes(name, "")) value.Problems.Add(value.Path, $"'{name}' cannot name a part", "words in lower case that stand for nothing else");
            parts._byName[name] = parts.Expand(text, value);
        }
        return parts;
    }

    /// <summary>The piece with every part put in; null after a problem.</summary>
    public Piece? Piece(JsonNodeView node) => PieceReader.Read(node) is { } piece ? Expand(piece, node) : null;

    private Piece Expand(Piece piece, JsonNodeView node) => piece switch
    {
        Piece.Text text => new Piece.Text(Expand(text.Value, node)),
        Piece.Repeat repeat => repeat with { Of = Expand(repeat.Of, node) },
        Piece.Sequence sequence => new Piece.Sequence([.. sequence.Parts.Select(part => Expand(part, node))]),
        _ => piece,
    };

    private string Expand(string text, JsonNodeView node) => HttpPlaceholders.Placeholder().Replace(text, match => One(match, node));

    private string One(Match match, JsonNodeView node)
    {
        var (name, how) = (match.Groups["name"].Value, match.Groups["how"].Value);
        if (how.Length == 0 && _byName.TryGetValue(name, out var part)) return part;
        // In a repetition {i} is its number.
        if (match.Value != "{i}" && !HttpPlaceholders.Takes(name, how))
            node.Problems.Add(node.Path, $"nothing is meant by '{match.Value}'", Spelling.Expected(name, [.. HttpPlaceholders.Texts, .. HttpPlaceholders.Bodies, .. HttpPlaceholders.Lengths, .. _byName.Keys]));
        return match.Value;
    }
}
