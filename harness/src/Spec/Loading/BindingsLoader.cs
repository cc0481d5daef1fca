using System.Collections.Frozen;
using System.Text.Json;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Spec.Loading;

/// <summary>
/// Reads a bindings file: what exists on a target, by the names the clauses use, what of it may be used up, and how to
/// bring it back (<c>specs/schemas/bindings.schema.json</c>).
/// </summary>
public static class BindingsLoader
{
    private const string Value = "a value, an array of values, or { \"values\": [...], \"consumable\": true }";

    /// <summary>Loads <paramref name="file"/> and holds its names and values to <paramref name="specification"/>.</summary>
    /// <exception cref="SpecException">Unreadable, malformed, a name no clause uses, or a value its member could never take.</exception>
    public static BindingSet Load(string file, Specification specification) => Build(JsonFile.Read(file), specification);

    /// <summary>Loads bindings from memory; <paramref name="name"/> stands for the file in messages.</summary>
    /// <exception cref="SpecException">As for <see cref="Load"/>.</exception>
    public static BindingSet Parse(string name, ReadOnlyMemory<byte> json, Specification specification) =>
        Build(JsonFile.Parse(name, json), specification);

    /// <summary>The binding names that the clauses of <paramref name="specification"/> use, each with the input members it gives values to.</summary>
    public static FrozenDictionary<string, ImmutableArray<string>> Names(Specification specification) =>
        specification.Rules.Scenarios.Where(scenario => scenario.Breaks.IsEmpty).SelectMany(scenario => scenario.Input)
            .GroupBy(pair => BindingReference.Parse(pair.Value).Name, pair => pair.Key)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray());

    private static BindingSet Build(JsonNodeView root, Specification specification)
    {
        ClauseReader.OnlyKnown(root, "target", "bindings", "reset");
        var uses = Names(specification);
        var values = new Dictionary<string, ImmutableArray<string>>();
        var consumable = new HashSet<string>();
        foreach (var (name, node) in root.Required("bindings", "an object: binding name to value")?.Properties("an object: binding name to value") ?? [])
        {
            if (!uses.TryGetValue(name, out var members))
                root.Problems.Add(node.Path, $"no clause uses a binding '{name}'", Spelling.Expected(name, uses.Keys));
            values[name] = [.. Texts(node).Select(item => Check(item, members.IsDefault ? [] : members, specification)).OfType<string>()];
            if (node.Optional("consumable") is { Kind: JsonValueKind.True }) consumable.Add(name);
        }
        var reset = root.Optional("reset") is { } plan ? ResetReader.Read(plan) : null;
        BindingsSchema.Check(root);
        root.Problems.ThrowIfAny();
        return new BindingSet(values.ToFrozenDictionary()) { Consumable = consumable.ToFrozenSet(), Reset = reset };
    }

    private static List<JsonNodeView> Texts(JsonNodeView node)
    {
        if (node.Kind == JsonValueKind.Array) return [.. node.Items(Value)];
        if (node.Kind != JsonValueKind.Object) return [node];
        ClauseReader.OnlyKnown(node, "values", "consumable");
        return [.. node.Required("values", "an array of values")?.Items("an array of values") ?? []];
    }

    private static string? Check(JsonNodeView node, ImmutableArray<string> members, Specification specification)
    {
        if (node.Text(Value) is not { } text) return null;
        foreach (var member in members.Select(name => specification.Operation.Input.Find(name)).OfType<Model.Member>())
        {
            var constraints = specification.ConstraintsOf(member, new(member.Name));
            if (constraints.Length is { } length && (length.HoldsMin(text) == Holding.Broken || length.HoldsMax(text) == Holding.Broken))
                node.Problems.Add(node.Path, $"found '{text}', {LengthConstraint.Scalars(text)} characters long",
                    $"{length.Min ?? 0} to {length.Max?.ToString() ?? "any number of"} characters, as {member.Name} asks");
            if (constraints.Pattern is { } pattern && pattern.Holds(text) == Holding.Broken)
                node.Problems.Add(node.Path, $"found '{text}'", $"a match of {pattern.Pattern}, as {member.Name} asks");
        }
        return text;
    }
}
