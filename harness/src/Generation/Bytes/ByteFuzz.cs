using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Patterns;

namespace ConformanceHarness.Generation.Bytes;

/// <summary>
/// The phase nobody has an opinion about: random bytes, and well-formed bodies with bits flipped, runs cut, repeated and
/// moved, tokens swapped. Case <c>n</c> is a function of the seed and <c>n</c> alone.
/// </summary>
/// <param name="factory">Puts the changes on a well-formed request.</param>
public sealed class ByteFuzz(CaseFactory factory)
{
    private const ulong First = 600_000;
    private const int MostChanges = 4;
    private const int NoiseEvery = 8;

    /// <summary>Case <paramref name="n"/> of <paramref name="seed"/>.</summary>
    public Case At(ulong seed, long n)
    {
        var chooser = new SeededChooser((seed * 0xBF58476D1CE4E5B9) ^ ((ulong)n * 0x9E3779B97F4A7C15));
        var changes = chooser.Next(NoiseEvery) == 0 ? [Noise.Of(chooser)] : Changes(chooser);
        return factory.Make(First + (ulong)n, changes);
    }

    private static ImmutableArray<Feature> Changes(SeededChooser chooser) =>
        [.. Enumerable.Range(0, 1 + chooser.Next(MostChanges)).Select(at => Mutations.Of(chooser, at))];
}
