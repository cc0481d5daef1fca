using System.Collections.Concurrent;
using ConformanceHarness.Reference.Worlds;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Wire;
using ConformanceHarness.Wire.Json;

namespace ConformanceHarness.Reference.Mutants.State;

/// <summary>Looks whether a resource is free when a call comes, and acts on it some time later.</summary>
internal sealed class RacyHoldings(Exclusive rule) : IHoldings
{
    private static readonly TimeSpan BetweenCheckAndAct = TimeSpan.FromMilliseconds(2);
    private readonly ConcurrentDictionary<string, string> _holders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Resource, string Holder), byte> _found = new();

    /// <summary>The check, and the time until the act.</summary>
    public TimeSpan Check(HttpRequest request)
    {
        if (JsonText.Read(request.Body) is JsonText.Object { Root: var input } && Member.Text(input, rule.Resource) is { } resource && Member.Text(input, rule.Holder) is { } holder
            && !_holders.ContainsKey(resource)) _found[(resource, holder)] = 0;
        return BetweenCheckAndAct;
    }

    public bool Take(string resource, string holder)
    {
        if (_found.TryRemove((resource, holder), out _))
        {
            _holders[resource] = holder;
            return true;
        }
        return _holders.GetOrAdd(resource, holder) == holder;
    }

    public void Clear()
    {
        _holders.Clear();
        _found.Clear();
    }
}
