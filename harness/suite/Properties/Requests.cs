using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Suite.Support;
using FsCheck;

namespace ConformanceHarness.Suite.Properties;

/// <summary>Generated cases for <c>[Property(Arbitrary = …)]</c>, shrunk by the harness's own shrinker.</summary>
public static class Requests
{
    private static readonly Lazy<Fuzz> Made = new(() =>
    {
        var plain = new PlainValues(Checkout.Specification);
        return new(new FeatureBook(Checkout.Specification, plain), new(Baseline.Fresh(Checkout.Specification, plain), Checkout.Specification.Ids));
    });

    /// <summary>Cases that keep everything, break one clause, or do what the sources leave open.</summary>
    public static Arbitrary<Case> Arbitrary() => Made.Value.Arbitrary();
}
