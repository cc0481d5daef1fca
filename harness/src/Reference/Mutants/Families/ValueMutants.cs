using System.Globalization;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Rules;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Ranges with another bound and enums with other values (Smithy 2.0, "Constraint traits").</summary>
internal static class ValueMutants
{
    public static IEnumerable<MutantDraft> Of(MutantKit kit) => kit.Sites.SelectMany(site => Ranges(kit, site).Concat(Enums(kit, site)));

    private static IEnumerable<MutantDraft> Ranges(MutantKit kit, MemberSite site)
    {
        if (site.Constraints.Range is not { } range) yield break;
        MutantDraft Bound(InputAspect aspect, string what, string rule, ValueRule? other, decimal edge) => Draft(kit, site, aspect, "range", what, rule, other,
            new[] { edge - 1, edge, edge + 1 }.Select(value => JsonNode.Parse(value.ToString(CultureInfo.InvariantCulture))));
        if (range.Min is { } min)
        {
            yield return Bound(InputAspect.RangeMin, "min-dropped", "has no least value", null, min);
            yield return Bound(InputAspect.RangeMin, "min-lax-by-one", "may be one less", ValueRules.RangeMin(min - 1), min);
            yield return Bound(InputAspect.RangeMin, "min-strict-by-one", "must be one more", ValueRules.RangeMin(min + 1), min);
        }
        if (range.Max is { } max)
        {
            yield return Bound(InputAspect.RangeMax, "max-dropped", "has no greatest value", null, max);
            yield return Bound(InputAspect.RangeMax, "max-lax-by-one", "may be one more", ValueRules.RangeMax(max + 1), max);
            yield return Bound(InputAspect.RangeMax, "max-strict-by-one", "must be one less", ValueRules.RangeMax(max - 1), max);
        }
    }

    private static IEnumerable<MutantDraft> Enums(MutantKit kit, MemberSite site)
    {
        if (site.Shape is not EnumShape { Values.IsEmpty: false } shape) yield break;
        var values = shape.Values;
        JsonNode? Value(string text) => shape.IsInteger ? JsonNode.Parse(text) : JsonValue.Create(text);
        var others = shape.IsInteger ? ["2147483000"] : new[] { "NO_SUCH_VALUE" };
        yield return Draft(kit, site, InputAspect.Enum, "enum", "dropped", "takes any value", null, others.Select(Value));
        foreach (var value in values)
            yield return Draft(kit, site, InputAspect.Enum, "enum", $"without-{value}", $"is never {value}", ValueRules.Enum([.. values.Where(other => other != value)]), [Value(value)]);
        if (shape.IsInteger) yield break;
        var cases = values.SelectMany(value => new[] { value.ToLowerInvariant(), value.ToUpperInvariant() }).Where(value => !values.Contains(value)).ToList();
        yield return Draft(kit, site, InputAspect.Enum, "enum", "any-case", "takes its values in any case",
            ValueRules.Enum(values) with { Holds = given => given.Text is not { } text || values.Contains(text, StringComparer.OrdinalIgnoreCase) }, cases.Select(Value));
    }

    private static MutantDraft Draft(
        MutantKit kit, MemberSite site, InputAspect aspect, string family, string what, string rule, ValueRule? other, IEnumerable<JsonNode?> values) => new()
    {
        Name = $"{family}/{site.Path}/{what}", Rule = $"{site.Path} {rule}", Clauses = [kit.Ids.Input(site.Path, aspect).Value],
        Change = behavior => behavior.Constrained(site.Path, aspect, other), Candidates = kit.With(site, values),
    };
}
