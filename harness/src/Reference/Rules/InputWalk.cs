using System.Globalization;
using System.Text.Json;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Rules;

/// <summary>Visits every member of the input's shape, to a depth no sound input reaches.</summary>
internal sealed class InputWalk
{
    private const int MaxDepth = 64;
    private static readonly MemberRules TooDeep = new() { Required = false, TypeFault = _ => "The body is nested too deeply", Values = [] };

    private readonly RuleBook _rules;
    private readonly ServiceModel _model;
    private readonly List<MemberVisit> _found = [];

    private InputWalk(ReferenceBehavior behavior) => (_rules, _model) = (behavior.Rules, behavior.Specification.Operation.Model);

    public static IReadOnlyList<MemberVisit> Visit(ReferenceBehavior behavior, JsonElement input)
    {
        var walk = new InputWalk(behavior);
        walk.Members(behavior.Specification.Operation.Input.Members, MemberPath.Root, "", input, 0);
        return walk._found;
    }

    private void Members(ImmutableArray<Member> members, MemberPath at, string label, JsonElement owner, int depth)
    {
        foreach (var member in members)
        {
            var path = at.Then(member.Name);
            var rules = _rules.Of(member, path);
            JsonElement? json = owner.TryGetProperty(member.Name, out var found) ? found : null;
            var name = Join(label, LowerFirst(member.Name));
            if (json is { ValueKind: not JsonValueKind.Null } value) Value(member, path, name, rules, value, depth);
            else _found.Add(new MemberVisit { Path = path, Label = name, Rules = rules, IsMissing = rules.Missing(json) });
        }
    }

    private void Value(Member member, MemberPath path, string label, MemberRules rules, JsonElement json, int depth)
    {
        if (depth > MaxDepth)
        {
            _found.Add(new MemberVisit { Path = path, Label = label, Rules = TooDeep, Json = json });
            return;
        }
        var shape = _model.Get(member.Target);
        _found.Add(new MemberVisit { Path = path, Label = label, Rules = rules, Json = json, Value = MemberValue.Of(shape, json) });
        switch (shape, json.ValueKind)
        {
            case (StructureShape structure, JsonValueKind.Object):
                Members(structure.Members, path, label, json, depth + 1);
                break;
            case (UnionShape union, JsonValueKind.Object):
                Members([.. union.Members.Where(alternative => json.TryGetProperty(alternative.Name, out _))], path, label, json, depth + 1);
                break;
            case (ListShape list, JsonValueKind.Array):
                var index = 0;
                foreach (var element in json.EnumerateArray())
                    Element(list.Element, shape, path.Then("member"), $"{label}.{(++index).ToString(CultureInfo.InvariantCulture)}.member", element, depth + 1);
                break;
            case (MapShape map, JsonValueKind.Object):
                foreach (var entry in json.EnumerateObject())
                {
                    var key = path.Then("key");
                    _found.Add(new MemberVisit { Path = key, Label = label, Rules = _rules.Of(map.Key, key), Value = MemberValue.OfText(entry.Name), IsKey = true });
                    Element(map.Value, shape, path.Then("value"), $"{label}.{entry.Name}.member", entry.Value, depth + 1);
                }
                break;
            default:
                break;
        }
    }

    // Smithy 2.0: only a sparse list or map holds nulls.
    private void Element(Member member, Shape owner, MemberPath path, string label, JsonElement json, int depth)
    {
        if (json.ValueKind != JsonValueKind.Null) Value(member, path, label, _rules.Of(member, path), json, depth);
        else if (!owner.Traits.Has(TraitIds.Sparse)) _found.Add(new MemberVisit { Path = path, Label = label, Rules = _rules.Of(member, path), Json = json });
    }

    private static string Join(string label, string name) => label.Length == 0 ? name : $"{label}.{name}";

    private static string LowerFirst(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
