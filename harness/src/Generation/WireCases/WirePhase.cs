using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Spec;

namespace ConformanceHarness.Generation.WireCases;

/// <summary>The named wire cases on the baseline of one target.</summary>
public static class WirePhase
{
    // Far from the other phases' inputs: an endpoint that remembers who took what has not seen these.
    private const ulong First = 300_000;

    /// <summary>Every case, but for those whose request is in <paramref name="sent"/> already.</summary>
    public static IEnumerable<Case> Of(Specification specification, Baseline baseline, CaseFactory factory, IReadOnlySet<string> sent)
    {
        var seen = new HashSet<string>(sent);
        var index = First;
        foreach (var (_, feature) in new WireFeatures(specification).All(baseline.At(0)))
        {
            var made = factory.Make(index++, [feature]);
            if (seen.Add(made.Id)) yield return made;
        }
    }
}
