using System.Collections.Frozen;
using System.Text.Json;

namespace ConformanceHarness.Spec.Model;

/// <summary>The traits applied to a shape or member, by absolute trait id, as the JSON AST carries them.</summary>
public sealed class Traits
{
    private readonly FrozenDictionary<string, JsonElement> _values;

    /// <summary>Holds <paramref name="values"/>, whose elements must outlive their document (cloned).</summary>
    public Traits(IReadOnlyDictionary<string, JsonElement> values) => _values = values.ToFrozenDictionary();

    /// <summary>No traits at all.</summary>
    public static Traits None { get; } = new(FrozenDictionary<string, JsonElement>.Empty);

    /// <summary>The ids of all traits present.</summary>
    public IEnumerable<string> Ids => _values.Keys;

    /// <summary>Whether the trait is applied.</summary>
    public bool Has(string traitId) => _values.ContainsKey(traitId);

    /// <summary>The trait's value.</summary>
    public bool TryGet(string traitId, out JsonElement value) => _values.TryGetValue(traitId, out value);

    /// <summary>The trait's value when it is a string.</summary>
    public string? Text(string traitId) =>
        TryGet(traitId, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>These traits, with those of <paramref name="nearer"/> taking precedence (a member's over its target's).</summary>
    public Traits With(Traits nearer)
    {
        if (nearer._values.Count == 0) return this;
        if (_values.Count == 0) return nearer;
        var merged = new Dictionary<string, JsonElement>(_values);
        foreach (var (id, value) in nearer._values) merged[id] = value;
        return new Traits(merged);
    }
}
