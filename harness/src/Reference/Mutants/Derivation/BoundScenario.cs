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
        specification.Rules.Scenarios.Select(scenario => new BoundScenario(scenario,
            [.. ScenarioInputs.Of(specification, bindings, scenario).Select(input => new JsonObject(input.Select(member => KeyValuePair.Create(member.Key, (JsonNode?)member.Value))))]));

    /// <summary>Whether <paramref name="input"/> names what the scenario is about.</summary>
    public bool Matches(JsonElement input) => Inputs.Any(bound => bound.All(member =>
        input.TryGetProperty(member.Key, out var value) && value.ValueKind == JsonValueKind.String && value.ValueEquals(member.Value!.GetValue<string>())));
}
