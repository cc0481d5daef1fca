using System.Text.Json;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Generation.Values;

/// <summary>Values out of the model's own <c>smithy.api#examples</c>.</summary>
public static class Examples
{
    /// <summary>The example text of the input member, or null.</summary>
    public static string? Find(Operation operation, MemberPath path) =>
        Inputs(operation).Select(input => Text(input, path)).FirstOrDefault(text => text is not null);

    /// <summary>The example inputs.</summary>
    public static IEnumerable<JsonElement> Inputs(Operation operation) =>
        operation.Shape.Traits.TryGet(TraitIds.Examples, out var examples) && examples.ValueKind == JsonValueKind.Array
            ? examples.EnumerateArray().Select(example => example.TryGetProperty("input", out var input) ? input : default)
                .Where(input => input.ValueKind == JsonValueKind.Object)
            : [];

    private static string? Text(JsonElement input, MemberPath path)
    {
        foreach (var step in path.Steps)
            if (input.ValueKind != JsonValueKind.Object || !input.TryGetProperty(step, out input)) return null;
        return input.ValueKind == JsonValueKind.String ? input.GetString() : null;
    }
}
