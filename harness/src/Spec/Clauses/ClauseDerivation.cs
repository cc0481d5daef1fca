using ConformanceHarness.Spec.Constraints;
using ConformanceHarness.Spec.Model;

namespace ConformanceHarness.Spec.Clauses;

/// <summary>Derives every clause that a model states about one operation.</summary>
public static class ClauseDerivation
{
    private const int MaxDepth = 6;

    /// <summary>The clauses of input, acceptance, output and errors, in the model's order.</summary>
    public static IEnumerable<Clause> Derive(Operation operation, OperationRules rules)
    {
        var ids = new OperationClauses(operation.Name);
        yield return Model(ids.WellFormed, "A well-formed request for what exists is answered with the output.", operation.Shape.Id.ToString());
        yield return Model(ids.AnyCombination, "Members that are well-formed one by one are well-formed together.", operation.Input.Id.ToString());
        foreach (var member in operation.Input.Members)
            foreach (var clause in Member(operation, rules, MemberPath.Root.Then(member.Name), member, ids.Input, [operation.Input.Id]))
                yield return clause;

        yield return Model(ids.OutputStatus, "Success is HTTP 200.", "AWS JSON protocols, \"HTTP status\"");
        yield return Model(ids.OutputJson, "Success carries one JSON object and nothing else.", "AWS JSON protocols, \"Shape serialization\"");
        foreach (var member in operation.Output.Members)
        {
            var path = MemberPath.Root.Then(member.Name);
            if (member.IsRequired || rules.Present.Contains(path))
                yield return Model(ids.Output(path, "present"), $"Success carries {path}.", Where(operation.Output, member));
            foreach (var clause in Member(operation, rules, path, member, (at, aspect) => ids.Output(at, aspect.Slug()), [operation.Output.Id]))
                if (!clause.Id.Value.EndsWith("/required", StringComparison.Ordinal))
                    yield return clause;
        }
        yield return Model(ids.ConstraintType,
            "A request that breaks a constraint is refused with a validation error or a declared client error.", operation.Shape.Id.ToString());
    }

    private static IEnumerable<Clause> Member(
        Operation operation, OperationRules rules, MemberPath path, Member member,
        Func<MemberPath, InputAspect, ClauseId> id, ImmutableHashSet<ShapeId> above)
    {
        var model = operation.Model;
        var where = $"{member.Target}, reached as {path}";
        Clause Of(InputAspect aspect, string statement) => Model(id(path, aspect), statement, where);

        if (member.IsRequired) yield return Of(InputAspect.Required, $"{path} is present and not null.");
        var target = model.Get(member.Target);
        if (target is not SimpleShape { Kind: SimpleKind.Document })
            yield return Of(InputAspect.Type, $"{path} is {JsonForms.Describe(target)}.");
        var constraints = ConstraintSet.Of(model, member, rules.Readings.GetValueOrDefault(path, []));
        if (constraints.Length?.Min is { } min and > 0) yield return Of(InputAspect.LengthMin, $"{path} is at least {min} {JsonForms.Unit(target)} long.");
        if (constraints.Length?.Max is { } max) yield return Of(InputAspect.LengthMax, $"{path} is at most {max} {JsonForms.Unit(target)} long.");
        if (constraints.Pattern is { } pattern) yield return Of(InputAspect.Pattern, $"{path} matches {pattern.Pattern}");
        if (constraints.Range?.Min is { } low) yield return Of(InputAspect.RangeMin, $"{path} is at least {low}.");
        if (constraints.Range?.Max is { } high) yield return Of(InputAspect.RangeMax, $"{path} is at most {high}.");
        if (constraints.Values.Length > 0) yield return Of(InputAspect.Enum, $"{path} is one of {string.Join(", ", constraints.Values)}.");

        if (above.Contains(target.Id) || path.Steps.Length >= MaxDepth) yield break;
        var below = above.Add(target.Id);
        foreach (var (step, child) in JsonForms.Children(target))
            foreach (var clause in Member(operation, rules, path.Then(step), child, id, below))
                yield return clause;
    }

    private static Clause Model(ClauseId id, string statement, string source) => new()
    {
        Id = id, Strength = Strength.Must, Provenance = Provenance.Model, Statement = statement, Source = source,
    };

    private static string Where(StructureShape owner, Member member) => $"{owner.Id}${member.Name}";
}
