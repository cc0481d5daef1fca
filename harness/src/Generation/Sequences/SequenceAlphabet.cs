using System.Collections.Frozen;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Generation.Sequences;

/// <summary>What sequences at one target are made of: the holders, the resources, and the calls that change nothing.</summary>
public sealed class SequenceAlphabet
{
    private readonly ImmutableSortedDictionary<string, string> _rest;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _holders;
    private readonly Exclusive _exclusive;

    private SequenceAlphabet(Specification specification, BindingSet bindings, Exclusive exclusive, Scenario accepted)
    {
        _exclusive = exclusive;
        Accepts = accepted.Clause;
        Pool = BindingReference.Parse(accepted.Input[exclusive.Resource]).Name;
        var inputs = ScenarioInputs.Of(specification, bindings, accepted);
        _holders = inputs.GroupBy(input => input[exclusive.Resource]).ToFrozenDictionary(offers => offers.Key, offers => offers.Select(input => input[exclusive.Holder]).Distinct().ToImmutableArray());
        Resources = [.. bindings[Pool].Where(_holders.ContainsKey)];
        Holders = [.. bindings[BindingReference.Parse(accepted.Input[exclusive.Holder]).Name].Where(holder => inputs.Any(input => input[exclusive.Holder] == holder))];
        Contested = [.. Resources.Where(resource => HoldersOf(resource).Length > 1)];
        Takes = [.. Resources.SelectMany(resource => HoldersOf(resource).Select(holder => new Act.Take(holder, resource)))];
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

    /// <summary>What several can ask for.</summary>
    public ImmutableArray<string> Contested { get; }

    /// <summary>Every call that would be accepted at the start.</summary>
    public ImmutableArray<Act.Take> Takes { get; }

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

    /// <summary>Who can hold <paramref name="resource"/>; one at least.</summary>
    public ImmutableArray<string> HoldersOf(string resource) => _holders[resource];

    /// <summary>Those of <see cref="Declined"/> that name <paramref name="resource"/>.</summary>
    public ImmutableArray<Act.Declined> DeclinedFor(string resource) =>
        [.. Declined.Where(declined => declined.Members.GetValueOrDefault(_exclusive.Resource) == resource)];

    /// <summary>Value by input member for a call by that holder for that resource.</summary>
    public ImmutableSortedDictionary<string, string> Members(Act.Take take) =>
        _rest.SetItem(_exclusive.Holder, take.Holder).SetItem(_exclusive.Resource, take.Resource);

    /// <summary>The clause by which a second holder is refused.</summary>
    public ClauseId OnlyOne => _exclusive.Clause;

    // One call for each resource the scenario names.
    private IEnumerable<Act.Declined> Refused(Specification specification, BindingSet bindings, Scenario scenario) =>
        ScenarioInputs.Of(specification, bindings, scenario).DistinctBy(input => input[_exclusive.Resource])
            .Select(input => new Act.Declined(scenario.Clause, input, scenario.Breaks));
}
