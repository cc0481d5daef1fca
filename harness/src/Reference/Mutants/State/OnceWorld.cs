using System.Collections.Concurrent;
using System.Text.Json;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Worlds;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.State;

/// <summary>A world in which a resource is given once, even to the caller that has it: no source says that it may ask again.</summary>
internal sealed class OnceWorld(IWorld inner, Specification specification, Exclusive rule) : IWorld
{
    private readonly DeclaredError _error = new(specification);
    private readonly ConcurrentDictionary<string, byte> _given = new(StringComparer.Ordinal);

    public Refusal? Act(JsonElement input) => inner.Act(input)
        ?? (Member.Text(input, rule.Resource) is { } resource && !_given.TryAdd(resource, 0) ? _error.Refuse("It is taken.", rule.ErrorCode) : null);

    public void Reset()
    {
        _given.Clear();
        inner.Reset();
    }
}
