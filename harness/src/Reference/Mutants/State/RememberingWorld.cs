using System.Text.Json;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Worlds;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.State;

/// <summary>Whatever is well-formed exists, and what one caller took no other gets.</summary>
/// <param name="specification">With a resource only one can hold.</param>
/// <param name="holdings">Who holds what.</param>
internal sealed class RememberingWorld(Specification specification, IHoldings holdings) : IWorld
{
    private readonly DeclaredError _error = new(specification);
    private readonly Exclusive _rule = specification.Rules.Exclusive ?? throw new ArgumentException("nothing is exclusive", nameof(specification));

    public Refusal? Act(JsonElement input)
    {
        if (Member.Text(input, _rule.Resource) is not { } resource || Member.Text(input, _rule.Holder) is not { } holder) return null;
        return holdings.Take(resource, holder) ? null : _error.Refuse("It is taken.", _rule.ErrorCode);
    }

    public void Reset() => holdings.Clear();
}
