using System.Collections.Frozen;

namespace ConformanceHarness.Spec.Targets;

/// <summary>Names for what exists on a target. A name may stand for several values: a pool.</summary>
/// <param name="Values">The values by binding name.</param>
public sealed record BindingSet(FrozenDictionary<string, ImmutableArray<string>> Values)
{
    /// <summary>Nothing is bound.</summary>
    public static BindingSet None { get; } = new(FrozenDictionary<string, ImmutableArray<string>>.Empty);

    /// <summary>Whether nothing is bound.</summary>
    public bool IsEmpty => Values.Count == 0;

    /// <summary>The values of that name; empty when it is not bound.</summary>
    public ImmutableArray<string> this[string name] => Values.GetValueOrDefault(name, []);
}
