using System.Collections.Concurrent;
using ConformanceHarness.Reference.Worlds;

namespace ConformanceHarness.Reference.Mutants.State;

/// <summary>Says yes and, every second time, does not write it down.</summary>
internal sealed class ForgetfulHoldings : IHoldings
{
    private readonly ConcurrentDictionary<string, string> _holders = new(StringComparer.Ordinal);
    private int _taken;

    public bool Take(string resource, string holder)
    {
        if (_holders.TryGetValue(resource, out var known)) return known == holder;
        return Interlocked.Increment(ref _taken) % 2 == 1 || _holders.GetOrAdd(resource, holder) == holder;
    }

    public void Clear() => _holders.Clear();
}
