using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Answers;

/// <summary>Reads and writes members of nested structures by path.</summary>
internal static class JsonPaths
{
    /// <summary>The value at <paramref name="path"/>; null where a step is absent, null or no structure.</summary>
    public static JsonElement? Find(JsonElement root, MemberPath path)
    {
        foreach (var step in path.Steps)
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty(step, out root)) return null;
        return root.ValueKind == JsonValueKind.Null ? null : root;
    }

    /// <summary>Puts <paramref name="value"/> at <paramref name="path"/>, making the structures on the way.</summary>
    public static void Put(JsonObject root, MemberPath path, JsonNode? value)
    {
        var steps = path.Steps;
        foreach (var step in steps[..^1])
        {
            if (root[step] is not JsonObject next) root[step] = next = [];
            root = next;
        }
        root[steps[^1]] = value;
    }

    /// <summary>A copy of <paramref name="json"/> that can be put into an answer.</summary>
    public static JsonNode? Copy(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(json),
        JsonValueKind.Array => JsonArray.Create(json),
        JsonValueKind.String => JsonValue.Create(json.GetString()),
        _ => JsonValue.Create(json),
    };
}
