using ConformanceHarness.Generation.Patterns;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Generation.Features;

/// <summary>Makes the features of one clause and effect: those worth enumerating, and random ones.</summary>
public sealed class FeatureSource
{
    private readonly Func<IChooser, Feature>? _random;

    /// <summary>A source with <paramref name="boundaries"/>, and random features from <paramref name="random"/> or from among them.</summary>
    public FeatureSource(IEnumerable<Feature> boundaries, Func<IChooser, Feature>? random = null)
    {
        Boundaries = [.. boundaries];
        _random = random;
    }

    /// <summary>The features worth enumerating, the most telling first.</summary>
    public ImmutableArray<Feature> Boundaries { get; }

    /// <summary>Whether its requests are so large that sending each once is enough.</summary>
    public bool IsHeavy { get; init; }

    /// <summary>Whether there is nothing to make.</summary>
    public bool IsEmpty => Boundaries.IsEmpty;

    /// <summary>What its features make of a request.</summary>
    public Intent Effect => Boundaries[0].Effect;

    /// <summary>The slot its features change.</summary>
    public string Slot => Boundaries[0].Slot;

    /// <summary>A feature of <paramref name="chooser"/>'s choosing: half of the time one of the enumerated.</summary>
    public Feature Random(IChooser chooser) =>
        _random is null || chooser.Next(2) == 0 ? Boundaries[chooser.Next(Boundaries.Length)] : _random(chooser);
}
