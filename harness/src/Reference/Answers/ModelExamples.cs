using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Answers;

/// <summary>Values the model itself shows (<c>smithy.api#examples</c>): more life-like than any that are made up.</summary>
internal static class ModelExamples
{
    /// <summary>The outputs of the operation's examples.</summary>
    public static ImmutableArray<JsonElement> Outputs(Operation operation) =>
        operation.Shape.Traits.TryGet(TraitIds.Examples, out var examples) && examples.ValueKind == JsonValueKind.Array
            ? [.. examples.EnumerateArray().Select(Output).OfType<JsonElement>()] : [];

    /// <summary>The first example's value of an output member that keeps all its constraints, or null.</summary>
    public static JsonNode? Value(Specification specification, ImmutableArray<JsonElement> outputs, Member member)
    {
        var alone = new StructureShape(specification.Operation.Output.Id, Traits.None, [member]);
        foreach (var output in outputs)
            if (output.TryGetProperty(member.Name, out var value) && value.ValueKind != JsonValueKind.Null
                && ValueCheck.Check(specification, alone, output).Count == 0)
                return JsonPaths.Copy(value);
        return null;
    }

    private static JsonElement? Output(JsonElement example) =>
        example.ValueKind == JsonValueKind.Object && example.TryGetProperty("output", out var output)
        && output.ValueKind == JsonValueKind.Object ? output : null;
}
