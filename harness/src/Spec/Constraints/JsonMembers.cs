using System.Text.Json;

namespace ConformanceHarness.Spec.Constraints;

/// <summary>Finds a member by its exact name.</summary>
public static class JsonMembers
{
    /// <summary>The value of the member that counts under <paramref name="pick"/>; false when there is none.</summary>
    public static bool TryFind(JsonElement value, string name, DuplicatePick pick, out JsonElement found)
    {
        if (pick == DuplicatePick.Last) return value.TryGetProperty(name, out found);
        foreach (var property in value.EnumerateObject())
        {
            if (!property.NameEquals(name)) continue;
            found = property.Value;
            return true;
        }
        found = default;
        return false;
    }

    /// <summary>One entry a name: that which counts under <paramref name="pick"/>.</summary>
    public static IReadOnlyCollection<JsonProperty> Each(JsonElement value, DuplicatePick pick)
    {
        var entries = new Dictionary<string, JsonProperty>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
            if (pick == DuplicatePick.Last || !entries.ContainsKey(property.Name)) entries[property.Name] = property;
        return entries.Values;
    }
}
