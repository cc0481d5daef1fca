using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Rules;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Patterns;

namespace ConformanceHarness.Reference.Mutants.Freedoms;

/// <summary>Readings of constraints on which the sources differ: what a pattern binds, and what a length counts.</summary>
internal static class ConstraintFreedoms
{
    public static IEnumerable<CleanVariant> Of(MutantKit kit)
    {
        foreach (var site in kit.Sites.Where(site => site.Constraints.Pattern is not null))
        {
            var pattern = site.Constraints.Pattern!;
            foreach (var (reading, at) in pattern.Readings.Select((reading, at) => (reading, at)))
            {
                var name = at == 0 ? "" : $"-in-reading-{at + 1}";
                yield return New($"{site.Path}-matched-in-full{name}", $"{site.Path} matches {reading} from its beginning to its end",
                    behavior => behavior.Constrained(site.Path, InputAspect.Pattern, Full(reading)));
                if (at > 0)
                    yield return New($"{site.Path}{name}", $"{site.Path} matches {reading}", behavior => behavior.Constrained(site.Path, InputAspect.Pattern, ValueRules.Pattern(reading)));
            }
        }
        foreach (var site in kit.Sites.Where(site => site.IsText && site.Constraints.Length is not null))
            yield return New($"{site.Path}-length-in-utf-16", $"the length of {site.Path} is counted in UTF-16 units",
                behavior => behavior.Looking(site.Path, value => value.Text is { } text ? value with { Count = text.Length } : value, InputAspect.LengthMin, InputAspect.LengthMax));
    }

    private static ValueRule Full(string pattern)
    {
        var regex = EcmaRegex.CompileFull(pattern);
        return ValueRules.Pattern(pattern) with { Holds = value => value.Text is not { } text || regex.IsMatch(text) };
    }

    private static CleanVariant New(string name, string freedom, Func<ReferenceBehavior, ReferenceBehavior> change) =>
        new() { Name = $"constraint/{name}", Freedom = freedom, Change = change };
}
