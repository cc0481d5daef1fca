using System.Text.Json;
using System.Text.Json.Nodes;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Reference.Answers;

/// <summary>
/// The output of a request that passed: what the documentation says is echoed, and for every other member that must be
/// there the value of the model's own example or a plain one.
/// </summary>
internal sealed class OutputBuilder
{
    private readonly ImmutableArray<Echo> _echoes;
    private readonly JsonElement _rest;

    /// <exception cref="NotSupportedException">A member must be there for which no value can be made.</exception>
    public OutputBuilder(Specification specification)
    {
        _echoes = specification.Rules.Echoes;
        _rest = JsonElement.Parse(Rest(specification).ToJsonString());
    }

    public JsonObject Build(Call call)
    {
        var output = JsonObject.Create(_rest)!;
        foreach (var echo in _echoes)
            if (JsonPaths.Find(call.Input, echo.Input) is { } value) JsonPaths.Put(output, echo.Output, JsonPaths.Copy(value));
        return output;
    }

    private static JsonObject Rest(Specification specification)
    {
        var operation = specification.Operation;
        var values = new PlainValues(operation.Model);
        var examples = ModelExamples.Outputs(operation);
        var rest = new JsonObject();
        foreach (var member in operation.Output.Members)
        {
            var path = MemberPath.Root.Then(member.Name);
            var present = specification.Rules.Present.Where(known => known.Steps[0] == member.Name).ToList();
            if (!member.IsRequired && present.Count == 0) continue;
            if (IsAlwaysEchoed(specification, path)) continue;
            rest[member.Name] = ModelExamples.Value(specification, examples, member) ?? values.Of(member);
            foreach (var nested in present.Where(known => known.Steps.Length > 1 && !IsAlwaysEchoed(specification, known)))
                Ensure(operation, values, rest, nested);
        }
        return rest;
    }

    private static bool IsAlwaysEchoed(Specification specification, MemberPath output) =>
        specification.Rules.Echoes.Any(echo => echo.Output == output && specification.Operation.Input.Find(echo.Input.Value) is { IsRequired: true });

    private static void Ensure(Operation operation, PlainValues values, JsonObject rest, MemberPath path)
    {
        if (JsonPaths.Find(JsonElement.Parse(rest.ToJsonString()), path) is not null) return;
        Member? member = null;
        var owner = operation.Output;
        foreach (var step in path.Steps)
        {
            member = owner?.Find(step);
            if (member is null) return;
            owner = operation.Model.Get(member.Target) as StructureShape;
        }
        JsonPaths.Put(rest, path, values.Of(member!));
    }
}
