using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.Changes;

/// <summary>Copies an input with one thing changed; all else stays as it came, repeated names and deep nesting too.</summary>
internal static class InputRewriting
{
    private const int MaxDepth = 100_000;
    private static readonly JsonWriterOptions Writing = new() { MaxDepth = MaxDepth };
    private static readonly JsonDocumentOptions Parsing = new() { MaxDepth = MaxDepth };

    /// <summary>The input with its members under other names.</summary>
    public static JsonElement Renamed(this JsonElement input, Func<string, string> rename) =>
        Written(input, (property, writer) =>
        {
            writer.WritePropertyName(rename(property.Name));
            property.Value.WriteTo(writer);
        });

    /// <summary>The input with the first of every several members of one name.</summary>
    public static JsonElement FirstOfEach(this JsonElement input)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Written(input, (property, writer) =>
        {
            if (!seen.Add(property.Name)) return;
            writer.WritePropertyName(property.Name);
            property.Value.WriteTo(writer);
        });
    }

    /// <summary>The input with another value where objects lead to one.</summary>
    public static JsonElement Replaced(this JsonElement input, MemberPath path, Func<JsonElement, JsonNode?> other) =>
        Written(input, (property, writer) => Property(property, path.Steps, other, writer));

    private static void Property(JsonProperty property, ImmutableArray<string> steps, Func<JsonElement, JsonNode?> other, Utf8JsonWriter writer)
    {
        writer.WritePropertyName(property.Name);
        if (property.Name != steps[0] || property.Value.ValueKind == JsonValueKind.Null)
        {
            property.Value.WriteTo(writer);
        }
        else if (steps.Length == 1)
        {
            if (other(property.Value) is { } value) value.WriteTo(writer);
            else writer.WriteNullValue();
        }
        else if (property.Value.ValueKind == JsonValueKind.Object)
        {
            writer.WriteStartObject();
            foreach (var below in property.Value.EnumerateObject()) Property(below, steps[1..], other, writer);
            writer.WriteEndObject();
        }
        else
        {
            property.Value.WriteTo(writer);
        }
    }

    private static JsonElement Written(JsonElement input, Action<JsonProperty, Utf8JsonWriter> write)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Writing))
        {
            writer.WriteStartObject();
            foreach (var property in input.EnumerateObject()) write(property, writer);
            writer.WriteEndObject();
        }
        return JsonElement.Parse(bytes.WrittenSpan, Parsing);
    }
}
