using System.Text.Json;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Worlds;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.State;

/// <summary>Whatever is well-formed exists, and what one caller took no other gets.</summary>
/// <param name="specification">With a resource only one can hold.</param>
/// <param name="holdings">Who holds what.</param>
/// <param name="repeatable">Whether its holder may ask for it again.</param>
internal sealed class RememberingWorld(Specification specification, IHoldings holdings, bool repeatable = true) : IWorld
{
    private readonly DeclaredError _error = new(specification);
    private readonly Exclusive _rule = specification.Rules.Exclusive ?? throw new ArgumentException("nothing is exclusive", nameof(specification));
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, byte> _taken = new(StringComparer.Ordinal);

    public Refusal? Act(JsonElement input)
    {
        if (Text(input, _rule.Resource) is not { } resource || Text(input, _rule.Holder) is not { } holder) return null;
        var free = holdings.Take(resource, holder) && (repeatable || _taken.TryAdd(resource, 0));
        return free ? null : _error.Refuse("It is taken.", _rule.ErrorCode);
    }

    public void Reset()
    {
        holdings.Clear();
        _taken.Clear();
    }

    private static string? Text(JsonElement input, string name) =>
        input.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
