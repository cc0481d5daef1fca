using System.Text.Json;

namespace ConformanceHarness.Spec.Loading;

/// <summary>A JSON element with its path and the problem list, so that every reading says where it failed.</summary>
internal readonly record struct JsonNodeView(JsonElement Element, string Path, Problems Problems)
{
    public JsonValueKind Kind => Element.ValueKind;

    public JsonNodeView Child(string name, JsonElement value) =>
        this with { Element = value, Path = IsPlain(name) ? $"{Path}.{name}" : $"{Path}['{name}']" };

    /// <summary>The properties of an object; a problem and nothing when it is no object.</summary>
    public IEnumerable<(string Name, JsonNodeView Value)> Properties(string expected)
    {
        if (!Is(JsonValueKind.Object, expected)) return [];
        return Each(this);

        static IEnumerable<(string, JsonNodeView)> Each(JsonNodeView self)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var property in self.Element.EnumerateObject())
            {
                var child = self.Child(property.Name, property.Value);
                if (seen.Add(property.Name)) yield return (property.Name, child);
                else self.Problems.Add(child.Path, $"'{property.Name}' is there twice", "one of them");
            }
        }
    }

    /// <summary>The elements of an array; a problem and nothing when it is no array.</summary>
    public IEnumerable<JsonNodeView> Items(string expected)
    {
        if (!Is(JsonValueKind.Array, expected)) return [];
        var self = this;
        return Element.EnumerateArray().Select((item, index) => self with { Element = item, Path = $"{self.Path}[{index}]" });
    }

    /// <summary>The property, or null when absent (no problem).</summary>
    public JsonNodeView? Optional(string name) =>
        Element.ValueKind == JsonValueKind.Object && Element.TryGetProperty(name, out var value) ? Child(name, value) : null;

    /// <summary>The property, or a problem and null.</summary>
    public JsonNodeView? Required(string name, string expected)
    {
        if (Optional(name) is { } found) return found;
        Problems.Add($"{Path}.{name}", "missing", expected);
        return null;
    }

    /// <summary>The text, or a problem and null.</summary>
    public string? Text(string expected) => Is(JsonValueKind.String, expected) ? Element.GetString() : null;

    /// <summary>The whole number, or a problem and null.</summary>
    public long? Whole(string expected)
    {
        if (!Is(JsonValueKind.Number, expected)) return null;
        if (Element.TryGetInt64(out var value)) return value;
        Bad(expected);
        return null;
    }

    public void Bad(string expected) => Problems.Add(Path, $"found {Shown()}", expected);

    private bool Is(JsonValueKind kind, string expected)
    {
        if (Element.ValueKind == kind) return true;
        Bad(expected);
        return false;
    }

    private string Shown()
    {
        var raw = Element.ValueKind == JsonValueKind.Undefined ? "nothing" : Element.GetRawText();
        return raw.Length <= 60 ? raw : raw[..57] + "...";
    }

    private static bool IsPlain(string name) => name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
