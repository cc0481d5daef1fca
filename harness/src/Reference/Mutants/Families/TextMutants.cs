using System.Globalization;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Text that is held to its rules only after it was altered: trimmed, folded, cut, decoded.</summary>
internal static class TextMutants
{
    private static readonly ImmutableArray<(string Name, string Rule, Func<string, string> Alter, string[] Units)> Alterations =
    [
        ("trimmed", "is trimmed", text => text.Trim(), [" ", "\t"]),
        ("trimmed-before", "is trimmed at its beginning", text => text.TrimStart(), [" "]),
        ("trimmed-after", "is trimmed at its end", text => text.TrimEnd(), [" "]),
        ("white-space-dropped", "loses its white space", text => string.Concat(text.Where(c => !char.IsWhiteSpace(c))), [" "]),
        ("case-folded-up", "is put in capitals", text => text.ToUpperInvariant(), ["a"]),
        ("case-folded-down", "is put in small letters", text => text.ToLowerInvariant(), ["A"]),
        ("last-part-in-capitals", "has what follows its last / or : put in capitals", Tail, ["a"]),
        ("cut-at-nul", "ends at NUL", text => text.Split('\0')[0], ["\0"]),
        ("cut-at-line-end", "ends at a line feed", text => text.Split('\n')[0], ["\n"]),
        ("controls-dropped", "loses its control characters", text => string.Concat(text.Where(c => !char.IsControl(c))), ["\u0001"]),
        ("percent-decoded", "is percent-decoded", Uri.UnescapeDataString, ["%41"]),
        ("unquoted", "loses quotes around it", text => text.Trim('"', '\''), ["\"", "'"]),
        ("backslashes-dropped", "loses its backslashes", text => text.Replace("\\", "", StringComparison.Ordinal), ["\\"]),
        ("accents-dropped", "loses its combining marks", text => string.Concat(text.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)), ["e\u0301"]),
        ("ascii-only-kept", "loses what is not ASCII", text => string.Concat(text.Where(char.IsAscii)), ["é"]),
    ];

    public static IEnumerable<MutantDraft> Of(MutantKit kit) =>
        from site in kit.Sites
        where site.IsText && (site.Constraints.Length is not null || site.Constraints.Pattern is not null)
        from alteration in Alterations
        select new MutantDraft
        {
            Name = $"text/{site.Path}/{alteration.Name}",
            Rule = $"{site.Path} {alteration.Rule} before it is looked at",
            // Folding may refuse the plainest text, and with it every request.
            Clauses = [kit.Ids.WellFormed.Value, .. new[] { InputAspect.LengthMin, InputAspect.LengthMax, InputAspect.Pattern }.Select(aspect => kit.Ids.Input(site.Path, aspect).Value)],
            Change = behavior => behavior.Looking(site.Path, value => value.Text is { } text ? Rules.MemberValue.OfText(alteration.Alter(text)) : value),
            Candidates = kit.With(site, Texts(site, alteration.Units).Select(text => (JsonNode?)JsonValue.Create(text))),
        };

    private static IEnumerable<string> Texts(MemberSite site, string[] units)
    {
        foreach (var unit in units)
            foreach (var text in Samples.Around(site, unit)) yield return text;
        if (site.Constraints.Pattern is null || Samples.Plain(site) is not { } plain) yield break;
        yield return plain.ToUpperInvariant();
        yield return plain.ToLowerInvariant();
        yield return Tail(plain) == plain ? Tail(plain, char.ToLowerInvariant) : Tail(plain);
    }

    private static string Tail(string text) => Tail(text, char.ToUpperInvariant);

    private static string Tail(string text, Func<char, char> fold)
    {
        var from = text.LastIndexOfAny(['/', ':']) + 1;
        return text[..from] + string.Concat(text[from..].Select(fold));
    }
}
