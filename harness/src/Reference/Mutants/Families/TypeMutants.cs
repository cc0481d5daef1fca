using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Answers;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Mutants.Families;

/// <summary>Values of another JSON type that are let through or made to fit (AWS JSON protocols, "Shape serialization").</summary>
internal static class TypeMutants
{
    private static readonly ImmutableArray<(string Name, ImmutableArray<JsonValueKind> Kinds, string Json)> Kinds =
    [
        ("text", [JsonValueKind.String], "\"text\""),
        ("numbers", [JsonValueKind.Number], "12345"),
        ("booleans", [JsonValueKind.True, JsonValueKind.False], "true"),
        ("arrays", [JsonValueKind.Array], "[1]"),
        ("objects", [JsonValueKind.Object], "{}"),
    ];

    public static IEnumerable<MutantDraft> Of(MutantKit kit) => kit.Sites.Where(site => !site.IsKey).SelectMany(site => At(kit, site));

    private static IEnumerable<MutantDraft> At(MutantKit kit, MemberSite site)
    {
        var traits = kit.Specification.Operation.Model.Effective(site.Member);
        MutantDraft Draft(string what, string rule, Func<Service.ReferenceBehavior, Service.ReferenceBehavior> change, IEnumerable<JsonNode?> values) => new()
        {
            Name = $"type/{site.Path}/{what}", Rule = $"{site.Path} {rule}", Clauses = [kit.Ids.Input(site.Path, InputAspect.Type).Value],
            Change = change, Candidates = kit.With(site, values),
        };
        foreach (var (name, kinds, json) in Kinds)
        {
            var value = JsonElement.Parse(json);
            if (JsonTypes.Holds(site.Shape, traits, value) != Holding.Broken) continue;
            yield return Draft($"{name}-accepted", $"takes {name}",
                behavior => behavior.Ruled(site.Path, rules => rules with
                {
                    TypeFault = given => kinds.Contains(given.ValueKind) ? null : rules.TypeFault(given),
                    Values = [.. rules.Values.Select(rule => rule with { Holds = given => !IsOwn(site, given) || rule.Holds(given) })],
                }),
                [JsonPaths.Copy(value)]);
        }
        // What was unwrapped may break a constraint, and is then refused otherwise than a value of another type.
        var clauses = ImmutableArray.Create(kit.Ids.Input(site.Path, InputAspect.Type).Value, ProtocolClauses.ErrorsSerialization.Value);
        if (site.Path.Steps.Any(step => step is "member" or "value")) yield break;
        var plain = kit.Values.Of(site.Member);
        yield return Draft("array-of-one-unwrapped", "takes its value in an array",
            behavior => behavior.Reading(site.Path, given => JsonPaths.Copy(given is { ValueKind: JsonValueKind.Array } && given.GetArrayLength() == 1 ? given[0] : given)),
            [new JsonArray(plain.DeepClone())]) with { Clauses = clauses };
        yield return Draft("object-of-one-unwrapped", "takes its value in an object",
            behavior => behavior.Reading(site.Path, given => JsonPaths.Copy(given is { ValueKind: JsonValueKind.Object } && given.EnumerateObject().ToList() is [var only] ? only.Value : given)),
            [new JsonObject { ["Value"] = plain.DeepClone() }]) with { Clauses = clauses };
        if (site.IsText)
            yield return Draft("number-as-text", "takes a number for its digits",
                behavior => behavior.Reading(site.Path, given => given.ValueKind == JsonValueKind.Number ? JsonValue.Create(given.GetRawText()) : JsonPaths.Copy(given)),
                [JsonNode.Parse("12345"), JsonNode.Parse(new string('1', Math.Max(1, site.MinLength)))]) with { Clauses = clauses };
    }

    // Constraints look at values of the shape's own type alone.
    private static bool IsOwn(MemberSite site, Rules.MemberValue value) => site.Shape switch
    {
        SimpleShape { Kind: SimpleKind.String } or EnumShape { IsInteger: false } => value.Text is not null,
        ListShape or MapShape or SimpleShape { Kind: SimpleKind.Blob } => value.Text is null && value.Count is not null,
        _ => value.Number is not null,
    };
}
