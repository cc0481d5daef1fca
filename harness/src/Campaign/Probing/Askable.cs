using System.Text.Json;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Targets;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Campaign.Probing;

/// <summary>
/// Which bound inputs may be sent one by one. Where a resource is used up and cannot be brought back, the others of its
/// pool are left for sequences; a target that is not on this machine gets no call that changes its state unless its
/// bindings say that it may.
/// </summary>
internal static class Askable
{
    private const ulong MostSkipped = 1000;

    public static ImmutableArray<KnownInput> Of(Specification specification, TargetPlan target, bool careful)
    {
        var known = TargetKnowledge.FromBindings(specification, target.Bindings).ToImmutableArray();
        if (specification.Rules.Exclusive is not { } exclusive) return known;
        var mayConsume = !careful || Pools(specification, target.Bindings).All(target.Bindings.Consumable.Contains);
        if (!mayConsume) return known.RemoveAll(input => input.Accepts);
        if (target.Reset is not null || known.FirstOrDefault(input => input.Accepts) is not { } first) return known;
        var used = first.Members.GetValueOrDefault(exclusive.Resource);
        return known.RemoveAll(input => input != first && (input.Accepts || (Once(specification, target) && input.Members.GetValueOrDefault(exclusive.Resource) == used)));
    }

    /// <summary>Whether what is accepted may be sent once alone, since it is used up by it.</summary>
    public static bool Once(Specification specification, TargetPlan target) =>
        target.Reset is null && specification.Rules.Exclusive is not null && Pools(specification, target.Bindings).Any(target.Bindings.Consumable.Contains);

    /// <summary>The baseline without inputs that name what is used up by being asked for.</summary>
    public static Baseline Sparing(Specification specification, TargetPlan target, Baseline baseline)
    {
        var skip = 0UL;
        while (skip < MostSkipped && IsSpared(specification, target, baseline.At(skip).Render())) skip++;
        return skip == 0 ? baseline : baseline with { At = index => baseline.At(index + skip), Variations = index => baseline.Variations(index + skip) };
    }

    /// <summary>Whether a request names what is used up by being asked for and is so left for sequences.</summary>
    public static bool IsSpared(Specification specification, TargetPlan target, Request request) =>
        Once(specification, target) && request is HttpRequest http && JsonText.Read(http.Body) is JsonText.Object body
        && body.Root.TryGetProperty(specification.Rules.Exclusive!.Resource, out var value) && value.ValueKind == JsonValueKind.String
        && Pools(specification, target.Bindings).Any(pool => target.Bindings[pool].Contains(value.GetString()!));

    // The pools of what one holder takes.
    private static IEnumerable<string> Pools(Specification specification, BindingSet bindings) =>
        specification.Rules.Scenarios.Where(scenario => scenario.Accepts && scenario.Input.ContainsKey(specification.Rules.Exclusive!.Resource))
            .Select(scenario => BindingReference.Parse(scenario.Input[specification.Rules.Exclusive!.Resource]).Name).Where(name => !bindings[name].IsEmpty).Distinct();
}
