using System.Text.Json;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Worlds;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Reference.Mutants.State;

/// <summary>Writes down who takes a resource before it looks whether it may be done.</summary>
internal sealed class GreedyWorld(IWorld inner, IHoldings holdings, Exclusive rule) : IWorld
{
    public Refusal? Act(JsonElement input)
    {
        if (Member.Text(input, rule.Resource) is { } resource && Member.Text(input, rule.Holder) is { } holder) holdings.Take(resource, holder);
        return inner.Act(input);
    }

    public void Reset() => inner.Reset();
}
