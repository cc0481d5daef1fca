using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Patterns;
using FsCheck;
using FsCheck.Fluent;

namespace ConformanceHarness.Generation.Cases;

/// <summary>
/// The random phase: FsCheck generators of cases that keep everything, break one clause, or do what the sources leave
/// open, each with other features around. Case <c>n</c> is a function of the seed and <c>n</c> alone.
/// </summary>
public sealed class Fuzz
{
    private const int Size = 50;

    private readonly CaseFactory _factory;
    private readonly Gen<ImmutableArray<Feature>> _features;

    /// <summary>Generators over the features of <paramref name="book"/>.</summary>
    public Fuzz(FeatureBook book, CaseFactory factory)
    {
        _factory = factory;
        var mix = new FeatureMix(book);
        // One draw decides on a whole case, so that it is cheap and a function of little.
        _features = from high in Gen.Choose(0, int.MaxValue)
                    from low in Gen.Choose(0, int.MaxValue)
                    select mix.Draw(new SeededChooser(((ulong)high << 31) | (uint)low));
    }

    /// <summary>Case <paramref name="n"/> of <paramref name="seed"/>.</summary>
    public Case At(ulong seed, long n)
    {
        // The gamma must be odd (SplitMix64); taking it from the case's number gives each its own stream.
        var random = new Rnd(seed, (((ulong)n * 0x9E3779B97F4A7C15) ^ 0xD1B54A32D192ED03) | 1);
        return _factory.Make((ulong)n, _features.Sample(1, random, Size)[0]);
    }

    /// <summary>The same cases as an FsCheck arbitrary, with its shrinker.</summary>
    public Arbitrary<Case> Arbitrary() =>
        Arb.From(
            from features in _features
            from index in Gen.Choose(0, int.MaxValue)
            select _factory.Make((ulong)index, features),
            _factory.Shrink);
}
