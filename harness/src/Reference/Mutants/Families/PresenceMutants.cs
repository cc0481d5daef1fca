using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Rules;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Required members that may be missing (Smithy 2.0, <c>required</c>; AWS JSON protocols: null is absent).</summary>
internal static class PresenceMutants
{
    public static IEnumerable<MutantDraft> Of(MutantKit kit)
    {
        foreach (var site in kit.Sites.Where(site => site.Member.IsRequired))
        {
            var gone = new[] { Witness.Of(kit.Call(kit.Inputs.Remove(site.Path))), Witness.Of(kit.Call(kit.Inputs.Set(site.Path, null))) };
            MutantDraft Draft(string what, string rule, Func<MemberRules, MemberRules> change) => new()
            {
                Name = $"required/{site.Path}/{what}", Rule = $"{site.Path} {rule}", Clauses = [kit.Ids.Input(site.Path, InputAspect.Required).Value],
                Change = behavior => behavior.Ruled(site.Path, change), Candidates = gone,
            };
            yield return Draft("optional", "may be absent and null", rules => rules with { Required = false });
            yield return Draft("null-accepted", "may be null", rules => rules with { Missing = json => json is null });
            yield return Draft("absent-accepted", "may be absent, though not null", rules => rules with { Missing = json => json is { ValueKind: JsonValueKind.Null } });
            if (!site.IsText) continue;
            yield return new()
            {
                Name = $"required/{site.Path}/empty-accepted", Rule = $"an empty {site.Path} is held to nothing", Clauses = [$"{kit.Specification.Operation.Name}/input/{site.Path}/*"],
                Change = behavior => behavior.Ruled(site.Path, rules => rules with
                {
                    Values = [.. rules.Values.Select(rule => rule with { Holds = value => value.Text == "" || rule.Holds(value) })],
                }),
                Candidates = kit.With(site, [JsonValue.Create("")]),
            };
        }
    }
}
