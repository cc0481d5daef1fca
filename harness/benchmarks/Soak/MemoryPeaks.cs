using System.Diagnostics;

namespace ConformanceHarness.Benchmarks.Soak;

/// <summary>What this process holds, sampled as a run goes.</summary>
internal sealed class MemoryPeaks
{
    private readonly Process _self = Process.GetCurrentProcess();

    public long Managed { get; private set; }

    public long WorkingSet { get; private set; }

    /// <summary>Looks now, without collecting first: garbage counts.</summary>
    public (long Managed, long WorkingSet) Sample()
    {
        _self.Refresh();
        var (managed, working) = (GC.GetTotalMemory(forceFullCollection: false), _self.WorkingSet64);
        (Managed, WorkingSet) = (Math.Max(Managed, managed), Math.Max(WorkingSet, working));
        return (managed, working);
    }
}
