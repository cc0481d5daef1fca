using System.Text.Json;
using ConformanceHarness.Reference.Service;
using ConformanceHarness.Reference.Worlds;

namespace ConformanceHarness.Reference.Mutants.State;

/// <summary>Says that it is as at the start, and is not.</summary>
internal sealed class UnresettableWorld(IWorld inner) : IWorld
{
    public Refusal? Act(JsonElement input) => inner.Act(input);

    public void Reset()
    {
    }
}
