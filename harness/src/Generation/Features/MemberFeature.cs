using ConformanceHarness.Generation.Drafts;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>Makes features that change the value of one member, bringing its owners into being where they are optional.</summary>
internal sealed class MemberFeature(MemberDomain domain, PlainValues plain)
{
    public MemberDomain Domain => domain;

    public PlainValues Plain => plain;

    public Feature Set(InputAspect aspect, Intent effect, string label, JsonValue value, Func<IEnumerable<Feature>>? simpler = null) =>
        Set(domain.Clause(aspect), effect, label, value, simpler);

    public Feature Set(ClauseId clause, Intent effect, string label, JsonValue value, Func<IEnumerable<Feature>>? simpler = null) =>
        Change(clause, effect, label, draft => draft with { Input = InputPaths.Set(Reached(draft), domain.Path, value) }, simpler);

    public Feature Remove(InputAspect aspect, Intent effect, string label) =>
        Change(domain.Clause(aspect), effect, label, draft => draft with { Input = InputPaths.Remove(Reached(draft), domain.Path) });

    public Feature Change(ClauseId clause, Intent effect, string label, Func<Draft, Draft> apply, Func<IEnumerable<Feature>>? simpler = null) => new()
    {
        Clause = clause,
        Effect = effect,
        Slot = domain.Path.Steps[0],
        Label = $"{domain.Path}: {label}",
        Apply = apply,
        Simpler = simpler ?? (static () => []),
    };

    /// <summary>The draft's input with every owner of the member, and the member itself, present.</summary>
    public JsonValue.Object Reached(Draft draft)
    {
        var input = draft.Input;
        var path = MemberPath.Root;
        var operation = domain.Specification.Operation;
        Spec.Model.Shape shape = operation.Input;
        foreach (var step in domain.Path.Steps)
        {
            path = path.Then(step);
            var member = JsonForms.Children(shape).First(child => child.Step == step).Member;
            if (InputPaths.Find(input, path) is null)
                input = InputPaths.Set(input, path, plain.Of(MemberDomain.Of(domain.Specification, path, member), 0));
            shape = operation.Model.Get(member.Target);
        }
        return input;
    }
}
