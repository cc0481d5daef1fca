using System.Text.Json;
using Json.Schema;

namespace ConformanceHarness.Spec.Loading;

/// <summary>
/// Holds a bindings file to its published JSON Schema. What the loader has said already, in words of its own, is not
/// said again.
/// </summary>
internal static class BindingsSchema
{
    private const string Resource = "bindings.schema.json";
    private static readonly Lazy<JsonSchema> Schema = new(Load);

    public static void Check(JsonNodeView root)
    {
        if (root.Problems.Any) return;
        Numbers(root, root.Element, "$");
        if (root.Problems.Any) return;
        var result = Schema.Value.Evaluate(root.Element, new EvaluationOptions { OutputFormat = OutputFormat.List });
        if (result.IsValid) return;
        foreach (var detail in result.Details.Where(detail => detail.HasErrors))
            foreach (var (keyword, message) in detail.Errors!)
                root.Problems.Add(Path(detail.InstanceLocation.ToString()), $"breaks '{keyword}' of the schema", message);
        if (!root.Problems.Any) root.Problems.Add("$", "breaks the schema", "specs/schemas/bindings.schema.json");
    }

    // The library reads every number as a decimal and throws where one is none.
    private static void Numbers(JsonNodeView root, JsonElement element, string path)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject()) Numbers(root, member.Value, $"{path}.{member.Name}");
                break;
            case JsonValueKind.Array:
                foreach (var (at, item) in element.EnumerateArray().Index()) Numbers(root, item, $"{path}[{at}]");
                break;
            case JsonValueKind.Number when !element.TryGetDecimal(out _):
                root.Problems.Add(path, "a number of no sensible size", "a number of at most 28 digits");
                break;
            default:
                break;
        }
    }

    // A JSON pointer (RFC 6901) as the paths of the other messages.
    private static string Path(string pointer) =>
        "$" + string.Concat(pointer.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.All(char.IsAsciiDigit) ? $"[{part}]" : "." + part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)));

    private static JsonSchema Load()
    {
        using var stream = typeof(BindingsSchema).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not embedded");
        using var reader = new StreamReader(stream);
        return JsonSchema.FromText(reader.ReadToEnd());
    }
}
