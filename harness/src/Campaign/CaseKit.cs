using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec;
using ConformanceHarness.Spec.Clauses;

namespace ConformanceHarness.Campaign;

/// <summary>What cases of one specification are made from.</summary>
internal sealed class CaseKit
{
    public CaseKit(Specification specification)
    {
        Plain = new PlainValues(specification);
        Book = new FeatureBook(specification, Plain);
    }

    public PlainValues Plain { get; }

    public FeatureBook Book { get; }

    /// <summary>One feature of every way to write the same request otherwise, those that are about nothing else first.</summary>
    public IEnumerable<Feature> Writings => Book.Of(Intent.Accept)
        .Select(source => source.Boundaries[0]).Where(feature => feature.Clause.Value.StartsWith("aws-json/", StringComparison.Ordinal))
        .OrderBy(feature => feature.ImpliedBy.IsEmpty ? 0 : 1);
}
