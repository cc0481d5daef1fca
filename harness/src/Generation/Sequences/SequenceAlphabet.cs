using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Generation.Sequences;

/// <summary>What sequences at one target are made of: the holders, the resources, and the calls that change nothing.</summary>
public sealed class SequenceAlphabet
{
    private readonly ImmutableSortedDictionary<string, string> _rest;
    private readonly Exclusive _exclusive;

    private SequenceAlphabet(Specification specification, BindingSet bindings, Exclusive exclusive, Scenario accepted)
    {
        _exclusive = exclusive;
        Accepts = accepted.Clause;
        Pool = BindingReference.Parse(accepted.Input[exclusive.Resource]).Name;
        Resources = bindings[Pool];
        Holders = bindings[BindingReference.Parse(accepted.Input[exclusive.Holder]).Name];
        _rest = accepted.Input.Where(pair => pair.Key != exclusive.Resource && pair.Key != exclusive.Holder)
            .SelectMany(pair => bindings[pair.Value].Take(1).Select(value => KeyValuePair.Create(pair.Key, value)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        Declined = [.. specification.Rules.Scenarios.Where(scenario => !scenario.Accepts).SelectMany(scenario => Refused(specification, bindings, scenario))];
    }

    /// <summary>The clause by which a free resource is given.</summary>
    public ClauseId Accepts { get; }

    /// <summary>The binding that names the resources.</summary>
    public string Pool { get; }

    /// <summary>Who can hold.</summary>
    public ImmutableArray<string> Holders { get; }

    /// <summary>What can be held by one alone.</summary>
    public ImmutableArray<string> Resources { get; }

    /// <summary>Calls that are refused in any state, some of which name a resource.</summary>
    public ImmutableArray<Act.Declined> Declined { get; }

    /// <summary>The alphabet of <paramref name="bindings"/>, or null where they do not name a holder and a resource.</summary>
    public static SequenceAlphabet? Of(Specification specification, BindingSet bindings)
    {
        if (specification.Rules.Exclusive is not { } exclusive) return null;
        var accepted = specification.Rules.Scenarios.FirstOrDefault(scenario =>
            scenario.Accepts && scenario.Input.ContainsKey(exclusive.Resource) && scenario.Input.ContainsKey(exclusive.Holder));
        if (accepted is null || accepted.Bindings.Any(name => bindings[name].IsEmpty)) return null;
        return new(specification, bindings, exclusive, accepted);
    }

    /// <summary>The same with other resources.</summary>
    public ImmutableArray<Act.Declined> DeclinedFor(string resource) =>
        [.. Declined.Where(declined => declined.Members.GetValueOrDefault(_exclusive.Resource) == resource)];

    /// <summary>Value by input member for a call by that holder for that resource.</summary>
    public ImmutableSortedDictionary<string, string> Members(Act.Take take) =>
        _rest.SetItem(_exclusive.Holder, take.Holder).SetItem(_exclusive.Resource, take.Resource);

    /// <summary>The clause by which a second holder is refused.</summary>
    public ClauseId OnlyOne => _exclusive.Clause;

    // One call for each resource where the scenario names one, else one alone.
    private IEnumerable<Act.Declined> Refused(Specification specification, BindingSet bindings, Scenario scenario)
    {
        var pools = scenario.Input.ToDictionary(pair => pair.Key, pair => DerivedValues.Resolve(specification, bindings, pair.Key, pair.Value));
        if (pools.Values.Any(pool => pool.IsEmpty)) yield break;
        var first = pools.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value[0], StringComparer.Ordinal);
        foreach (var resource in pools[_exclusive.Resource])
            yield return new(scenario.Clause, first.SetItem(_exclusive.Resource, resource), scenario.Breaks);
    }
}
