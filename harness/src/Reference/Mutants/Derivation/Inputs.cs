using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Mutants.Derivation;

/// <summary>Inputs that keep every rule but what is put at one place; owners of the place come into being with it.</summary>
internal sealed class Inputs(Specification specification, PlainValues values)
{
    private static readonly JsonNode Absent = JsonValue.Create("absent");

    /// <summary>The input with its required members alone.</summary>
    public JsonObject Plain() => values.Structure(specification.Operation.Input);

    /// <summary>The plain input with <paramref name="value"/> at <paramref name="path"/>.</summary>
    public JsonObject Set(MemberPath path, JsonNode? value) => Set(Plain(), path, value);

    /// <summary><paramref name="input"/> with <paramref name="value"/> at <paramref name="path"/>.</summary>
    public JsonObject Set(JsonObject input, MemberPath path, JsonNode? value) =>
        (JsonObject)Change(input, specification.Operation.Input, path.Steps.AsSpan(), value?.DeepClone())!;

    /// <summary>The plain input without what stands at <paramref name="path"/>.</summary>
    public JsonObject Remove(MemberPath path) =>
        (JsonObject)Change(Plain(), specification.Operation.Input, path.Steps.AsSpan(), Absent)!;

    private JsonNode? Change(JsonNode? at, Shape shape, ReadOnlySpan<string> steps, JsonNode? value)
    {
        if (steps.Length == 0) return value;
        var step = steps[0];
        var rest = steps[1..];
        var child = JsonForms.Children(shape).First(pair => pair.Step == step).Member;
        switch (shape)
        {
            case ListShape:
                var elements = at?.DeepClone() as JsonArray ?? [];
                if (elements.Count == 0) elements.Add(values.Of(child));
                elements[0] = Below(elements[0], child, rest, value);
                return elements;
            case MapShape map:
                var entries = at?.DeepClone() as JsonObject ?? [];
                var (name, first) = entries.Count == 0 ? (values.Of(map.Key).ToString(), values.Of(map.Value)) : (entries.GetAt(0).Key, entries.GetAt(0).Value?.DeepClone());
                if (entries.Count > 0) entries.RemoveAt(0);
                var key = step == "key" ? value?.ToString() ?? "" : name;
                entries.Remove(key);
                entries.Insert(0, key, step == "key" ? first : Below(first, child, rest, value));
                return entries;
            default:
                var members = shape is UnionShape ? [] : at?.DeepClone() as JsonObject ?? values.Structure((StructureShape)shape);
                var below = Below(members[step], child, rest, value);
                if (ReferenceEquals(below, Absent)) members.Remove(step);
                else members[step] = below;
                return members;
        }
    }

    private JsonNode? Below(JsonNode? at, Member child, ReadOnlySpan<string> rest, JsonNode? value) =>
        Change(at ?? (rest.Length > 0 ? values.Of(child) : null), specification.Operation.Model.Get(child.Target), rest, value);
}
