using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Reference.Mutants.Derivation;

/// <summary>A scenario of the documentation with every input its bindings give.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Inputs">The inputs; empty when a name is not bound.</param>
internal sealed record BoundScenario(Scenario Scenario, ImmutableArray<JsonObject> Inputs)
{
    public static IEnumerable<BoundScenario> All(Specification specification, BindingSet bindings) =>
        specification.Rules.Scenarios.Select(scenario => new BoundScenario(scenario, [.. Product(specification, scenario, bindings)]));

    /// <summary>Whether <paramref name="input"/> names what the scenario is about.</summary>
    public bool Matches(JsonElement input) => Inputs.Any(bound => bound.All(member =>
        input.TryGetProperty(member.Key, out var value) && value.ValueKind == JsonValueKind.String && value.ValueEquals(member.Value!.GetValue<string>())));

    private static IEnumerable<JsonObject> Product(Specification specification, Scenario scenario, BindingSet bindings) =>
        scenario.Input.Aggregate<KeyValuePair<string, string>, IEnumerable<JsonObject>>([new JsonObject()], (soFar, pair) => soFar
            .SelectMany(input => DerivedValues.Resolve(specification, bindings, pair.Key, pair.Value).Select(value => With(input, pair.Key, value))));

    private static JsonObject With(JsonObject input, string name, string value)
    {
        var copy = (JsonObject)input.DeepClone();
        copy[name] = value;
        return copy;
    }
}
