using System.Text.Json;
using ConformanceHarness.Generation.Bytes;
using ConformanceHarness.Generation.Cases;
using ConformanceHarness.Generation.Values;
using ConformanceHarness.Spec.Clauses;
using ConformanceHarness.Tests.EndToEnd;
using ConformanceHarness.Wire.Json;
using Xunit;

namespace ConformanceHarness.Tests.Generation.Bytes;

public sealed class ByteFuzzTests
{
    private static readonly CaseFactory Factory = new(Baseline.Fresh(Harness.Specification, new PlainValues(Harness.Specification)), Harness.Specification.Ids);
    private static readonly ByteFuzz Fuzz = new(Factory);

    [Fact]
    public void At_SameSeedAndNumber_SameCaseInAnyOrder()
    {
        var forward = Enumerable.Range(0, 100).Select(n => Fuzz.At(7, n).Id).ToList();
        var backward = Enumerable.Range(0, 100).Reverse().Select(n => new ByteFuzz(Factory).At(7, n).Id).Reverse();
        Assert.Equal(forward, backward);
        Assert.NotEqual(forward, Enumerable.Range(0, 100).Select(n => Fuzz.At(8, n).Id));
    }

    [Fact]
    public void At_ManyNumbers_ReachesEveryKindOfBody()
    {
        var cases = Enumerable.Range(0, 2000).Select(n => Fuzz.At(1, n)).ToList();
        Assert.All(cases, made => Assert.Equal(Intent.Unstated, made.Intent));
        Assert.True(cases.DistinctBy(made => made.Id).Count() > 1900);
        var read = cases.Select(made => JsonText.Read(made.Request.Body)).ToList();
        Assert.Contains(read, text => text is JsonText.Malformed { Oddities: JsonOddities.None });
        Assert.Contains(read, text => text is JsonText.Object { Oddities: JsonOddities.None });
        Assert.Contains(read, text => text.Oddities.HasFlag(JsonOddities.InvalidUtf8));
        Assert.Contains(read, text => text.Oddities.HasFlag(JsonOddities.DuplicateNames));
        Assert.Contains(read, text => text is JsonText.Empty);
        Assert.Equal(9, cases.SelectMany(made => made.Features).Select(feature => feature.Label.Contains("random", StringComparison.Ordinal) ? "noise" : feature.Label).Distinct().Count());
    }

    [Fact]
    public void Shrink_SeveralChanges_TakesEachOut()
    {
        var made = Enumerable.Range(0, 100).Select(n => Fuzz.At(1, n)).First(made => made.Features.Length == 3);
        var plain = Assert.Single(Factory.Shrink(made).Take(1));
        Assert.Equal([2, 2, 2], Factory.Shrink(plain).Select(smaller => smaller.Features.Length));
        Assert.All(Factory.Shrink(plain), smaller => Assert.Equal(Intent.Unstated, smaller.Intent));
        Assert.Equal(JsonValueKind.Object, JsonElement.Parse(Factory.Make(0, []).Request.Body.Span).ValueKind);
    }
}
