using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;

namespace ConformanceHarness.Reference.Mutants.Derivation;

/// <summary>A class of requests that are refused for one kind of reason.</summary>
/// <param name="Name">A slug.</param>
/// <param name="Words">What is refused.</param>
/// <param name="World">The world in which there is such a thing.</param>
/// <param name="Reshape">A conduct with these refusals changed.</param>
/// <param name="Accepted">Globs of the clauses that accepting them departs from; empty where other families accept them reason by reason.</param>
internal sealed record RefusalClass(
    string Name, string Words, WorldKind World, Func<ReferenceBehavior, Func<Refusal, Refusal?>, ReferenceBehavior> Reshape, ImmutableArray<string> Accepted)
{
    public bool IsCommonest => Name == "constraint";

    public static IEnumerable<RefusalClass> All(MutantKit kit)
    {
        var operation = kit.Specification.Operation.Name;
        yield return new("constraint", "a broken constraint", WorldKind.Open, By<ConstraintsStep>(), [$"{operation}/input/*", "aws-json/body/member-name-case", "aws-json/body/empty"]);
        yield return new("wrong-type", "a value of another type", WorldKind.Open, By<TypesStep>(), [$"{operation}/input/*/type"]);
        yield return new("malformed", "what cannot be read", WorldKind.Open, By<BodyStep>(), []);
        yield return new("target", "an unknown target", WorldKind.Open, By<TargetStep>(), ["aws-json/target/*"]);
        if (kit.Scenarios.Any(scenario => !scenario.Scenario.Accepts && !scenario.Inputs.IsEmpty))
            yield return new("state", "what the documentation refuses", WorldKind.Closed,
                (behavior, change) => behavior.Reshaped<ActionStep>((call, refusal) => kit.Scenarios.Any(scenario => scenario.Matches(call.Input)) ? change(refusal) : refusal),
                [.. kit.Scenarios.Where(scenario => !scenario.Scenario.Accepts).Select(scenario => scenario.Scenario.Clause.Value)]);
    }

    private static Func<ReferenceBehavior, Func<Refusal, Refusal?>, ReferenceBehavior> By<TStep>() where TStep : IStep =>
        (behavior, change) => behavior.Reshaped<TStep>((_, refusal) => change(refusal));
}
