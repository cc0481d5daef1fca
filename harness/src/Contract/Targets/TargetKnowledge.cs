using System.Text.Json;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Contract.Targets;

/// <summary>What is known of a target beyond its contract.</summary>
public sealed record TargetKnowledge
{
    /// <summary>What it takes to exist.</summary>
    public required World World { get; init; }

    /// <summary>
    /// What an open world still declines, because it could not exist. Such a target is held to acceptance only for
    /// inputs without that doubt.
    /// </summary>
    public Implausibility Declines { get; init; }

    /// <summary>Whether an open world remembers who took a resource, so that a second holder may be declined.</summary>
    public bool Remembers { get; init; }

    /// <summary>
    /// Whether a bound acceptance stays one when it is sent again. The sources do not say whether the same caller may
    /// repeat it, so a target that refuses a repetition is not at fault.
    /// </summary>
    public bool Repeatable { get; init; } = true;

    /// <summary>Inputs whose fate is known.</summary>
    public ImmutableArray<KnownInput> Known { get; init; } = [];

    /// <summary>What the specification's scenarios become when their names are bound.</summary>
    public static IEnumerable<KnownInput> FromBindings(Specification specification, BindingSet bindings) =>
        from scenario in specification.Rules.Scenarios
        from members in Combinations(specification, scenario, bindings)
        select new KnownInput(scenario.Clause, members, scenario.Accepts) { Breaks = scenario.Breaks };

    /// <summary>
    /// The same without dealing out what only one holder can have: every holder with every resource, for a reader that
    /// knows who holds what.
    /// </summary>
    public static IEnumerable<KnownInput> EveryCombination(Specification specification, BindingSet bindings) =>
        from scenario in specification.Rules.Scenarios
        from members in ScenarioInputs.Of(specification, bindings, scenario)
        select new KnownInput(scenario.Clause, members, scenario.Accepts) { Breaks = scenario.Breaks };

    /// <summary>The known input that <paramref name="input"/> is, or null.</summary>
    public KnownInput? Find(JsonElement input) => Known.FirstOrDefault(known => known.Is(input));

    // What only one holder can have is accepted for one: the resources are dealt out in turn.
    private static IEnumerable<ImmutableSortedDictionary<string, string>> Combinations(Specification specification, Scenario scenario, BindingSet bindings)
    {
        var all = ScenarioInputs.Of(specification, bindings, scenario);
        if (!scenario.Accepts || specification.Rules.Exclusive is not { } exclusive || !scenario.Input.ContainsKey(exclusive.Resource) || !scenario.Input.ContainsKey(exclusive.Holder)) return all;
        var dealt = all.GroupBy(members => members[exclusive.Resource]).SelectMany((offers, turn) =>
        {
            var holders = offers.Select(members => members[exclusive.Holder]).Distinct().ToList();
            return offers.Where(members => members[exclusive.Holder] == holders[turn % holders.Count]);
        }).ToHashSet();
        return all.Where(dealt.Contains);
    }
}
