using System.Text.Json;
using ConformanceHarness.Reference.Mutants.Changes;
using ConformanceHarness.Reference.Mutants.Derivation;
using ConformanceHarness.Reference.Mutants.State;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Steps;
using ConformanceHarness.Reference.Worlds;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Reference.Mutants.Freedoms;

/// <summary>What exists and what is remembered: the contract asks only that what is known to exist is had.</summary>
internal static class WorldFreedoms
{
    public static IEnumerable<CleanVariant> Of(MutantKit kit)
    {
        yield return Open("open", "whatever is well-formed exists", behavior => behavior);
        foreach (var variant in Memory(kit)) yield return variant;
        foreach (var variant in Declines(kit)) yield return variant;
        if (kit.Specification.Operation.Errors.IsEmpty) yield break;
        yield return new()
        {
            Name = "world/empty", Freedom = "nothing exists", World = WorldKind.Closed, Bound = false, Empty = true,
            Change = behavior => behavior with { World = new ClosedWorld(kit.Specification, BindingSet.None, new Holdings()) },
        };
        if (!kit.Scenarios.Any(bound => bound.Scenario.Accepts && !bound.Inputs.IsEmpty)) yield break;
        yield return Closed("closed", "only what is bound exists", behavior => behavior);
        yield return Closed("closed-undisclosed", "only what is bound exists, and the run is not told what", behavior => behavior) with { Bound = false, Empty = !kit.Scenarios.Any(bound => bound.Scenario.Accepts && bound.Inputs.Any(input => Examples(kit).Any(bound.Matches))) };
        yield return Closed("closed-without-code", "refusals name no code of the service's own", behavior => behavior.Reshaped<ActionStep>((_, refusal) => refusal with { Members = null }));
        if (kit.Specification.Rules.Exclusive is not null)
            yield return Closed("closed-once", "the same caller cannot take a resource twice", behavior => behavior with { World = new OnceWorld(behavior.World, kit.Specification, kit.Specification.Rules.Exclusive) });
    }

    private static IEnumerable<CleanVariant> Memory(MutantKit kit)
    {
        if (kit.Specification.Rules.Exclusive is not { } rule) yield break;
        yield return Open("remembers", "whatever is well-formed exists, and what one has no other gets", behavior => behavior with { World = new RememberingWorld(kit.Specification, new Holdings()) });
        yield return Open("remembers-and-once", "the same, and its holder cannot ask for it again", behavior => behavior with { World = new OnceWorld(new RememberingWorld(kit.Specification, new Holdings()), kit.Specification, rule) });
    }

    private static IEnumerable<CleanVariant> Declines(MutantKit kit)
    {
        if (kit.Specification.Operation.Errors.IsEmpty) yield break;
        var doubts = Doubts.Of(kit).ToList();
        foreach (var (name, words, doubt) in doubts)
            yield return Declining(name, words, [doubt]);
        if (doubts.Count > 1) yield return Declining("all", "for any of these reasons", [.. doubts.Select(entry => entry.Doubt)]);

        CleanVariant Declining(string name, string words, ImmutableArray<Func<JsonElement, bool>> on) => Open($"declines-{name}", $"what could not exist is declined: {words}", behavior =>
        {
            var error = new DeclaredError(kit.Specification);
            return behavior.Before<ActionStep>(call => on.Any(doubt => doubt(call.Input)) ? error.Refuse("It does not exist.", null) : null);
        });
    }

    private static IEnumerable<JsonElement> Examples(MutantKit kit) =>
        kit.Specification.Operation.Shape.Traits.TryGet("smithy.api#examples", out var examples) && examples.ValueKind == JsonValueKind.Array
            ? examples.EnumerateArray().Where(example => example.TryGetProperty("input", out _)).Select(example => example.GetProperty("input")) : [];

    private static CleanVariant Open(string name, string freedom, Func<ReferenceBehavior, ReferenceBehavior> change) =>
        new() { Name = $"world/{name}", Freedom = freedom, Change = change };

    private static CleanVariant Closed(string name, string freedom, Func<ReferenceBehavior, ReferenceBehavior> change) =>
        Open(name, freedom, change) with { World = WorldKind.Closed };
}
