using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Mutants.Patterns;
using ConformanceHarness.Reference.Rules;
using ConformanceHarness.Reference.Values;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Patterns without one of their elements, or with it in another form (Smithy 2.0, <c>pattern</c>).</summary>
internal static class PatternMutants
{
    private const int MaxText = 100_000;

    public static IEnumerable<MutantDraft> Of(MutantKit kit) => kit.Sites.Where(site => site.Constraints.Pattern is not null).SelectMany(site => At(kit, site));

    private static IEnumerable<MutantDraft> At(MutantKit kit, MemberSite site)
    {
        var pattern = site.Constraints.Pattern!.Pattern;
        var plain = Samples.Plain(site) ?? "";
        yield return Draft(kit, site, "dropped", "is held to no pattern", null, [new string('x', Math.Max(8, site.MinLength))]);
        yield return Draft(kit, site, "any-case", $"matches {pattern} in any case", $"(?i:{pattern})", [plain.ToUpperInvariant(), plain.ToLowerInvariant()]);
        yield return Draft(kit, site, "any-line", "matches with any of its lines", $"(?m:{pattern.Replace("$", "(?=\\n|$)", StringComparison.Ordinal)})", [plain + "\nmore"]);
        var names = new Dictionary<string, int>();
        foreach (var part in PatternScanner.Split(pattern))
        {
            var slug = part is PatternPart.Anchor ? "end" : PatternEdits.Slug(pattern[part.Start..part.End]);
            var nth = names[slug] = names.GetValueOrDefault(slug) + 1;
            foreach (var edit in PatternEdits.Of(part))
                yield return Draft(kit, site, $"{slug}{(nth > 1 ? $"-{nth}" : "")}/{edit.What}", $"takes {edit.Words}", edit.Apply(pattern), edit.Tellings(pattern).SelectMany(telling => Texts(site, telling)));
        }
    }

    private static IEnumerable<string> Texts(MemberSite site, string telling)
    {
        var most = site.MaxLength ?? MaxText;
        if (PatternWitness.Find(telling, site.MinLength, most) is { } text) yield return text;
        if (PatternWitness.Find(telling, (site.MinLength + most) / 2, most) is { } longer) yield return longer;
    }

    private static MutantDraft Draft(MutantKit kit, MemberSite site, string what, string rule, string? pattern, IEnumerable<string> texts) => new()
    {
        Name = $"pattern/{site.Path}/{what}",
        Rule = $"{site.Path} {rule}",
        // What narrows the pattern may refuse the plainest request, and with it every other.
        Clauses = [kit.Ids.Input(site.Path, InputAspect.Pattern).Value, kit.Ids.WellFormed.Value],
        Change = behavior => behavior.Constrained(site.Path, InputAspect.Pattern, pattern is null ? null : ValueRules.Pattern(pattern)),
        Candidates = kit.With(site, texts.Select(text => (JsonNode?)JsonValue.Create(text))),
    };
}
