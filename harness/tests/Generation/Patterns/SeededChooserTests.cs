using ConformanceHarness.Generation.Patterns;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Patterns;

public class SeededChooserTests
{
    [Property]
    public void Next_AnyMax_StaysBelowIt(ulong seed, int max)
    {
        int exclusive = Math.Max(1, Math.Abs(max % int.MaxValue));
        Assert.InRange(new SeededChooser(seed).Next(exclusive), 0, exclusive - 1);
    }

    [Fact]
    public void Next_NeighbouringSeeds_AreUnrelated()
    {
        int[] firsts = [.. Enumerable.Range(0, 10_000).Select(seed => new SeededChooser((ulong)seed).Next(10))];
        Assert.All(firsts.GroupBy(first => first), group => Assert.InRange(group.Count(), 850, 1_150));
    }

    [Fact]
    public void Next_KnownSeed_GivesTheReferenceSequence()
    {
        // SplitMix64 of seed 0 begins with E220A8397B1DCDAF; the upper half scaled to 2^31 - 1.
        Assert.Equal((int)(((0xE220A8397B1DCDAFUL >> 32) * int.MaxValue) >> 32), new SeededChooser(0).Next(int.MaxValue));
    }
}
