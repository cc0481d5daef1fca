using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Spec.Loading;

/// <summary>Holds the member names of a clause file to the operation's input and output.</summary>
internal readonly struct MemberNames(Operation operation, JsonNodeView clause)
{
    public MemberPath? Output(JsonNodeView node) =>
        node.Text("an output member") is { } name ? Known(operation.Output, name, node, "output") : null;

    public MemberPath? Input(JsonNodeView node) =>
        node.Text("an input member") is { } name ? InputPath(name, node) : null;

    public MemberPath? InputPath(string name, JsonNodeView node) => Known(operation.Input, name, node, "input");

    /// <summary>A member of either side, at any depth.</summary>
    public MemberPath? AnySide(string name, JsonNodeView node) =>
        Reach(operation.Output, name) || Reach(operation.Input, name) ? new MemberPath(name) : InputPath(name, node);

    public string? InputName(JsonNodeView node, string property) =>
        node.Required(property, "an input member") is { } found ? Input(found)?.Value : null;

    /// <summary>Input members with the binding each takes its value from.</summary>
    public ImmutableSortedDictionary<string, string> InputMap(JsonNodeView node)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in node.Properties("an object: input member to binding name"))
        {
            if (InputPath(name, value) is null || value.Text("a binding name") is not { } binding) continue;
            BindingReference.Parse(binding, out var unread);
            if (unread is not null) value.Problems.Add(value.Path, $"nothing is derived by '{unread}'", Spelling.Expected(unread, BindingReference.Words));
            if (!IsText(operation.Input.Find(name)!))
                clause.Problems.Add(value.Path, $"'{name}' is no text", "a string member: bindings are text");
            map[name] = binding;
        }
        foreach (var member in operation.Input.Members)
            if (member.IsRequired && IsText(member) && !map.ContainsKey(member.Name))
                clause.Problems.Add(node.Path, $"no value for '{member.Name}'", "a binding for every required string member of the input");
        return map.ToImmutable();
    }

    private bool IsText(Member member) => operation.Model.Get(member.Target) is SimpleShape { Kind: SimpleKind.String };

    private static MemberPath? Known(StructureShape structure, string name, JsonNodeView node, string side)
    {
        if (structure.Find(name) is not null) return new MemberPath(name);
        node.Problems.Add(node.Path, $"'{name}' is no {side} member", Spelling.Expected(name, [.. structure.Members.Select(m => m.Name)]));
        return null;
    }

    private bool Reach(StructureShape structure, string path)
    {
        Shape shape = structure;
        foreach (var step in path.Split('/'))
        {
            if (JsonForms.Children(shape).FirstOrDefault(child => child.Step == step).Member is not { } found) return false;
            shape = operation.Model.Get(found.Target);
        }
        return true;
    }
}
