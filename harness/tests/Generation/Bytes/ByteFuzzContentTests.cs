using ConformanceHarness.Generation.Bytes;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Bytes;

public sealed class ByteFuzzContentTests
{
    /// <summary>The changes of one seed's first cases, as the verified file beside this one lists them: a replay on another machine makes the same.</summary>
    [Fact]
    public void At_FirstCasesOfASeed_AreAsVerified()
    {
        var made = new Made(Lake.Specification);
        var fuzz = new ByteFuzz(made.Factory);
        Verifier.Verify(string.Concat(Enumerable.Range(0, 150).Select(n => fuzz.At(7, n)).Select(one =>
            $"{one.Id} {one.Index} {string.Join(' ', one.Features.Select(feature => feature.Slot))} {one.Label} {made.Difference(one)}\n")));
    }
}
