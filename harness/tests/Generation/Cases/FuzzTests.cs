using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Features;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec.Clauses;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Cases;

public sealed class FuzzTests
{
    private const int Many = 20_000;
    private static readonly Made Made = Made.OfPublished;

    [Property(MaxTest = 200)]
    public void At_SameSeedAndNumber_IsTheSameCaseWhateverWasMadeBefore(ulong seed, NonNegativeInt n, NonNegativeInt before)
    {
        var first = Made.Fuzz.At(seed, n.Get);
        _ = Made.Fuzz.At(seed, before.Get);
        var again = new Fuzz(Made.Book, Made.Factory).At(seed, n.Get);
        Assert.Equal((first.Id, first.About, first.Intent, first.Label), (again.Id, again.About, again.Intent, again.Label));
    }

    [Fact]
    public void At_AnotherHarness_MakesTheSameCases()
    {
        var plain = new PlainValues(Made.Specification);
        var other = new Fuzz(new FeatureBook(Made.Specification, plain), new CaseFactory(Baseline.Fresh(Made.Specification, plain), Made.Specification.Ids));
        Assert.All(Enumerable.Range(0, 300), n => Assert.Equal(Made.Fuzz.At(5, n).Id, other.At(5, n).Id));
    }

    [Fact]
    public void At_ManyCases_AgreeWithTheContractEachOfThem()
    {
        var odds = Made.Both.SelectMany(made => Enumerable.Range(0, Many / 2).Select(n => made.AtOdds(made.Fuzz.At(11, n)))).OfType<string>().ToList();
        Assert.Empty(odds);
    }

    [Fact]
    public void At_ManyCases_AreSpreadOverIntentsClausesAndContent()
    {
        var cases = Enumerable.Range(0, 4000).Select(n => Made.Fuzz.At(3, n)).ToList();
        double Share(Intent intent) => cases.Count(made => made.Intent == intent) / (double)cases.Count;
        Assert.InRange(Share(Intent.Accept), 0.45, 0.57);
        Assert.InRange(Share(Intent.Reject), 0.33, 0.45);
        Assert.InRange(Share(Intent.Either), 0.04, 0.15);
        Assert.InRange(cases.Select(made => made.Id).Distinct().Count() / (double)cases.Count, 0.9, 1);
        var rejecting = Made.Boundaries.Where(made => made.Intent == Intent.Reject && made.Features.Length == 1).Select(made => made.About).Distinct().ToList();
        Assert.Empty(rejecting.Except(cases.Where(made => made.Intent == Intent.Reject).Select(made => made.About)));
    }

    [Fact]
    public void At_OtherSeeds_AreOtherCases() =>
        Assert.True(Enumerable.Range(0, 200).Count(n => Made.Fuzz.At(1, n).Id == Made.Fuzz.At(2, n).Id) < 20);

    [Property(MaxTest = 300)]
    public void At_AnyCase_HasFeaturesThatGoTogetherAndAtMostOneThatDoesNotKeep(ulong seed, NonNegativeInt n)
    {
        var made = Made.Fuzz.At(seed, n.Get);
        Assert.True(made.Features.Count(feature => feature.Effect != Intent.Accept) <= 1);
        for (var i = 0; i < made.Features.Length; i++)
            for (var j = i + 1; j < made.Features.Length; j++) Assert.False(made.Features[i].Excludes(made.Features[j]), made.Label);
    }

    [Property(MaxTest = 60)]
    public void Arbitrary_Sampled_AgreesWithTheContract(ulong seed)
    {
        foreach (var made in Made.Fuzz.Arbitrary().Generator.Sample(5, new Rnd(seed, seed | 1), 30)) Assert.Null(Made.AtOdds(made));
    }
}
