using ConformanceHarness.Reference.Worlds;

namespace ConformanceHarness.Reference.Mutants.State;

/// <summary>Everybody gets everything.</summary>
internal sealed class AnyHoldings : IHoldings
{
    public bool Take(string resource, string holder) => true;

    public void Clear()
    {
    }
}
