using ConformanceHarness.Contract.Expectations;
using ConformanceHarness.Contract.Targets;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Patterns;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.Support;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Features;

/// <summary>The features that are derived from a specification: which they are, and that the contract reads each as it was meant.</summary>
public sealed class FeatureBookTests
{
    private static readonly Made Invented = new(Lake.Specification);
    private static readonly Made Published = new(Support.Published.Specification);

    public static TheoryData<string> Operations => ["invented", "published"];

    /// <summary>Every feature of an operation with every kind of shape, as the verified file beside this one lists them.</summary>
    [Fact]
    public void Sources_OfAnInventedOperation_AreAsVerified() => Verifier.Verify(Text(Invented, source => source.Boundaries));

    /// <summary>What a fixed stream of choices makes of every source that makes features by chance.</summary>
    [Fact]
    public void Random_OfAnInventedOperation_IsAsVerified() => Verifier.Verify(Text(Invented, source => Chance(source, 3).Distinct()));

    [Theory]
    [MemberData(nameof(Operations))]
    public void Boundaries_OfEverySource_AreReadAsTheyAreMeant(string operation) => Agree(operation, source => source.Boundaries);

    [Theory]
    [MemberData(nameof(Operations))]
    public void Random_OfEverySource_IsReadAsItIsMeant(string operation) => Agree(operation, source => Chance(source, 12));

    /// <summary>What is simpler is about the same clause, means the same, and comes to an end.</summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public void Simpler_OfEveryFeature_MeansTheSame(string operation)
    {
        Agree(operation, source => source.Boundaries.Concat(Chance(source, 2)).SelectMany(feature => Simpler(feature).Take(6)));
        foreach (var feature in Of(operation).Book.Sources.SelectMany(source => source.Boundaries))
            Assert.All(feature.Simpler().Take(4), simpler => Assert.Equal((feature.Clause, feature.Effect, feature.Slot), (simpler.Clause, simpler.Effect, simpler.Slot)));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Sources_OfOneEffectEach_AreFoundByIt(string operation)
    {
        var book = Of(operation).Book;
        Assert.All(book.Sources, source => Assert.All(source.Boundaries, feature => Assert.Equal((source.Effect, source.Slot), (feature.Effect, source.Slot))));
        Assert.Equal(book.Sources.Length, Enum.GetValues<Intent>().Sum(effect => book.Of(effect).Length));
        Assert.All(Enum.GetValues<Intent>(), effect => Assert.All(book.Of(effect), source => Assert.Equal(effect, source.Effect)));
    }

    /// <summary>Every clause a model states of an input is broken by some feature, and kept at its edge by another.</summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public void Boundaries_OfEveryInputClause_BreakIt(string operation)
    {
        var made = Of(operation);
        var broken = made.Book.Of(Intent.Reject).SelectMany(source => source.Boundaries).Select(feature => feature.Clause).ToHashSet();
        var clauses = made.Specification.Catalogue.All.Where(clause => clause.Strength == Strength.Must && clause.Id.Value.Contains("/input/", StringComparison.Ordinal)).Select(clause => clause.Id.Value);
        Assert.Empty(clauses.Where(id => !broken.Contains(new(id))).Except(Untold));
    }

    // A name in JSON is always text, so nothing breaks the first; of blobs no other lengths are made.
    private static readonly string[] Untold = ["StockLake/input/Tags/key/type", "StockLake/input/Map/length-min", "StockLake/input/Map/length-max"];

    private static void Agree(string operation, Func<FeatureSource, IEnumerable<Feature>> pick)
    {
        var made = Of(operation);
        var reader = new ExpectationReader(made.Specification);
        foreach (var feature in made.Book.Sources.SelectMany(pick))
        {
            var one = made.Factory.Make(0, [feature]);
            var expectation = reader.Read(one.Request, new() { World = World.Open });
            Assert.True(!one.HasOpinion || expectation.Agrees(one.Intent, one.Broken), $"{one.Label}: {one.Intent} {string.Join(' ', one.Broken)}, {expectation.Describe()}");
        }
    }

    // Of texts in lists, maps and deeper structures the lines would only repeat those of Note and LakeId; of near misses the first show the rest.
    private static string Text(Made made, Func<FeatureSource, IEnumerable<Feature>> pick) => string.Concat(made.Book.Sources
        .Where(source => !Repeating.Any(part => source.Boundaries[0].Clause.Value.Contains(part, StringComparison.Ordinal)))
        .Select(source => (source.IsHeavy ? "heavy\n" : "") + string.Concat(pick(source).Take(100).Select(feature => made.Line(feature) + "\n").Distinct()) + "\n"));

    private static readonly string[] Repeating = ["/Tags/key/", "/Tags/value/", "/Inflow/Name/", "/Fish/member/", "/Code/"];

    private static IEnumerable<Feature> Chance(FeatureSource source, int count) => Enumerable.Range(0, count).Select(seed => source.Random(new SeededChooser((ulong)seed)));

    private static IEnumerable<Feature> Simpler(Feature feature) => feature.Simpler().SelectMany(simpler => Simpler(simpler).Prepend(simpler));

    private static Made Of(string operation) => operation == "invented" ? Invented : Published;
}
