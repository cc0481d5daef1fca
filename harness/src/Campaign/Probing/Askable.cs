using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Campaign.Probing;

/// <summary>
/// Which bound inputs may be sent one by one. Where a resource is used up and cannot be brought back, the others of its
/// pool are left for sequences; a target that is not on this machine gets no call that changes its state unless its
/// bindings say that it may.
/// </summary>
internal static class Askable
{
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

    // The pools of what one holder takes.
    private static IEnumerable<string> Pools(Specification specification, BindingSet bindings) =>
        specification.Rules.Scenarios.Where(scenario => scenario.Accepts && scenario.Input.ContainsKey(specification.Rules.Exclusive!.Resource))
            .Select(scenario => BindingReference.Parse(scenario.Input[specification.Rules.Exclusive!.Resource]).Name).Where(name => !bindings[name].IsEmpty).Distinct();
}
