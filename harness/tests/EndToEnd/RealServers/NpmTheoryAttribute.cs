using Xunit;

namespace ConformanceHarness.Tests.EndToEnd.RealServers;

/// <summary>Skipped, and says so, where there is no npm.</summary>
internal sealed class NpmTheoryAttribute : TheoryAttribute
{
    public NpmTheoryAttribute()
    {
        if (!NpmServer.CanRun) Skip = "no npm and node on the PATH: apt-get install npm";
    }
}
