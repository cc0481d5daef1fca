using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Patterns;
using ConformanceHarness.Spec.Clauses;
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
    private const int MostFeatures = 3;

    private readonly CaseFactory _factory;
    private readonly Gen<ImmutableArray<Feature>> _features;

    /// <summary>Generators over the features of <paramref name="book"/>.</summary>
    public Fuzz(FeatureBook book, CaseFactory factory)
    {
        _factory = factory;
        var accepting = Accepting(book.Of(Intent.Accept));
        _features = Gen.Frequency(
            (50, accepting),
            (40, Telling(accepting, book.Of(Intent.Reject))),
            (10, Telling(accepting, [.. book.Of(Intent.Either).Where(source => !source.IsHeavy)])));
    }

    /// <summary>Case <paramref name="n"/> of <paramref name="seed"/>.</summary>
    public Case At(ulong seed, long n)
    {
        // The gamma must be odd (SplitMix64); taking it from the case's number gives each its own stream.
        var random = new Rnd(seed, (((ulong)n * 0x9E3779B97F4A7C15) ^ 0xD1B54A32D192ED03) | 1);
        return _factory.Make((ulong)n, _features.Sample(Size, random, 1)[0]);
    }

    /// <summary>The same cases as an FsCheck arbitrary, with its shrinker.</summary>
    public Arbitrary<Case> Arbitrary() =>
        Arb.From(
            from features in _features
            from index in Gen.Choose(0, int.MaxValue)
            select _factory.Make((ulong)index, features),
            _factory.Shrink);

    private static Gen<ImmutableArray<Feature>> Accepting(ImmutableArray<FeatureSource> sources) =>
        from count in Gen.Choose(0, MostFeatures)
        from chosen in Gen.ArrayOf(One(sources), count)
        select Disjoint(chosen);

    private static Gen<ImmutableArray<Feature>> Telling(Gen<ImmutableArray<Feature>> around, ImmutableArray<FeatureSource> sources) =>
        from telling in One(sources)
        from others in around
        select Disjoint([telling, .. others]);

    private static Gen<Feature> One(ImmutableArray<FeatureSource> sources) =>
        Gen.Choose(0, int.MaxValue).Select(choice =>
        {
            var chooser = new SeededChooser((ulong)choice);
            return sources[chooser.Next(sources.Length)].Random(chooser);
        });

    private static ImmutableArray<Feature> Disjoint(Feature[] chosen)
    {
        var kept = ImmutableArray.CreateBuilder<Feature>(chosen.Length);
        foreach (var feature in chosen)
            if (!kept.Any(feature.Excludes)) kept.Add(feature);
        return kept.ToImmutable();
    }
}
