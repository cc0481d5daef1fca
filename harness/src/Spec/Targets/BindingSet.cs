using System.Collections.Frozen;

namespace ConformanceHarness.Spec.Targets;

/// <summary>Names for what exists on a target. A name may stand for several values: a pool.</summary>
/// <param name="Values">The values by binding name.</param>
public sealed record BindingSet(FrozenDictionary<string, ImmutableArray<string>> Values)
{
    /// <summary>Nothing is bound.</summary>
    public static BindingSet None { get; } = new(FrozenDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>Names of the pools whose values a run may use up: once each, unless the target is reset in between.</summary>
    public FrozenSet<string> Consumable { get; init; } = FrozenSet<string>.Empty;

    /// <summary>How the target is brought back to the state the bindings describe, or null.</summary>
    public ResetPlan? Reset { get; init; }

    /// <summary>Whether nothing is bound.</summary>
    public bool IsEmpty => Values.Count == 0;

    /// <summary>The values of that name; empty when it is not bound.</summary>
    public ImmutableArray<string> this[string name] => Values.GetValueOrDefault(name, []);

    /// <summary>Whether any name stands for <paramref name="value"/>.</summary>
    public bool Binds(string value) => Values.Values.Any(values => values.Contains(value));
}
