using System.Collections.Frozen;
using System.Text.Json;
using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Reads a bindings file: what exists on a target, by the names the clauses use.</summary>
public static class BindingsLoader
{
    private const string Value = "a value, or an array of values";

    /// <summary>Loads <paramref name="file"/> and holds its names and values to <paramref name="specification"/>.</summary>
    /// <exception cref="SpecException">Unreadable, malformed, a name no clause uses, or a value its member could never take.</exception>
    public static BindingSet Load(string file, Specification specification)
    {
        var root = JsonFile.Read(file);
        ClauseReader.OnlyKnown(root, "target", "bindings");
        var uses = specification.Rules.Scenarios.SelectMany(scenario => scenario.Input)
            .GroupBy(pair => pair.Value, pair => pair.Key).ToDictionary(group => group.Key, group => group.Distinct().ToList());
        var values = new Dictionary<string, ImmutableArray<string>>();
        foreach (var (name, node) in root.Required("bindings", "an object: binding name to value")?.Properties("an object: binding name to value") ?? [])
        {
            if (!uses.TryGetValue(name, out var members))
                root.Problems.Add(node.Path, $"no clause uses a binding '{name}'", Spelling.Expected(name, uses.Keys));
            var texts = node.Kind == JsonValueKind.Array ? node.Items(Value).ToList() : [node];
            values[name] = [.. texts.Select(item => Check(item, members ?? [], specification)).OfType<string>()];
        }
        root.Problems.ThrowIfAny();
        return new BindingSet(values.ToFrozenDictionary());
    }

    private static string? Check(JsonNodeView node, List<string> members, Specification specification)
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
