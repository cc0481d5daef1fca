using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Values;

namespace ConformanceHarness.Benchmarks;

/// <summary>The cases a fuzz phase of an open world sends.</summary>
internal static class GeneratedCases
{
    public const ulong Seed = 1;

    public static Fuzz Fuzz()
    {
        var plain = new PlainValues(Checkout.Specification);
        return new(new FeatureBook(Checkout.Specification, plain), new(Baseline.Fresh(Checkout.Specification, plain), Checkout.Specification.Ids));
    }

    public static Case[] First(int count)
    {
        var fuzz = Fuzz();
        return [.. Enumerable.Range(0, count).Select(n => fuzz.At(Seed, n))];
    }
}
