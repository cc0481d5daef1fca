using System.Text.Json;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Spec.Targets;

namespace ConformanceHarness.Reference.Worlds;

/// <summary>
/// Only combinations of bound values that the documentation accepts are done; those it refuses and all others get the
/// operation's own error. A resource that only one can hold stays with the first who took it.
/// </summary>
public sealed class ClosedWorld : IWorld
{
    private readonly DeclaredError _error;
    private readonly IHoldings _holdings;
    private readonly Exclusive? _exclusive;
    private readonly string _taken;
    private readonly ImmutableArray<Known> _known;

    /// <summary>The world of <paramref name="bindings"/>; refused scenarios come before accepted ones that share a value.</summary>
    public ClosedWorld(Specification specification, BindingSet bindings, IHoldings holdings)
    {
        _error = new DeclaredError(specification);
        _holdings = holdings;
        _exclusive = specification.Rules.Exclusive;
        _taken = _exclusive is { } exclusive ? Statement(specification, exclusive.Clause) : "";
        _known = [.. specification.Rules.Scenarios.Where(scenario => scenario.Input.Values.All(reference => BindingReference.Parse(reference).Derivation is null))
            .OrderBy(scenario => scenario.Accepts)
            .Select(scenario => new Known(scenario, Statement(specification, scenario.Clause), ScenarioInputs.Of(specification, bindings, scenario)))];
    }

    /// <inheritdoc/>
    public Refusal? Act(JsonElement input)
    {
        var known = _known.FirstOrDefault(candidate => candidate.Matches(input));
        if (known is null) return _error.Refuse("What the request names does not exist.", null);
        if (!known.Scenario.Accepts) return _error.Refuse(known.Statement, known.Scenario.ErrorCode);
        if (_exclusive is { } exclusive && !_holdings.Take(Text(input, exclusive.Resource) ?? "", Text(input, exclusive.Holder) ?? ""))
            return _error.Refuse(_taken, exclusive.ErrorCode);
        return null;
    }

    /// <inheritdoc/>
    public void Reset() => _holdings.Clear();

    private static string Statement(Specification specification, ClauseId clause) =>
        specification.Catalogue.Find(clause)?.Statement ?? clause.Value;

    private static string? Text(JsonElement input, string member) => !input.TryGetProperty(member, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();

    private sealed record Known(Scenario Scenario, string Statement, ImmutableArray<ImmutableSortedDictionary<string, string>> Inputs)
    {
        public bool Matches(JsonElement input) => Inputs.Any(bound => bound.All(member => Text(input, member.Key) == member.Value));
    }
}
