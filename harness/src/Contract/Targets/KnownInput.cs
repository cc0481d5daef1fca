using System.Text.Json;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Contract.Targets;

/// <summary>An input whose fate is known because all it names is bound.</summary>
/// <param name="Clause">The clause that tells its fate.</param>
/// <param name="Members">Value by input member.</param>
/// <param name="Accepts">Whether it must be accepted; otherwise it must be refused with a declared error.</param>
public sealed record KnownInput(ClauseId Clause, ImmutableSortedDictionary<string, string> Members, bool Accepts)
{
    /// <summary>The clauses such an input breaks by its form alone.</summary>
    public ImmutableArray<ClauseId> Breaks { get; init; } = [];

    /// <summary>Whether <paramref name="input"/> names exactly these values.</summary>
    public bool Is(JsonElement input)
    {
        foreach (var (name, expected) in Members)
            if (!input.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String || !value.ValueEquals(expected))
                return false;
        return true;
    }
}
