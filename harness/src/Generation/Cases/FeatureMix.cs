using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Patterns;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Cases;

/// <summary>Draws the features of a random case: half keep everything, four in ten break a clause, the rest is open.</summary>
internal sealed class FeatureMix(FeatureBook book)
{
    private const int MostAround = 3;
    private const int Hundred = 100;
    private const int Accepting = 50;
    private const int Rejecting = 40;

    private readonly ImmutableArray<FeatureSource> _accepting = book.Of(Intent.Accept);
    private readonly ImmutableArray<FeatureSource> _rejecting = book.Of(Intent.Reject);
    private readonly ImmutableArray<FeatureSource> _open = [.. book.Of(Intent.Either).Where(source => !source.IsHeavy)];

    /// <summary>Features that exclude each other nowhere, at most one of which does not keep its clause.</summary>
    public ImmutableArray<Feature> Draw(IChooser chooser)
    {
        var drawn = ImmutableArray.CreateBuilder<Feature>(MostAround + 1);
        var kind = chooser.Next(Hundred);
        if (kind >= Accepting) Add(kind < Accepting + Rejecting ? _rejecting : _open);
        for (var around = chooser.Next(MostAround + 1); around > 0; around--) Add(_accepting);
        return drawn.ToImmutable();

        void Add(ImmutableArray<FeatureSource> sources)
        {
            if (sources.IsEmpty) return;
            var feature = sources[chooser.Next(sources.Length)].Random(chooser);
            foreach (var other in drawn)
                if (feature.Excludes(other)) return;
            drawn.Add(feature);
        }
    }
}
